export { type CreationWave, creationWaves } from './creation-waves.ts'
export { printHcl, printHclInline } from './print.ts'
export * from './tree.ts'
