export { pairOutcome, reachability } from './matrix.ts'
export { roundTrip } from './round-trip.ts'
