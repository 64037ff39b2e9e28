import type { TableResolver } from './next-hop-resolution.ts'
import type { Channel, Plan, PlanTable } from './plan.ts'
import type { Arrivals, Ground } from './settle.ts'

/** How an earlier ground relates to a new one. */
export interface Difference {
  /** Same tables, channels and slots: arrivals can be shared as they are. */
  sameShape: boolean
  /** Tables to activate first when a class restarts from its old arrivals. */
  dirty: number[]
  /** Slots whose session went down: what had arrived there is gone, and only then the receiver has to decide again. */
  closed: { slot: number; to: number }[]
  /** Old arrivals in the new slots. */
  carryOver(old: Arrivals): Arrivals
}

/** Compares two grounds by ids: channels and tables whose content, state or next-hop resolution changed are dirty. */
export function compareGrounds(before: Ground, now: Ground): Difference {
  const dirty = new Set<number>()
  const closed: Difference['closed'] = []
  const samePlan = before.plan === now.plan
  const touch = (channel: Channel) => dirty.add(channel.from)
  for (const channel of now.plan.slots) {
    const old = samePlan ? channel : channelOf(before.plan, channel.session.id)
    if (!old || old.slot < 0 || !sameText(old.session, channel.session)) {
      touch(channel)
      if (old && (old.session.to !== channel.session.to || old.session.from !== channel.session.from)) {
        dirty.add(channel.to)
        dirty.add(now.plan.tableIndex.get(old.session.to) ?? channel.to)
      }
    } else if (now.up[channel.index] === 0) {
      if (before.up[old.index] === 1) closed.push({ slot: channel.slot, to: channel.to })
    } else if (before.up[old.index] === 0 || !sameResolution(before, old, now, channel)) touch(channel)
  }
  if (!samePlan)
    for (const old of before.plan.slots) {
      const to = now.plan.tableIndex.get(old.session.to)
      if (to !== undefined && channelOf(now.plan, old.session.id) === undefined) dirty.add(to)
    }
  for (const table of now.plan.tables) {
    if (!table.speaker || sameTable(before, now, table)) continue
    dirty.add(table.index)
    for (const channel of table.in) if (channel.slot >= 0) touch(channel)
  }
  const sameShape = samePlan || haveSameShape(before.plan, now.plan)
  return {
    sameShape,
    dirty: [...dirty].sort((a, b) => a - b),
    closed,
    carryOver: sameShape ? (old) => old.slice() : remap(before.plan, now.plan),
  }
}

const channelOf = (plan: Plan, id: string): Channel | undefined => plan.channels[plan.channelIndex.get(id) ?? -1]

const sameText = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** Whether what a session carries finds its next hop as before. An external one names a single next hop. */
function sameResolution(before: Ground, old: Channel, now: Ground, channel: Channel): boolean {
  const { bgp } = channel.session
  if (!bgp || channel.next !== 'bgp-next-hop') return true
  const then = before.resolution.tables[old.to] as TableResolver
  const resolver = now.resolution.tables[channel.to] as TableResolver
  if (then === resolver) return true
  if (bgp.external) return then.cost(bgp.selfAddress) === resolver.cost(bgp.selfAddress)
  return then.signature() === resolver.signature()
}

function sameTable(before: Ground, now: Ground, table: PlanTable): boolean {
  const index = before.plan === now.plan ? table.index : before.plan.tableIndex.get(table.table.id)
  if (index === undefined) return false
  const old = before.plan.tables[index] as PlanTable
  if (old === table) return true
  const ordersEqual = sameText(before.plan.network.orders[old.table.order], now.plan.network.orders[table.table.order])
  return ordersEqual && sameText(old.table, table.table)
}

function haveSameShape(a: Plan, b: Plan): boolean {
  return (
    a.tables.length === b.tables.length &&
    a.slots.length === b.slots.length &&
    a.tables.every((table, index) => table.table.id === b.tables[index]?.table.id) &&
    a.slots.every((channel, slot) => channel.session.id === b.slots[slot]?.session.id)
  )
}

function remap(before: Plan, now: Plan): (old: Arrivals) => Arrivals {
  const from = now.slots.map((channel) => {
    const old = channelOf(before, channel.session.id)
    return old && old.slot >= 0 && old.session.to === channel.session.to && old.session.from === channel.session.from
      ? old.slot
      : -1
  })
  return (old) => from.map((slot) => (slot < 0 ? null : (old[slot] ?? null)))
}
