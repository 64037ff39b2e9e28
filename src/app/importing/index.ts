/** Files on their way into a new design. Loaded when something is dropped or chosen. */
export { readGiven } from './read-given.ts'
export { understand } from './understand.ts'
