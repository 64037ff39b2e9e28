import { useLayoutEffect, useMemo } from 'react'
import { Panel, ViewportPortal } from 'reactflow'
import type { FixView } from '../../../app/analysis/check-views.ts'
import type { Boxes } from '../../../app/drawing/measure-design.ts'
import type { Point, Rect } from '../../../app/drawing/rect.ts'
import { roundPath } from '../../../app/drawing/round-path.ts'
import { tryEdit } from '../../../app/try-edit.ts'
import type { RecordId } from '../../../model/index.ts'
import type { Shape } from '../../../providers/provider.ts'
import { useFindingsFocus } from '../../findings/findings-focus.ts'
import { useCases } from '../../findings/use-cases.ts'
import { useAppState, useCatalog } from '../../shared/app-context.tsx'
import { useText } from '../../shared/use-text.ts'
import { useCanvasState } from '../canvas-state.ts'
import { type Projection, projectDesign } from '../project-design.ts'
import './ghosts.css'

interface Tried {
  readonly boxes: readonly {
    readonly id: RecordId
    readonly state: 'is-added' | 'is-changed' | 'is-removed'
    readonly at: Rect
    readonly title: string
    readonly lines: readonly string[]
  }[]
  readonly lines: readonly { readonly id: RecordId; readonly points: readonly Point[]; readonly removed: boolean }[]
}

/** A fix as if it were applied: what it adds, changes and removes, dashed, until it is applied or Escape is pressed. */
export function TryLayer({ projection }: { projection: Projection }) {
  const t = useText()
  const catalog = useCatalog()
  const trying = useFindingsFocus((focus) => focus.trying)
  const design = useAppState((state) => state.design)
  const { fix } = useCases()
  const then = useMemo(
    () => (trying && fix ? projectDesign(tryEdit(design, fix.edit), catalog) : undefined),
    [trying, fix, design, catalog],
  )
  useMadeRoom(then?.boxes)
  const tried = useMemo(() => (then && fix ? tryFix(fix, then, projection) : undefined), [then, fix, projection])
  if (!tried || !fix) return null
  return (
    <>
      <ViewportPortal>
        <div className="ghost-layer">
          <svg className="ghosts" aria-hidden="true">
            {tried.lines.map(({ id, points, removed }) => (
              <g key={id}>
                <path d={roundPath(points)} className="try-halo" />
                <path d={roundPath(points)} className={`try-line ${removed ? 'is-removed' : ''}`} />
              </g>
            ))}
          </svg>
          {tried.boxes.map(({ id, state, at, title, lines }) => (
            <div
              key={id}
              className={`try-box ${state}`}
              style={{ transform: `translate(${at.x}px, ${at.y}px)`, width: at.width, height: at.height }}
            >
              {state === 'is-added' && (
                <>
                  <b>+ {title}</b>
                  {lines.map((line) => (
                    <span key={line} className="mono">
                      {line}
                    </span>
                  ))}
                </>
              )}
            </div>
          ))}
        </div>
      </ViewportPortal>
      <Panel position="bottom-center" className="try-note">
        <span role="status">{t('ui.findings.trying', { ...fix.title.values, titleKey: fix.title.key })}</span>
        <button
          type="button"
          className="ww-button is-small"
          onClick={() => useFindingsFocus.setState({ trying: false })}
        >
          {t('ui.findings.stop-trying')}
        </button>
      </Panel>
    </>
  )
}

/** What stands there already makes room for the time being, as it will when the fix is applied. */
function useMadeRoom(then: Boxes | undefined): void {
  useLayoutEffect(() => {
    if (!then) return
    const moves = Object.fromEntries(
      [...then.values()].map(({ id, x, y, width, height, shape }) => [
        id,
        CONTAINERS.includes(shape) ? { x, y, width, height } : { x, y },
      ]),
    )
    useCanvasState.setState({ moves })
    return () => useCanvasState.setState({ moves: {} })
  }, [then])
}

const CONTAINERS: readonly Shape[] = ['scope', 'network', 'subnet']

const MARGIN = 4

function tryFix(fix: FixView, then: Projection, now: Projection): Tried {
  const of = (change: FixView['changes'][number]) => then.drawnAs.get(change.record) ?? change.record
  const changed = new Set(fix.changes.filter(({ k }) => k !== 'remove').map(of))
  const removed = new Set(fix.changes.flatMap(({ k, record }) => (k === 'remove' ? [record] : [])))
  const added = [...then.boxes.values()].filter(({ id }) => !now.boxes.has(id))
  const around = ({ x, y, width, height }: Rect): Rect => ({
    x: x - MARGIN,
    y: y - MARGIN,
    width: width + 2 * MARGIN,
    height: height + 2 * MARGIN,
  })
  const present = [...now.boxes.values()].filter(({ id }) => changed.has(id) || removed.has(id))
  return {
    boxes: [
      ...present.map(({ id, at, title }) => ({
        id,
        state: removed.has(id) ? ('is-removed' as const) : ('is-changed' as const),
        at: around(at),
        title,
        lines: [],
      })),
      ...added.map(({ id, at, title, summary }) => ({
        id,
        state: 'is-added' as const,
        at,
        title,
        lines: summary.lines,
      })),
    ],
    lines: [
      ...then.edges
        .filter(({ id }) => changed.has(id) || !now.edges.some((edge) => edge.id === id))
        .map(({ id, data }) => ({ id, points: data?.points ?? [], removed: false })),
      ...now.edges
        .filter(({ id }) => removed.has(id))
        .map(({ id, data }) => ({ id, points: data?.points ?? [], removed: true })),
    ].filter(({ points }) => points.length > 1),
  }
}
