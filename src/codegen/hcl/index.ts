export { printHcl, printHclInline } from './print.ts'
export * from './tree.ts'
