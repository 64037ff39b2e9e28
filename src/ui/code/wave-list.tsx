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
                    {shortType(type)}
                    {count > 1 && ` × ${count}`}
                  </span>
                ))}
              </button>
              <span className="ww-muted">
                {needs.length === 0
                  ? t('ui.code.wave.first')
                  : t('ui.code.wave.needs', { types: needs.map(shortType).join(', ') })}
              </span>
            </li>
          )
        })}
      </ol>
    </aside>
  )
}

/** A type in words, without what all types of a provider begin with: `azurerm_public_ip`, `Microsoft.Network/publicIPAddresses`. */
const shortType = (type: string): string =>
  type
    .replace(/^(?:[a-z]+_(?=[a-z])|Microsoft\.\w+\/)/, '')
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .replaceAll('_', ' ')
