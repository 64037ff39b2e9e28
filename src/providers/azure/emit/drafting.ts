import { type DesignRecord, type Json, type KindId, type RecordId, type Text, text } from '../../../model/index.ts'
import type { EmitContext } from '../../provider.ts'
import type { ResourceGroupProps } from '../schema/network.ts'
import type { Group, Key, Planned, PlannedKind, PlannedOf, SubnetRef, Vnet } from './plan.ts'
import { ResourceNames, validName } from './resource-names.ts'

/** Key of the group for what was drawn outside every resource group. */
const NO_GROUP = 'azure'
const DEFAULT_LOCATION = 'eastasia'

/** A plan in the making: what is there already, and how a new resource is named and grouped. */
export class Drafting {
  readonly resources: Planned[] = []
  readonly notes: Text[] = []
  private readonly names = new ResourceNames()
  private readonly groups = new Map<Key, Group>()
  private readonly byKey = new Map<Key, Planned>()
  private referrers: Map<RecordId, RecordId[]> | undefined

  constructor(readonly context: EmitContext) {
    for (const record of context.ofKind<ResourceGroupProps>('azure/resource-group')) {
      const name = this.names.give('', 'group', record.name, true, record.id)
      this.groups.set(record.id, { key: record.id, record: record.id, name, location: record.props.location })
    }
  }

  add(resource: Planned): void {
    this.resources.push(resource)
    this.byKey.set(resource.key, resource)
  }

  note(key: string, record: DesignRecord, values: Record<string, string | number> = {}): void {
    this.notes.push(text(`azure.emit.${key}`, { name: record.name, ...values }))
  }

  /** The planned resource with that key, if it is of that kind. */
  find<K extends PlannedKind>(kind: K, key: Key | undefined): PlannedOf<K> | undefined {
    const resource = key === undefined ? undefined : this.byKey.get(key)
    return resource?.kind === kind ? (resource as PlannedOf<K>) : undefined
  }

  /** Those of the keys that are planned resources of that kind. */
  keysOf(kind: PlannedKind, keys: readonly Key[]): Key[] {
    return keys.filter((key) => this.find(kind, key))
  }

  /** What every resource that stands for a record has. */
  common(kind: PlannedKind, record: DesignRecord) {
    const group = this.groupOf(record.id)
    return { key: record.id, record: record.id, group, name: this.nameIn(group, kind, record) }
  }

  /** What a resource has that follows from a record without being drawn. */
  derived(kind: PlannedKind, record: RecordId, group: Key, part: string, name: string) {
    return { key: `${record}/${part}`, record, group, name: this.names.give(group, kind, name, false) }
  }

  /** Name of a part of a resource, unique within it. */
  partName(resource: Key, kind: string, name: string, spare?: string): string {
    return this.names.give(resource, kind, name, true, spare)
  }

  nameIn(group: Key, kind: PlannedKind, { id, name }: DesignRecord): string {
    return this.names.give(group, kind, name, true, id)
  }

  /** What is left of a record's name in code: its valid characters, else its id. */
  plainName({ id, name }: DesignRecord): string {
    return validName('', name, validName('', id, 'far'))
  }

  groupOf(record: RecordId): Key {
    const group = this.within(record, 'azure/resource-group') ?? this.groupOfReferrer(record)
    if (group) return group.id
    this.groups.set(NO_GROUP, this.groups.get(NO_GROUP) ?? this.spareGroup())
    return NO_GROUP
  }

  /** The record itself or its nearest container of that kind. */
  within(id: RecordId | undefined, kind: KindId): DesignRecord | undefined {
    const { records } = this.context.design
    for (let at = id ? records[id] : undefined; at; at = at.parent ? records[at.parent] : undefined) {
      if (at.kind === kind) return at
    }
    return undefined
  }

  /** The subnet that holds the record, or the one of its network that has this reserved name. */
  subnetOf(record: DesignRecord, reserved?: string): SubnetRef | undefined {
    const vnet: Vnet | undefined = this.find('vnet', this.within(record.id, 'azure/vnet')?.id)
    const holder = this.within(record.parent, 'azure/subnet')
    const subnet = vnet?.subnets.find((one) => (reserved ? one.name === reserved : one.record === holder?.id))
    return vnet && subnet ? { vnet: vnet.key, subnet: subnet.record, name: subnet.name } : undefined
  }

  done() {
    const notes = [...this.names.notes, ...this.notes]
    return { groups: [...this.groups.values()], resources: this.resources, notes }
  }

  /** What stands in no group (an address, a security group) goes with the first record that names it. */
  private groupOfReferrer(record: RecordId): DesignRecord | undefined {
    this.referrers ??= referrersIn(Object.values(this.context.design.records))
    for (const referrer of this.referrers.get(record) ?? []) {
      const group = this.within(referrer, 'azure/resource-group')
      if (group) return group
    }
    return undefined
  }

  private spareGroup(): Group {
    const name = this.names.give('', 'group', `rg-${this.context.design.name}`, false)
    this.notes.push(text('azure.emit.no-group', { group: name, location: DEFAULT_LOCATION }))
    return { key: NO_GROUP, name, location: DEFAULT_LOCATION }
  }
}

/** Which records name each record in their properties, in id order. */
function referrersIn(records: readonly DesignRecord[]): Map<RecordId, RecordId[]> {
  const ids = new Set(records.map(({ id }) => id))
  const referrers = new Map<RecordId, RecordId[]>()
  const visit = (value: Json, from: RecordId): void => {
    if (typeof value === 'string') {
      if (ids.has(value)) referrers.set(value, [...(referrers.get(value) ?? []), from])
    } else if (typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value)) visit(inner, from)
    }
  }
  for (const { id, props } of [...records].sort((a, b) => (a.id < b.id ? -1 : 1))) visit(props, id)
  return referrers
}
