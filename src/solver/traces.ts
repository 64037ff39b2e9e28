export { roundTrip } from './round-trip.ts'
export { type WalkOptions, type WalkStart, walk } from './walk.ts'
