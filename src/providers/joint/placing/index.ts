export * from './arrange.ts'
export * from './names.ts'
export * from './sizes.ts'
export * from './taken-prefixes.ts'
