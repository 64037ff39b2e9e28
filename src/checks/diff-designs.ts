import type { Design, Edit } from '../model/index.ts'

/** One edit that leads from a design to a later one, and what it does to records only. */
export function diffDesigns(before: Design, after: Design): Edit {
  const put = Object.values(after.records).filter((record) => before.records[record.id] !== record)
  const remove = Object.keys(before.records).filter((id) => after.records[id] === undefined)
  const placed = Object.entries(after.layout).filter(([id, place]) => before.layout[id] !== place)
  const putIntents = Object.values(after.intents).filter((intent) => before.intents[intent.id] !== intent)
  return {
    ...(put.length > 0 && { put }),
    ...(remove.length > 0 && { remove }),
    ...(placed.length > 0 && { place: Object.fromEntries(placed) }),
    ...(putIntents.length > 0 && { putIntents }),
  }
}
