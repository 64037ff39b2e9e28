export { type PairOutcome, pairOutcome, type Reachability, reachability } from './matrix.ts'
export { OUTCOMES } from './matrix-codes.ts'
export { roundTrip } from './round-trip.ts'
export { type WalkOptions, type WalkStart, walk } from './walk.ts'
