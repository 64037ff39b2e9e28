import { switchOff } from '../../checks/switch-off.ts'
import type { Workbench } from '../../checks/trial.ts'
import { applyEdit, type Design, type RecordId } from '../../model/index.ts'
import type { LinkId, Network } from '../../network/index.ts'
import { tunnelOf } from '../../providers/joint/vpn-ids.ts'
import { lowerDesign } from '../../providers/lower-design.ts'
import type { Kind, LinkKind, Provider } from '../../providers/provider.ts'
import { kindIndex } from '../../providers/registry.ts'
import type { Down, WhatIfView } from './check-views.ts'
import type { Context } from './context.ts'
import { compareTrials } from './difference.ts'
import { trialOf } from './trial-of.ts'

/** A design as it behaves with some of it switched off. */
export interface Failed {
  readonly down: readonly Down[]
  readonly context: Context
}

/**
 * The network of a design with some of it switched off. A tunnel, circuit or box fails: what is configured around it
 * stays. A peering does not fail but is disconnected, and takes its routes with it, so it is left out of the design.
 */
export function lowerFailed(design: Design, providers: readonly Provider[], down: readonly Down[]): Network {
  if (down.length === 0) return lowerDesign(design, providers)
  const isPeering = ({ record }: Down) => lineOf(providers, design, record) === 'peering'
  const remove = down.filter(isPeering).map(({ record }) => record)
  const left = remove.length > 0 ? applyEdit(design, { remove }, kindIndex) : design
  const network = lowerDesign(left, providers)
  const failing = down.filter((each) => !isPeering(each))
  return switchOff(network, { links: linksOf(network, failing), boxes: boxesOf(design, providers, failing) })
}

/** What is switched off, and how the design behaves differently. */
export function whatIfView(bench: Workbench, design: Design, { down, context }: Failed): WhatIfView | undefined {
  const before = bench.attempt(design)
  if (!before) return undefined
  const name = (record: RecordId) => bench.name(design, record)
  return {
    down: down.map((each) => ({ ...each, name: name(each.record) })),
    difference: compareTrials(before, trialOf(context), name),
  }
}

function lineOf(providers: readonly Provider[], { records }: Design, id: RecordId): LinkKind['line'] | undefined {
  const kind = records[id]?.kind
  return providers.flatMap(({ links }) => links).find((link) => link.kind === kind)?.line
}

function linksOf({ links }: Network, down: readonly Down[]): Set<LinkId> {
  const tunnels = new Map(down.map(({ record, tunnel }) => [`${record} ${tunnel ?? ''}`, true]))
  return new Set(
    links
      .filter(({ id, owner }) => tunnels.has(`${owner} `) || tunnels.has(`${owner} ${tunnelOf(id)?.n}`))
      .map(({ id }) => id),
  )
}

/** The records themselves, with the interfaces that stand for a machine and the machine that an interface stands for. */
function boxesOf(design: Design, providers: readonly Provider[], down: readonly Down[]): Set<RecordId> {
  const kinds = new Map<string, Kind>(providers.flatMap(({ kinds: own }) => own.map((kind) => [kind.kind, kind])))
  const off = new Set(down.flatMap(({ record, tunnel }) => (tunnel === undefined ? [record] : [])))
  for (const record of Object.values(design.records)) {
    const machine = kinds.get(record.kind)?.summary(record, design).standsFor
    if (machine === undefined) continue
    if (off.has(machine)) off.add(record.id)
    else if (off.has(record.id) && isOnly(design, kinds, record.id, machine)) off.add(machine)
  }
  return off
}

/** Whether a machine has no other interface: then the two fail together. */
const isOnly = (design: Design, kinds: ReadonlyMap<string, Kind>, own: RecordId, machine: RecordId): boolean =>
  Object.values(design.records).every(
    (record) => record.id === own || kinds.get(record.kind)?.summary(record, design).standsFor !== machine,
  )
