import { addressAt, type Prefix } from '../../ip/index.ts'
import type { DesignRecord } from '../../model/index.ts'
import { Members } from '../read-json.ts'
import { Missing } from '../result.ts'
import { joinClassic } from './read-sessions.ts'
import { networksOf, type Topology } from './topology.ts'

const MODES = { CUSTOM: 'custom', AUTO: 'auto' } as const

/** Networks with their subnets, and the projects of a Shared VPC. `producer`: the name of a service producer's network. */
export function readNetworks(topology: Topology, producer: string | undefined): void {
  const { builder, input, networks, subnets } = topology
  const host = readProjects(topology)
  for (const [name, network] of networksOf(topology)) {
    network.only(
      'mode',
      'routingMode',
      'bestPath',
      'subnets',
      'static',
      'routers',
      'peerings',
      'alwaysCompareMed',
      'addCostToMed',
      'bgpAlwaysCompareMed',
      'bgpInterRegionCost',
    )
    const place = host ? { parent: host } : {}
    const record =
      name === producer
        ? builder.add('google/service-network', name, { allocatedRanges: [allocatedOf(input)] }, place)
        : builder.add('google/network', name, networkProps(network, input), place)
    networks.set(name, record)
    const list = Members.of(network.raw('subnets') ?? {}, `${network.where}.subnets`)
    for (const subnet of Object.keys((network.raw('subnets') ?? {}) as object)) {
      const each = Members.of(list.raw(subnet), `${list.where}.${subnet}`).only('cidr', 'region', 'secondary')
      subnets.set(`${name}/${subnet}`, addSubnet(topology, record, subnet, each))
    }
  }
}

function addSubnet({ builder }: Topology, parent: DesignRecord, name: string, subnet: Members): DesignRecord {
  const secondaryRanges = subnet.texts('secondary').map((prefix, i) => ({ name: `range-${i + 1}`, prefix }))
  const props = {
    prefix: subnet.text('cidr'),
    region: subnet.text('region'),
    secondaryRanges,
    privateGoogleAccess: false,
  }
  return builder.add('google/subnet', name, props, { parent })
}

function networkProps(network: Members, input: Members): object {
  const mode = MODES[network.text('mode', 'CUSTOM') as keyof typeof MODES]
  if (!mode) throw new Missing(`${network.where}.mode ${network.text('mode')}`)
  const costs = Members.of(input.raw('interRegionCost') ?? {}, 'input.interRegionCost')
  return {
    mode,
    routingMode: network.text('routingMode', 'REGIONAL'),
    bestPath: network.text('bestPath', 'LEGACY'),
    alwaysCompareMed: network.flag('bgpAlwaysCompareMed', network.flag('alwaysCompareMed', false)),
    addCostToMed: network.flag('addCostToMed', network.text('bgpInterRegionCost', 'DEFAULT') === 'ADD_COST_TO_MED'),
    regionCosts: Object.keys((input.raw('interRegionCost') ?? {}) as object).map((pair) => {
      const [from = '', to = ''] = pair.split('|')
      return { from, to, cost: costs.number(pair) }
    }),
    mtu: 1460,
  }
}

const allocatedOf = (input: Members): string => Members.of(input.raw('psa'), 'input.psa').text('allocated')

/** Host and service projects; the host, which owns the networks. */
function readProjects({ builder, input }: Topology): DesignRecord | undefined {
  if (!input.has('sharedVpc')) return undefined
  const shared = Members.of(input.raw('sharedVpc'), 'input.sharedVpc').only('host', 'service')
  const host = builder.add('google/project', shared.text('host'), { sharedVpc: 'host' })
  for (const name of shared.texts('service'))
    builder.add('google/project', name, { sharedVpc: 'service', hostProject: host.id })
  return host
}

/** Static routes. A next hop is known by its name: the Internet gateway, a tunnel, else a machine that forwards. */
export function readStaticRoutes(topology: Topology): void {
  for (const [name, network] of networksOf(topology)) {
    const parent = topology.networks.get(name)
    network.members('static').forEach((route, i) => {
      route.only('dst', 'nh', 'prio', 'tags')
      const hop = parent && hopOf(topology, name, route.text('nh'))
      const props = {
        destination: route.text('dst'),
        priority: route.number('prio', 1000),
        tags: route.texts('tags'),
        ...hop,
      }
      if (parent) topology.builder.add('google/route', `route-${i + 1}`, props, { parent })
    })
  }
}

function hopOf(topology: Topology, network: string, name: string): object {
  if (name === 'default-internet-gateway') return { nextHop: 'internet-gateway' }
  if (/\btun(nel)?\b/.test(name)) {
    const { vpn, tunnel } = topology.tunnels.get(name) ?? joinClassic(topology, network, name)
    return { nextHop: 'vpn-tunnel', vpn: vpn.id, tunnel }
  }
  const machine = addMachine(topology, network, name, { canIpForward: true })
  if (/\b(ilb|lb)\b/.test(name)) {
    const subnet = topology.subnets.get([...topology.subnets.keys()].find((key) => key.startsWith(`${network}/`)) ?? '')
    if (!subnet) throw new Missing(`a subnet for ${name}`)
    const address = addressAt(subnet.props['prefix'] as Prefix, -5)
    topology.hops.set(address, name)
    const props = { address, globalAccess: true, backends: [machine.nic.id] }
    const balancer = topology.builder.add('google/load-balancer', `${name}-lb`, props, { parent: subnet })
    return { nextHop: 'load-balancer', loadBalancer: balancer.id }
  }
  topology.hops.set(machine.address, name)
  if (/-ip\b/.test(name)) return { nextHop: 'address', address: machine.address }
  return { nextHop: 'instance', instance: machine.instance.id }
}

export interface MachineWish {
  readonly canIpForward?: boolean
  readonly tags?: readonly string[]
  readonly region?: string
  readonly address?: string
  readonly subnet?: string
  readonly project?: string
}

/** A machine in a subnet of a network, by default the first one (of a region). Its address counts down from the end. */
export function addMachine(topology: Topology, network: string, name: string, wish: MachineWish) {
  const { builder, subnets } = topology
  const key =
    wish.subnet ??
    [...subnets.keys()].find(
      (each) =>
        each.startsWith(`${network}/`) &&
        (wish.region === undefined || subnets.get(each)?.props['region'] === wish.region),
    )
  const parent = subnets.get(key ?? '')
  if (!parent) throw new Missing(`a subnet of ${network} for ${name}`)
  const used = machineCounts.get(parent) ?? 0
  machineCounts.set(parent, used + 1)
  const address = wish.address ?? addressAt(parent.props['prefix'] as Prefix, -3 - used)
  const instance = builder.add(
    'google/instance',
    name,
    {
      zone: `${parent.props['region']}-a`,
      machineType: 'e2-small',
      tags: wish.tags ?? [],
      canIpForward: wish.canIpForward ?? false,
      systemRoutes: [],
      project: wish.project,
    },
    { parent },
  )
  const props = { machine: instance.id, index: 0, address, externalIp: true }
  return { instance, address: address as string, nic: builder.add('google/nic', `${name}-nic0`, props, { parent }) }
}

const machineCounts = new WeakMap<DesignRecord, number>()

/** A rule that lets everything in: cases about routes say nothing of firewalls. */
export function openFirewalls({ builder, networks }: Topology): void {
  for (const parent of networks.values()) {
    if (parent.kind !== 'google/network') continue
    const props = {
      direction: 'INGRESS',
      action: 'allow',
      priority: 1000,
      targets: 'all',
      targetTags: [],
      targetServiceAccounts: [],
      sourceRanges: ['0.0.0.0/0'],
      sourceTags: [],
      sourceServiceAccounts: [],
      destinationRanges: [],
      services: [{ protocol: 'all', ports: [] }],
      disabled: false,
    }
    builder.add('google/firewall-rule', 'allow-all', props, { parent })
  }
}

/** Peerings: each network states its own half; one that only one side states is half configured. */
export function readPeerings(topology: Topology): void {
  const done = new Set<string>()
  const halves = new Map<string, object>()
  const list = networksOf(topology).flatMap(([from, network]) =>
    network.members('peerings').map((peering) => {
      peering.only('to', 'exportCustom', 'importCustom', 'exportPublic', 'importPublic')
      const to = peering.text('to')
      halves.set(`${from}>${to}`, {
        exportCustomRoutes: peering.flag('exportCustom', false),
        importCustomRoutes: peering.flag('importCustom', false),
        exportSubnetRoutesWithPublicIp: peering.flag('exportPublic', true),
        importSubnetRoutesWithPublicIp: peering.flag('importPublic', false),
      })
      return { from, to }
    }),
  )
  for (const { from, to } of list) {
    if (done.has(`${to}>${from}`)) continue
    done.add(`${from}>${to}`)
    const [a, b] = [topology.networks.get(from), topology.networks.get(to)]
    if (!a || !b) throw new Missing(`network ${to}`)
    const props = { a: halves.get(`${from}>${to}`), b: halves.get(`${to}>${from}`) }
    topology.builder.add('google/peering', `${from}-${to}`, props, { ends: [a.id, b.id] })
  }
}
