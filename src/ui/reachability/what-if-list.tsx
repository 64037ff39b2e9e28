import { useAppState, useCommands } from '../shared/app-context.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { useText } from '../shared/use-text.ts'
import { DifferenceList } from './difference-list.tsx'
import { SwitchRows } from './switch-rows.tsx'

/** What can fail, each with a switch, and what changes while some of it is off. */
export function WhatIfList() {
  const t = useText()
  const commands = useCommands()
  const count = useAppState((state) => state.down.length)
  const switches = useAnswer((analysis) => analysis.switches(), 'switches') ?? []
  const view = useAnswer((analysis) => analysis.whatIf(), 'what-if')
  if (switches.length === 0) return <p className="column-body side-none">{t('ui.what-if.none')}</p>
  return (
    <div className="column-body">
      {count > 0 && (
        <>
          <div className="what-if-head">
            <span>{t('ui.what-if.off', { count })}</span>
            <button type="button" className="ww-button is-small" onClick={() => commands.setDown([])}>
              {t('ui.what-if.all-on')}
            </button>
          </div>
          {view && <DifferenceList view={view.difference} none={t('ui.what-if.same')} />}
        </>
      )}
      {count === 0 && <p className="side-none">{t('ui.what-if.how')}</p>}
      {(['link', 'box'] as const).map((k) => {
        const own = switches.filter((each) => each.k === k)
        return (
          own.length > 0 && (
            <section key={k}>
              <h3 className="side-head">{t(`ui.what-if.${k}`)}</h3>
              <ul className="flow-list">
                {own.map((item) => (
                  <SwitchRows key={item.record} item={item} name={item.name} />
                ))}
              </ul>
            </section>
          )
        )
      })}
    </div>
  )
}
