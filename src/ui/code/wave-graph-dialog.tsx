import { useMemo, useState } from 'react'
import { type CreationGraph, creationGraph, type GraphNode } from '../../app/code/creation-graph.ts'
import type { CreationWave } from '../../app/code/creation-waves.ts'
import { useCommands } from '../shared/app-context.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { useText } from '../shared/use-text.ts'
import { TypeName } from './type-name.tsx'
import './wave-graph.css'

interface Props {
  waves: readonly CreationWave[]
  opened: boolean
  onClose(): void
}

/** px: a node, the space between columns, what a row takes, and the line with the numbers of the waves. */
const SIZE = { width: 164, height: 44, gap: 44, row: 54, head: 30 } as const

/** The order of creation as a graph: a column per wave, a line per wait, and what the clouds wait for each other for. */
export function WaveGraphDialog({ waves, opened, onClose }: Props) {
  const t = useText()
  const graph = useMemo(() => creationGraph(waves), [waves])
  return (
    <Dialog opened={opened} onClose={onClose} size={1380} title={t('ui.code.graph')}>
      <p className="wave-graph-lead">{t('ui.code.graph.lead', { count: waves.length })}</p>
      <Columns graph={graph} waves={waves.length} onChosen={onClose} />
      {graph.crossings.length > 0 && <Crossings graph={graph} />}
    </Dialog>
  )
}

function Columns({ graph, waves, onChosen }: { graph: CreationGraph; waves: number; onChosen(): void }) {
  const t = useText()
  const commands = useCommands()
  const [over, setOver] = useState<string>()
  const places = new Map(graph.nodes.map((node) => [node.id, placeOf(node)]))
  const rows = 1 + Math.max(0, ...graph.nodes.map(({ at }) => at))
  const [width, height] = [waves * (SIZE.width + SIZE.gap) - SIZE.gap, SIZE.head + rows * SIZE.row]
  const near = new Set(graph.edges.flatMap(({ from, to }) => (over === from || over === to ? [from, to] : [])))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="wave-graph" aria-label={t('ui.code.graph')} tabIndex={0}>
      <div style={{ width, height }}>
        <svg width={width} height={height} aria-hidden="true">
          {graph.edges.map(({ from, to }) => {
            const [a, b] = [places.get(from), places.get(to)]
            if (!a || !b) return null
            const [x1, y1, x2, y2] = [a.x + SIZE.width, a.y + SIZE.height / 2, b.x, b.y + SIZE.height / 2]
            const bend = Math.max(18, (x2 - x1) / 2)
            return (
              <path
                key={`${from} ${to}`}
                className={over === from || over === to ? 'is-lit' : ''}
                d={`M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`}
              />
            )
          })}
        </svg>
        <ol>
          {Array.from({ length: waves }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: waves are numbered
            <li key={i}>
              <h3 style={{ left: i * (SIZE.width + SIZE.gap), width: SIZE.width }}>
                {t('ui.code.graph.wave', { n: i + 1 })}
              </h3>
              {graph.nodes
                .filter(({ wave }) => wave === i + 1)
                .map((node) => {
                  const { x, y } = places.get(node.id)!
                  return (
                    <button
                      key={node.id}
                      type="button"
                      className={`p-${CLOUDS.get(node.type.split('_')[0] ?? '') ?? 'none'} ${near.has(node.id) ? 'is-lit' : ''}`}
                      style={{ left: x, top: y, width: SIZE.width, height: SIZE.height }}
                      onPointerEnter={() => setOver(node.id)}
                      onPointerLeave={() => setOver(undefined)}
                      onFocus={() => setOver(node.id)}
                      onBlur={() => setOver(undefined)}
                      onClick={() => {
                        commands.select(node.records)
                        onChosen()
                      }}
                    >
                      <TypeName type={node.type} />
                      {node.count > 1 && <b>× {node.count}</b>}
                    </button>
                  )
                })}
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

const placeOf = ({ wave, at }: GraphNode) => ({
  x: (wave - 1) * (SIZE.width + SIZE.gap),
  y: SIZE.head + at * SIZE.row,
})

/** The classes of the providers' colours, by the first word of their types. */
const CLOUDS = new Map([
  ['aws', 'aws'],
  ['google', 'google'],
  ['azurerm', 'azure'],
  ['alicloud', 'alibaba'],
])

function Crossings({ graph }: { graph: CreationGraph }) {
  const t = useText()
  return (
    <div className="wave-crossings">
      <h3>{t('ui.code.crossings')}</h3>
      {graph.opener !== undefined && <p>{t('ui.code.crossings.circle', { type: graph.opener })}</p>}
      <ul>
        {graph.crossings.map((crossing) => (
          <li key={`${crossing.waits} ${crossing.for}`}>
            <code className="mono">{crossing.waits}</code>
            <span>{t('ui.code.crossings.reads')}</span>
            {crossing.attributes.map((attribute) => (
              <code key={attribute} className="mono">
                {crossing.for}
                {attribute && `.${attribute}`}
              </code>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}
