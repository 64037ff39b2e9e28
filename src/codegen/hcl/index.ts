export { type CreationWave, creationWaves } from './creation-waves.ts'
export { printHcl } from './print.ts'
export * from './tree.ts'
