import { addressAt, parseAddress, parsePrefix, prefixContains, prefixSize } from '../../../ip/index.ts'
import { type Design, type DesignRecord, freeId, freeName, type RecordId, text } from '../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../joint/placing/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import {
  type InstanceProps,
  instanceFields,
  type LoadBalancerProps,
  loadBalancerFields,
  type NicProps,
  nicFields,
  type ServiceInstanceProps,
  serviceInstanceFields,
} from '../schema/compute.ts'
import type { SubnetProps } from '../schema/network.ts'
import { FIRST_HOST } from './defaults.ts'
import { anyNetworkOf, childrenOf, fault, nicsOf, placed, record, refuse, subnetOf, subnetsOf } from './lookup.ts'
import { shapeOf } from './shapes.ts'

export const instance: Kind = {
  kind: 'google/instance',
  shape: 'attached',
  glyph: 'machine',
  fields: instanceFields,
  parents: ['google/network', 'google/subnet'],
  palette: { order: 30 },
  docs: 'https://cloud.google.com/compute/docs/instances',

  place(design, { parent, at }) {
    const subnet = subnetAt(design, parent)
    if (!subnet) return refuse('google.place.needs-subnet')
    const address = freeAddress(design, subnet)
    if (!address) return refuse('google.place.subnet-full', { name: subnet.name })
    const name = freeName(design, 'vm')
    const id = freeId(design, [name])
    const nic = freeId(design, [name, 'nic0'], [id])
    const props = {
      zone: `${subnet.props['region']}-a`,
      machineType: 'e2-small',
      tags: [],
      canIpForward: false,
      systemRoutes: [],
    }
    const put = [
      record(id, 'google/instance', name, subnet.id, props),
      record(nic, 'google/nic', 'nic0', subnet.id, { machine: id, index: 0, address, externalIp: false }),
    ]
    const node = {
      id: nic,
      parent: subnet.id,
      size: sizeOf('endpoint'),
      container: false,
      at: parent === subnet.id ? at : undefined,
    }
    return placed(nic, { put, place: arrange(design, [node], shapeOf) }, [
      text('google.adds.detail', { name, detail: address }),
    ])
  },

  summary: (record, design) => ({
    lines: nicsOf(design, record.id).map(({ props }) => props.address),
    chips: [],
  }),

  validate(record, design) {
    const nics = nicsOf(design, record.id)
    const networks = nics.map(({ id }) => anyNetworkOf(design, id)?.id)
    const { project, tags } = record.props as unknown as InstanceProps
    const faults: Fault[] = []
    // Source: cloud.google.com/vpc/docs/multiple-interfaces-concepts, Specifications.
    if (new Set(networks).size < networks.length)
      faults.push(fault('name', 'google.fault.nics-one-network', { name: record.name }))
    if (new Set(nics.map(({ props }) => props.index)).size < nics.length)
      faults.push(fault('name', 'google.fault.nic-index', { name: record.name }))
    const owner = design.records[project ?? '']
    if (owner && owner.props['sharedVpc'] !== 'service')
      faults.push(fault('props.project', 'google.fault.no-service', { name: owner.name }))
    const bad = tags.findIndex((tag) => !/^[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?$/.test(tag))
    if (bad >= 0) faults.push(fault(`props.tags.${bad}`, 'google.fault.tag', { tag: tags[bad] ?? '' }))
    return faults
  },
}

export const nic: Kind = {
  kind: 'google/nic',
  shape: 'endpoint',
  glyph: 'machine',
  fields: nicFields,
  parents: ['google/subnet'],
  docs: 'https://cloud.google.com/vpc/docs/multiple-interfaces-concepts',
  place: () => refuse('google.place.nic-alone'),

  /** Its machine heads the node; a machine's further interfaces keep their own name. */
  summary(nic, design) {
    const { machine, address, externalIp } = nic.props as NicProps
    const owner = design.records[machine]
    const first = owner && nicsOf(design, machine)[0]?.id === nic.id
    const { tags, canIpForward } = (owner?.props ?? { tags: [] }) as InstanceProps
    return {
      lines: [address],
      chips: [
        ...(externalIp ? [text('google.chip.external')] : []),
        ...(tags ?? []).slice(0, 2).map((tag) => text('google.chip.tag', { tag })),
      ],
      ...(first ? { standsFor: machine } : {}),
      ...(canIpForward ? { glyph: 'appliance' } : {}),
    }
  },

  validate: (nic, design) => addressFaults(design, nic),

  owned(nic, design) {
    const { machine } = nic.props as NicProps
    const last = nicsOf(design, machine).every(({ id }) => id === nic.id)
    return last && design.records[machine] ? [machine] : []
  },
}

export const loadBalancer: Kind = {
  kind: 'google/load-balancer',
  shape: 'endpoint',
  glyph: 'load-balancer',
  fields: loadBalancerFields,
  parents: ['google/subnet'],
  palette: { order: 60 },
  docs: 'https://cloud.google.com/load-balancing/docs/internal',

  place(design, { parent, at }) {
    const subnet = subnetAt(design, parent)
    if (!subnet) return refuse('google.place.needs-subnet')
    const address = freeAddress(design, subnet)
    if (!address) return refuse('google.place.subnet-full', { name: subnet.name })
    const name = freeName(design, 'ilb')
    const id = freeId(design, [name])
    const backends = childrenOf(design, subnet.id)
      .filter(
        ({ kind, props }) => kind === 'google/nic' && design.records[String(props['machine'])]?.props['canIpForward'],
      )
      .map((each) => each.id)
    const node = {
      id,
      parent: subnet.id,
      size: sizeOf('endpoint'),
      container: false,
      at: parent === subnet.id ? at : undefined,
    }
    const put = [record(id, 'google/load-balancer', name, subnet.id, { address, globalAccess: false, backends })]
    return placed(id, { put, place: arrange(design, [node], shapeOf) })
  },

  summary(balancer) {
    const { address, globalAccess } = balancer.props as LoadBalancerProps
    return { lines: [address], chips: globalAccess ? [text('google.chip.global-access')] : [] }
  },
  validate: (balancer, design) => addressFaults(design, balancer),
}

export const serviceInstance: Kind = {
  kind: 'google/service-instance',
  shape: 'endpoint',
  glyph: 'machine',
  fields: serviceInstanceFields,
  parents: ['google/subnet'],
  palette: { order: 63 },
  docs: 'https://cloud.google.com/memorystore/docs/redis/networking',

  place(design, { parent, at }) {
    const subnet = subnetAt(design, parent)
    if (!subnet || anyNetworkOf(design, subnet.id)?.kind !== 'google/service-network')
      return refuse('google.place.needs-service-network')
    const address = freeAddress(design, subnet)
    if (!address) return refuse('google.place.subnet-full', { name: subnet.name })
    const name = nameInDesign(design, 'memorystore')
    const id = freeId(design, [name])
    const node = {
      id,
      parent: subnet.id,
      size: sizeOf('endpoint'),
      container: false,
      at: parent === subnet.id ? at : undefined,
    }
    const put = [record(id, 'google/service-instance', name, subnet.id, { product: 'Memorystore for Redis', address })]
    return placed(id, { put, place: arrange(design, [node], shapeOf) })
  },

  summary(service) {
    const { product, address } = service.props as ServiceInstanceProps
    return { lines: [address, product], chips: [] }
  },
  validate: (service, design) => addressFaults(design, service),
}

function subnetAt(design: Design, parent: RecordId | null): DesignRecord | undefined {
  const subnet = subnetOf(design, parent)
  if (subnet) return design.records[subnet.id]
  const network = anyNetworkOf(design, parent)
  const [first] = network ? subnetsOf(design, network.id) : []
  return first && design.records[first.id]
}

const holdersIn = (design: Design, subnet: RecordId): readonly DesignRecord[] =>
  childrenOf(design, subnet).filter(({ props }) => typeof props['address'] === 'string')

/** The lowest free address. Source: cloud.google.com/vpc/docs/subnets, Unusable addresses in IPv4 subnet ranges. */
function freeAddress(design: Design, subnet: DesignRecord): string | undefined {
  const range = parsePrefix(String(subnet.props['prefix']))
  if (!range) return undefined
  const used = new Set(holdersIn(design, subnet.id).map(({ props }) => props['address']))
  const last = Math.min(prefixSize(range) - 2, FIRST_HOST + used.size + 1)
  for (let offset = FIRST_HOST; offset < last; offset++) {
    const address = addressAt(range, offset)
    if (!used.has(address)) return address
  }
  return undefined
}

/** In the subnet, none of its four reserved addresses, and nobody else's. Source: the same. */
function addressFaults(design: Design, holder: DesignRecord): Fault[] {
  const subnet = subnetOf(design, holder.parent)
  const value = parseAddress(String(holder.props['address']))
  const range = subnet && parsePrefix((subnet.props as SubnetProps).prefix)
  if (!subnet || !value || !range) return []
  const path = 'props.address'
  if (!prefixContains(range, value))
    return [fault(path, 'google.fault.address-outside', { address: value, name: subnet.name, prefix: range })]
  const reserved = [0, 1, -2, -1].map((offset) => addressAt(range, offset))
  if (!value.includes(':') && reserved.includes(value))
    return [fault(path, 'google.fault.address-reserved', { address: value, name: subnet.name })]
  const other = holdersIn(design, subnet.id).find(({ id, props }) => id !== holder.id && props['address'] === value)
  return other ? [fault(path, 'google.fault.address-twice', { address: value, name: other.name })] : []
}
