import { cellWords } from '../../app/vpn/told-text.ts'
import type { VpnCell } from '../../providers/joint/vpn-view/index.ts'
import { useText } from '../shared/use-text.ts'

/** A value as it is entered; in grey who will choose it, where nobody knows it yet. */
export function VpnValue({ cell }: { cell: VpnCell }) {
  const t = useText()
  const look = { value: 'mono', said: '', later: 'vpn-later' }[cell.k]
  return <span className={look}>{cellWords(cell, t)}</span>
}
