import { IconSitemap } from '@tabler/icons-react'
import { useState } from 'react'
import type { CreationWave } from '../../app/code/creation-waves.ts'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { TypeName } from './type-name.tsx'
import { WaveGraphDialog } from './wave-graph-dialog.tsx'

/** What is created when, and what it waits for. Its numbers stand at the nodes; choosing a wave selects its things. */
export function WaveList({ waves }: { waves: readonly CreationWave[] }) {
  const t = useText()
  const commands = useCommands()
  const records = useAppState((state) => state.design.records)
  const selection = useAppState((state) => state.selection)
  const [graph, setGraph] = useState(false)
  return (
    <aside className="waves" aria-label={t('ui.code.waves')}>
      <h3>
        {t('ui.code.waves')}
        <button
          type="button"
          className="ww-icon-button is-small"
          title={t('ui.code.graph.open')}
          aria-label={t('ui.code.graph.open')}
          onClick={() => setGraph(true)}
        >
          <IconSitemap size={15} aria-hidden />
        </button>
      </h3>
      <WaveGraphDialog waves={waves} opened={graph} onClose={() => setGraph(false)} />
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
