import type { Design } from '../model/index.ts'

/** Whether what is known about one design holds for the other: places and names of files are no meaning. */
export const sameMeaning = (a: Design, b: Design): boolean => a.records === b.records && a.intents === b.intents
