import type { RecordId } from '../../model/index.ts'
import type { Context } from './context.ts'

/**
 * What the user calls a record: a link by its two ends, a NIC by its machine, a subnet with its network, everything else
 * by its name.
 */
export function recordName(context: Context, id: RecordId): string {
  const record = context.design.records[id]
  if (!record) return id
  if (record.ends) return `${recordName(context, record.ends.a)} ⇄ ${recordName(context, record.ends.b)}`
  if (record.parent !== undefined && context.kind(id)?.shape === 'subnet') {
    return `${context.design.records[record.parent]?.name ?? record.parent}/${record.name}`
  }
  return context.design.records[shownAs(context, id)]?.name ?? record.name
}

/** The record whose name heads the node: a NIC stands for its machine. */
function shownAs(context: Context, id: RecordId): RecordId {
  const record = context.design.records[id]
  const summary = record && context.kind(id)?.summary(record, context.design)
  return summary?.standsFor ?? id
}
