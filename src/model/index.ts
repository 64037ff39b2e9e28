export * from './design.ts'
export * from './edit.ts'
export * from './fields.ts'
export * from './text.ts'
