export { escapeHcl } from './escape.ts'
export { printHcl } from './print.ts'
export * from './tree.ts'
