import type { Design, Edit } from '../model/index.ts'

/** One edit that leads from a design's records and intents to those of a later one. Where new records stand is left open. */
export function diffDesigns(before: Design, after: Design): Edit {
  const put = Object.values(after.records).filter((record) => before.records[record.id] !== record)
  const remove = Object.keys(before.records).filter((id) => after.records[id] === undefined)
  const putIntents = Object.values(after.intents).filter((intent) => before.intents[intent.id] !== intent)
  const removeIntents = Object.keys(before.intents).filter((id) => after.intents[id] === undefined)
  return {
    ...(put.length > 0 && { put }),
    ...(remove.length > 0 && { remove }),
    ...(putIntents.length > 0 && { putIntents }),
    ...(removeIntents.length > 0 && { removeIntents }),
  }
}
