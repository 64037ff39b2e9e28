import type { ReactFlowState } from 'reactflow'
import { moveLeft } from '../../../app/drawing/lane-offset.ts'
import type { Point } from '../../../app/drawing/rect.ts'
import { pointAlong, roundPath } from '../../../app/drawing/round-path.ts'
import type { RecordId } from '../../../model/index.ts'
import { useAppState } from '../../shared/app-context.tsx'
import { LinkCap } from './link-cap.tsx'

const GAP = 16
/** Their numbers stand one behind the other along the line, so that none covers the next pipe. */
const STAGGER = 0.05

interface Props {
  record: RecordId
  points: readonly Point[]
  /** Up or not, as configured. */
  strands: readonly boolean[]
}

/** From here on tunnels of one link are drawn one by one, without selecting it. */
const NEAR = 1.4

export const isNear = ({ transform }: ReactFlowState): boolean => transform[2] >= NEAR

/** From the middle of unfolded tunnels to the outermost, px. */
export const strandsReach = (count: number): number => ((count - 1) / 2) * GAP

/** The tunnels of one link side by side, each with its number; those that are off, or switched off, are crossed out. */
export function LinkStrands({ record, points, strands }: Props) {
  const down = useAppState((state) =>
    state.down.flatMap((each) => (each.record === record ? [each.tunnel ?? 'all'] : [])).join(),
  )
  const switchedOff = new Set(down.split(','))
  return strands.map((up, i) => {
    const line = moveLeft(points, strandsReach(strands.length) - i * GAP)
    const at = pointAlong(line, 0.5 + (i - (strands.length - 1) / 2) * STAGGER)
    const on = up && !switchedOff.has(String(i)) && !switchedOff.has('all')
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a tunnel is its number
      <g key={i} className={`link-strand ${on ? '' : 'is-off'}`}>
        <path d={roundPath(line)} className="link-line" />
        <path d={roundPath(line)} className="link-core" />
        <LinkCap line="tunnel" at={line[0]!} next={line[1]!} far={false} missing={false} />
        <LinkCap line="tunnel" at={line.at(-1)!} next={line.at(-2)!} far missing={false} />
        <g transform={`translate(${at.x} ${at.y})`}>
          <circle r={7} className="link-mark" />
          <text y={3.4} className="link-mark-word">
            {i + 1}
          </text>
          {!on && <path d="M-6 6L6-6" className="link-bar" />}
        </g>
      </g>
    )
  })
}
