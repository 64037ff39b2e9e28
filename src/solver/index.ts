export { type BulkLookup, compileLookup } from './bulk-lookup.ts'
export type { Announcement, Solution, SolveOptions } from './solution.ts'
export { solve } from './solve.ts'
export * from './traces.ts'
