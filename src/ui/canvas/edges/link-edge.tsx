import { memo } from 'react'
import { BaseEdge, type EdgeProps, useStore } from 'reactflow'
import { moveLeft } from '../../../app/drawing/lane-offset.ts'
import type { Point } from '../../../app/drawing/rect.ts'
import { pointAlong, roundPath, withoutEnds } from '../../../app/drawing/round-path.ts'
import { useAppState } from '../../shared/app-context.tsx'
import { useText } from '../../shared/use-text.ts'
import { useCanvasState } from '../canvas-state.ts'
import type { DesignEdge } from '../design-elements.ts'
import { LinkCap } from './link-cap.tsx'
import { LinkLabel } from './link-label.tsx'
import { LinkMark } from './link-mark.tsx'
import { isNear, LinkStrands, strandsReach } from './link-strands.tsx'

/** So near to its ends a link gives way to the port that stands there: the next link starts at it. */
const PORT = 14
/** A link: line, caps and sign of its kind, a label only if it says something, a number while a story crosses it. */
export const LinkEdge = memo(function LinkEdge({ id, data, selected }: EdgeProps<DesignEdge>) {
  const t = useText()
  const step = useAppState((state) => state.lit?.why?.steps.find((candidate) => candidate.record === id)?.n)
  const at = useCanvasState((state) => state.labels.get(id))
  const near = useStore(isNear)
  if (!data || data.points.length < 2) return null
  const { points, line, state, label, bgp, strands } = data
  const path = roundPath(points)
  const middle = pointAlong(points)
  const [first, last] = [points[0]!, points.at(-1)!]
  const half = state === 'half'
  const unfolded = strands.length > 1 && state === 'whole' && (selected || near)
  const isBundle = data.count > 1 || (strands.length > 1 && !unfolded)
  return (
    <g className={`link link-${line} is-${state} ${isBundle ? 'is-bundle' : ''}`}>
      <path d={path} className="link-halo" />
      {unfolded ? (
        <LinkStrands record={id} points={points} strands={strands} />
      ) : (
        <>
          <path d={path} className="link-line" />
          {line === 'tunnel' && <path d={path} className="link-core" />}
        </>
      )}
      {bgp && state === 'whole' && (
        <BgpBeside points={points} by={BESIDE + (unfolded ? strandsReach(strands.length) : 0)} />
      )}
      <BaseEdge path={roundPath(withoutEnds(points, PORT))} interactionWidth={16} className="link-hit" />
      {!unfolded && <LinkCap line={line} at={first} next={points[1]!} far={false} missing={false} />}
      {!unfolded && <LinkCap line={line} at={last} next={points.at(-2)!} far missing={half} />}
      {label && at && <LinkLabel text={t(label)} at={at} />}
      {half ? (
        <g transform={`translate(${middle.x} ${middle.y})`}>
          <circle r={9} className="link-fault" />
          <path d="M-3-3l6 6M3-3l-6 6" className="link-fault-cross" />
        </g>
      ) : (
        !unfolded && <LinkMark line={line} at={middle} off={state === 'off'} />
      )}
      {step !== undefined && (
        <g transform={`translate(${middle.x} ${middle.y})`} className="step-mark">
          <circle r={10} />
          <text y={3.8}>{step}</text>
        </g>
      )}
    </g>
  )
})

const BESIDE = 9

/** The session over a tunnel, dotted beside its pipe. */
function BgpBeside({ points, by }: { points: readonly Point[]; by: number }) {
  const line = moveLeft(points, by)
  const [first, last] = [line[0]!, line.at(-1)!]
  return (
    <g className="link-bgp">
      <path d={roundPath(line)} className="link-line" />
      <LinkCap line="bgp" at={first} next={line[1]!} far={false} missing={false} />
      <LinkCap line="bgp" at={last} next={line.at(-2)!} far missing={false} />
    </g>
  )
}

/** A constant, so that React Flow never mounts edges anew. */
export const edgeTypes = { link: LinkEdge }
