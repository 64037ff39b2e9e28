/** Reading a design in Google Cloud's words. Every function answers `undefined` or nothing for what is not there. */
import { type Prefix, parsePrefix } from '../../../ip/index.ts'
import type { Design, DesignRecord, Edit, KindId, Props, RecordId, Text } from '../../../model/index.ts'
import { text } from '../../../model/index.ts'
import type { Fault, PlaceResult } from '../../provider.ts'
import type { NicProps } from '../schema/compute.ts'
import type { CloudRouterProps } from '../schema/hybrid.ts'
import type { NetworkProps, PeeringProps, SubnetProps } from '../schema/network.ts'

type Of<P> = Omit<DesignRecord, 'props'> & { readonly props: P }

const childLists = new WeakMap<Design['records'], Map<RecordId, DesignRecord[]>>()

/** What lies directly in a container, by id. */
export function childrenOf(design: Design, parent: RecordId): readonly DesignRecord[] {
  let lists = childLists.get(design.records)
  if (!lists) {
    lists = new Map()
    for (const record of Object.values(design.records)) {
      if (record.parent === undefined) continue
      const list = lists.get(record.parent)
      if (list) list.push(record)
      else lists.set(record.parent, [record])
    }
    childLists.set(design.records, lists)
  }
  return lists.get(parent) ?? []
}

export const ofKind = <P>(records: readonly DesignRecord[], kind: KindId): Of<P>[] =>
  records.filter((record) => record.kind === kind) as unknown as Of<P>[]

/** The record itself or its nearest container of one of these kinds. */
function within(design: Design, id: RecordId | null | undefined, kinds: readonly KindId[]): DesignRecord | undefined {
  for (let at = id ? design.records[id] : undefined; at; at = at.parent ? design.records[at.parent] : undefined) {
    if (kinds.includes(at.kind)) return at
  }
  return undefined
}

export const networkOf = (design: Design, id: RecordId | null | undefined): Of<NetworkProps> | undefined =>
  within(design, id, ['google/network']) as unknown as Of<NetworkProps> | undefined

/** A network of the user's own or a service producer's. */
export const anyNetworkOf = (design: Design, id: RecordId | null | undefined): DesignRecord | undefined =>
  within(design, id, ['google/network', 'google/service-network'])

export const subnetOf = (design: Design, id: RecordId | null | undefined): Of<SubnetProps> | undefined =>
  within(design, id, ['google/subnet']) as unknown as Of<SubnetProps> | undefined

export const projectOf = (design: Design, id: RecordId | null | undefined): DesignRecord | undefined =>
  within(design, id, ['google/project'])

export const subnetsOf = (design: Design, network: RecordId): Of<SubnetProps>[] =>
  ofKind(childrenOf(design, network), 'google/subnet')

/** Primary and secondary ranges of a network's subnets. */
export const rangesOf = (design: Design, network: RecordId, except?: RecordId): Prefix[] =>
  subnetsOf(design, network)
    .filter(({ id }) => id !== except)
    .flatMap(({ props }) => [props.prefix, ...props.secondaryRanges.map(({ prefix }) => prefix)])
    .flatMap((prefix) => parsePrefix(prefix) ?? [])

export const routersOf = (design: Design, network: RecordId): Of<CloudRouterProps>[] =>
  ofKind(childrenOf(design, network), 'google/cloud-router')

/** Interfaces of a machine, nic0 first. */
export const nicsOf = (design: Design, machine: RecordId): Of<NicProps>[] =>
  (
    Object.values(design.records).filter(
      ({ kind, props }) => kind === 'google/nic' && props['machine'] === machine,
    ) as unknown as Of<NicProps>[]
  ).sort((a, b) => a.props.index - b.props.index || (a.id < b.id ? -1 : 1))

export const peeringsOf = (design: Design, network: RecordId): Of<PeeringProps>[] =>
  Object.values(design.records).filter(
    ({ kind, ends }) => kind === 'google/peering' && (ends?.a === network || ends?.b === network),
  ) as unknown as Of<PeeringProps>[]

/** Name without its kind's customary ending or beginning: `vpc-app` gives `app`. What is left is still a name: it starts with a letter. */
export const shortName = (name: string): string =>
  name.replace(/^(?:vpc|net|network)-(?=[a-z])/, '').replace(/(?<=.)-(?:vpc|network|router|gw)$/, '')

export const refuse = (key: string, values?: Text['values']): PlaceResult => ({ ok: false, why: text(key, values) })
export const placed = (id: RecordId, edit: Edit, adds: Text[] = []): PlaceResult => ({ ok: true, id, edit, adds })
export const fault = (path: string, key: string, values?: Text['values']): Fault => ({
  path,
  message: text(key, values),
})

/** A record whose `parent` may be none: the key is then absent, as the document wants it. */
export const record = (
  id: RecordId,
  kind: KindId,
  name: string,
  parent: RecordId | undefined,
  props: object,
): DesignRecord => ({ id, kind, name, ...(parent === undefined ? {} : { parent }), props: props as Props })

/** Names of Google Cloud resources (RFC 1035 labels). Source: cloud.google.com/compute/docs/naming-resources. */
export const isLabel = (name: string): boolean => /^[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?$/.test(name)
/** A region as Google Cloud names them: `asia-northeast1`. */
export const isRegion = (text: string): boolean => /^[a-z]+(?:-[a-z]+)+\d+$/.test(text)
