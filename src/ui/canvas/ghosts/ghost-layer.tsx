import { useMemo } from 'react'
import { ViewportPortal } from 'reactflow'
import { moveLeft } from '../../../app/drawing/lane-offset.ts'
import { routeLinks } from '../../../app/drawing/link-ends.ts'
import type { Rect } from '../../../app/drawing/rect.ts'
import { roundPath } from '../../../app/drawing/round-path.ts'
import { focusCase, useFindingsFocus } from '../../findings/findings-focus.ts'
import { useCases } from '../../findings/use-cases.ts'
import { useApp, useAppState } from '../../shared/app-context.tsx'
import { showPanel } from '../../shared/show-panel.ts'
import { useText } from '../../shared/use-text.ts'
import type { Projection } from '../project-design.ts'
import { allGhosts, ghostsShown } from './ghosts-shown.ts'
import { placePills } from './place-pills.ts'
import './ghosts.css'

/** Names stand at the left: a line that leaves at the right covers none. */
const rightPart = ({ x, y, width, height }: Rect): Rect => ({ x: x + width * 0.55, y, width: width * 0.4, height })

/** Two routes between the same two things, one each way, lie beside each other. */
const LANE = 7

/** The missing routes of the finding that is looked at, or of all: where they would lead, and for which prefix. */
export function GhostLayer({ projection }: { projection: Projection }) {
  const t = useText()
  const { commands } = useApp()
  const { all, current, fix } = useCases()
  const looked = useFindingsFocus(({ at }) => at !== undefined)
  const everything = useFindingsFocus((focus) => focus.allGhosts)
  const onFindings = useAppState((state) => state.panel === 'findings')
  const shown = everything || (onFindings && (looked || current?.asked === true))
  const drawn = useMemo(() => {
    if (!shown) return []
    const ghosts = everything
      ? allGhosts(all, projection)
      : current && fix
        ? ghostsShown(all, current, fix, projection)
        : []
    const starts = new Set(ghosts.map(({ a }) => a))
    const rects = new Map(
      [...projection.boxes].map(([id, { at }]) => [id, starts.has(id) ? rightPart(at) : at] as const),
    )
    const lines = routeLinks(ghosts, rects)
    const led = ghosts.map((ghost) => {
      const line = lines.get(ghost.id) ?? []
      const isPair = ghosts.some(({ a, b }) => a === ghost.b && b === ghost.a)
      return { ...ghost, points: isPair && line.length > 1 ? moveLeft(line, LANE) : line }
    })
    const pills = placePills(
      led.map(({ points }) => points),
      projection.boxes,
    )
    return led.map((ghost, i) => ({ ...ghost, at: pills[i]! }))
  }, [shown, everything, all, current, fix, projection])
  if (drawn.length === 0) return null
  return (
    <ViewportPortal>
      <div className="ghost-layer">
        <svg className="ghosts" aria-hidden="true">
          <defs>
            <marker
              id="ghost-end"
              viewBox="-10 -6 12 12"
              markerWidth="14"
              markerHeight="14"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M-7-4.5L0 0L-7 4.5" className="ghost-arrow" />
            </marker>
          </defs>
          {drawn.map(({ id, points }) => (
            <path key={id} d={roundPath(points)} className="ghost-line" markerEnd="url(#ghost-end)" />
          ))}
        </svg>
        {drawn.map(({ id, at, prefix, found, finding }) => {
          return (
            <span key={id} className="ghost-pill" style={{ transform: `translate(${at.x}px, ${at.y}px)` }}>
              <button
                type="button"
                className="nopan nodrag"
                // The list of findings is the keyboard's way; the canvas stays one tab stop.
                tabIndex={-1}
                aria-label={t('ui.findings.ghost', { prefix })}
                onClick={() => {
                  focusCase(found, finding)
                  showPanel(commands, 'findings')
                }}
              >
                + {prefix}
              </button>
            </span>
          )
        })}
      </div>
    </ViewportPortal>
  )
}
