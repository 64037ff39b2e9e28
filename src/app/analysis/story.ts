import type { RecordId } from '../../model/index.ts'
import type { StoryStep } from './views.ts'

export type Line = Omit<StoryStep, 'n'>

export const numbered = (lines: readonly Line[]): StoryStep[] => lines.map((line, i) => ({ n: i + 1, ...line }))

/** Records in the order of the way, each once. */
export const uniqueWay = (records: readonly (RecordId | undefined)[]): RecordId[] => [
  ...new Set(records.filter((record) => record !== undefined)),
]
