/** Bit 0: the way there is delivered, bit 1: the way back. */
export type CellState = 'ok' | 'bad' | 'oneway' | 'self'

export function cellState(bits: number, self: boolean): CellState {
  if (self) return 'self'
  return bits === 3 ? 'ok' : bits === 1 ? 'oneway' : 'bad'
}
