export { escapeBicep } from './escape.ts'
export { printBicep, printBicepParameters } from './print.ts'
export { RESERVED_BICEP } from './reserved.ts'
export * from './tree.ts'
