export { compileLookup } from './bulk-lookup.ts'
export type { Solution } from './solution.ts'
export { solve } from './solve.ts'
export * from './traces.ts'
