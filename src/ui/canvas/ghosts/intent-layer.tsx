import { useMemo } from 'react'
import { ViewportPortal } from 'reactflow'
import type { IntentView } from '../../../app/analysis/check-views.ts'
import { routeLinks } from '../../../app/drawing/link-ends.ts'
import { pointAlong, roundPath } from '../../../app/drawing/round-path.ts'
import { sameMeaning } from '../../../app/same-meaning.ts'
import type { IntentId, RecordId } from '../../../model/index.ts'
import { useReachSide } from '../../reachability/reach-side.ts'
import { useAppState } from '../../shared/app-context.tsx'
import type { Projection } from '../project-design.ts'
import './ghosts.css'

/** Above this many pairs only broken ones are drawn: lines that hold say little there. */
const MANY = 40

/**
 * While the list of intents is open: a line with a verdict per pair of the intent that is pointed at, of what is
 * selected, of all, or of those that are broken.
 */
export function IntentLayer({ projection }: { projection: Projection }) {
  const shown = useReachSide(({ side }) => side === 'intents')
  const focused = useReachSide(({ intent }) => intent)
  const everything = useReachSide(({ all }) => all)
  const open = useAppState((state) => state.panel === 'reachability')
  const quiet = useAppState((state) => state.lit !== undefined)
  const intents = useAppState(({ checked, design }) =>
    checked && sameMeaning(checked.design, design) ? checked.intents : undefined,
  )
  const selection = useAppState((state) => state.selection)
  const drawn = useMemo(() => {
    if (!shown || !open || quiet || !intents) return []
    const pairs = pairsShown(intents, focused, everything, selection, projection)
    const lines = routeLinks(pairs, new Map([...projection.boxes].map(([id, { at }]) => [id, at])))
    return pairs.map((pair) => ({ ...pair, points: lines.get(pair.id) ?? [] }))
  }, [shown, open, quiet, intents, focused, everything, selection, projection])
  if (drawn.length === 0) return null
  return (
    <ViewportPortal>
      <div className="ghost-layer">
        <svg className="ghosts" aria-hidden="true">
          {drawn.map(({ id, points, holds }) => (
            <path key={id} d={roundPath(points)} className={`intent-line ${holds ? '' : 'is-broken'}`} />
          ))}
          {drawn.map(({ id, points, holds }) => {
            const { x, y } = pointAlong(points, 0.5)
            return (
              <g key={id} transform={`translate(${x} ${y})`} className={holds ? '' : 'is-broken'}>
                <circle r={9} className="intent-sign" />
                <path d={holds ? 'M-4 0l3 3 5-6' : 'M-3.5-3.5l7 7M3.5-3.5l-7 7'} className="intent-cross" />
              </g>
            )
          })}
        </svg>
      </div>
    </ViewportPortal>
  )
}

interface ShownPair {
  readonly id: string
  readonly a: RecordId
  readonly b: RecordId
  readonly holds: boolean
}

function pairsShown(
  intents: readonly IntentView[],
  focused: IntentId | undefined,
  everything: boolean,
  selection: readonly RecordId[],
  { boxes, drawnAs }: Projection,
): ShownPair[] {
  const drawn = (id: RecordId): RecordId => drawnAs.get(id) ?? id
  const chosen = new Set(selection.map(drawn))
  const all = intents
    .filter(({ id }) => focused === undefined || id === focused)
    .flatMap(({ id, pairs }) =>
      pairs.flatMap(({ from, to, holds }): ShownPair[] => {
        if (typeof to !== 'string') return []
        const [a, b] = [drawn(from), drawn(to)]
        return boxes.has(a) && boxes.has(b) && a !== b ? [{ id: `${id} ${a} ${b}`, a, b, holds }] : []
      }),
    )
  const about = all.filter(({ a, b }) => chosen.has(a) || chosen.has(b))
  const isChosen = focused !== undefined || about.length > 0
  const list = focused === undefined && about.length > 0 ? about : all
  const fits = list.length <= MANY && (isChosen || everything)
  return fits ? list : list.filter(({ holds }) => !holds).slice(0, MANY)
}
