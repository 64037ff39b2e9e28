import type { Point } from '../../../app/drawing/rect.ts'
import type { LinkKind } from '../../../providers/provider.ts'

/** Direction of a line as it leaves its end, degrees. */
const angle = (from: Point, to: Point): number => (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI

interface Props {
  line: LinkKind['line']
  at: Point
  /** The next point of the line. */
  next: Point
  /** Second end: an attachment's hub side. */
  far: boolean
  missing: boolean
}

/** What a link's end looks like: each kind has its own, so that no kind is told by colour. */
export function LinkCap({ line, at, next, far, missing }: Props) {
  const place = `translate(${at.x} ${at.y})`
  switch (line) {
    case 'peering':
      return (
        <circle
          cx={at.x}
          cy={at.y}
          r={3.6}
          className="link-cap is-open"
          strokeDasharray={missing ? '2 2' : undefined}
        />
      )
    case 'tunnel':
      return <rect x={at.x - 4} y={at.y - 4} width={8} height={8} rx={1.5} className="link-cap" />
    case 'bgp':
      return <rect x={-3.6} y={-3.6} width={7.2} height={7.2} transform={`${place} rotate(45)`} className="link-cap" />
    case 'attachment':
      if (!far) return <circle cx={at.x} cy={at.y} r={2.6} className="link-cap" />
      return <path d="M0-6V6" transform={`${place} rotate(${angle(at, next)})`} className="link-bar" />
    case 'circuit':
      return <path d="M-3-5H3L6 0 3 5H-3L-6 0Z" transform={place} className="link-cap" />
    case 'vxlan':
      return <path d="M4-5H-1V5H4" transform={`${place} rotate(${angle(at, next)})`} className="link-bar" />
  }
}
