export type * from './answers.ts'
export type * from './network.ts'
