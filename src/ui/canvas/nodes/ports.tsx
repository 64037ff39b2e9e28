import { Handle, Position } from 'reactflow'

const sides = [
  ['top', Position.Top],
  ['right', Position.Right],
  ['bottom', Position.Bottom],
  ['left', Position.Left],
] as const

/** Four ports, seen on hover; any of them starts or ends a link. */
export function Ports() {
  return sides.map(([id, position]) => (
    <Handle key={id} id={id} type="source" position={position} className="ww-port" />
  ))
}
