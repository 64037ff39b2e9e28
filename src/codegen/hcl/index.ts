export { printHcl } from './print.ts'
export * from './tree.ts'
