import { Fragment } from 'react'
import type { CreationWave } from '../../app/code/creation-waves.ts'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'

/** What is created when, and what it waits for. Its numbers stand at the nodes; choosing a wave selects its things. */
export function WaveList({ waves }: { waves: readonly CreationWave[] }) {
  const t = useText()
  const commands = useCommands()
  const records = useAppState((state) => state.design.records)
  const selection = useAppState((state) => state.selection)
  return (
    <aside className="waves" aria-label={t('ui.code.waves')}>
      <h3>{t('ui.code.waves')}</h3>
      <ol>
        {waves.map(({ n, groups, needs, blocks }) => {
          const members = [...new Set(blocks.flatMap(({ record }) => record ?? []))].filter((id) => records[id])
          const current = members.some((id) => selection.includes(id))
          return (
            <li key={n} className={current ? 'is-current' : ''}>
              <span className="wave-number" aria-hidden="true">
                {n}
              </span>
              <button
                type="button"
                disabled={members.length === 0}
                aria-label={t('ui.code.wave', { n, count: blocks.length })}
                onClick={() => commands.select(members)}
              >
                {groups.map(({ type, count }) => (
                  <span key={type} className="wave-type">
                    <TypeName type={type} />
                    {count > 1 && ` × ${count}`}
                  </span>
                ))}
              </button>
              <span className="ww-muted">
                {t(needs.length === 0 ? 'ui.code.wave.first' : 'ui.code.wave.needs')}
                {needs.map((type) => (
                  <span key={type} className="wave-need">
                    <TypeName type={type} />
                  </span>
                ))}
              </span>
            </li>
          )
        })}
      </ol>
    </aside>
  )
}

/** A type as the code spells it, broken at its joints. */
function TypeName({ type }: { type: string }) {
  const parts = shortType(type).split(/(?<=_)|(?<=[a-z])(?=[A-Z])/)
  return (
    <code className="mono" translate="no">
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one name never change places
        <Fragment key={i}>
          {i > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  )
}

/** Without what all types of a provider begin with: `azurerm_public_ip`, `Microsoft.Network/publicIPAddresses`. */
const shortType = (type: string): string => type.replace(/^(?:[a-z]+_(?=[a-z])|Microsoft\.\w+\/)/, '')
