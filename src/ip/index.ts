export * from './address.ts'
export * from './free-prefix.ts'
export * from './prefix.ts'
export * from './prefix-table.ts'
