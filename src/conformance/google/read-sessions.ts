import { addressAt, type Prefix } from '../../ip/index.ts'
import type { DesignRecord } from '../../model/index.ts'
import { Members } from '../read-json.ts'
import { Missing } from '../result.ts'
import { joinAws } from './read-aws.ts'
import { type CaseTunnel, networksOf, type Topology } from './topology.ts'

/** Cloud Routers, an HA VPN gateway for each, and a VPN with a site of its own for each session. */
export function readRouters(topology: Topology): void {
  for (const [name, network] of networksOf(topology)) {
    const parent = topology.networks.get(name)
    if (!parent) continue
    for (const router of network.members('routers')) {
      router.only('name', 'region', 'asn', 'advertiseMode', 'advertisedRanges', 'advertisedGroups', 'sessions')
      const region = router.text('region')
      const made = topology.builder.add(
        'google/cloud-router',
        router.text('name', `router-${region}`),
        {
          region,
          asn: router.number('asn'),
          advertiseMode: router.text('advertiseMode', 'DEFAULT'),
          advertiseAllSubnets: router.texts('advertisedGroups').includes('ALL_SUBNETS'),
          advertisedRanges: router.texts('advertisedRanges'),
        },
        { parent },
      )
      const gateway = topology.builder.add(
        'google/ha-vpn-gateway',
        `${made.name}-gateway`,
        { region, router: made.id },
        { parent },
      )
      const sessions = router.members('sessions')
      if (topology.input.has('aws')) joinAws(topology, gateway, sessions)
      else for (const session of sessions) readSession(topology, gateway, session)
    }
  }
}

function readSession(topology: Topology, gateway: DesignRecord, session: Members): void {
  session.only(
    'tunnel',
    'basePriority',
    'peerAsn',
    'learned',
    'customLearned',
    'customLearnedPriority',
    'advertiseMode',
    'advertisedRanges',
    'advertisedGroups',
  )
  const name = session.text('tunnel')
  const [insideA, insideB] = insideOf(topology, name)
  const learned = session.members('learned').map((route) => {
    route.only('prefix', 'med', 'asPathLen')
    return {
      prefix: route.text('prefix'),
      med: route.number('med', 0),
      prepend: Math.max(0, route.number('asPathLen', 1) - 1),
    }
  })
  const site = topology.builder.add('onprem/site', `site-${name}`, {
    prefixes: learned.map(({ prefix }) => prefix).filter((prefix) => !prefix.endsWith('/0')),
    asn: session.number('peerAsn'),
    bgpAddress: insideB,
    publicIps: [],
    advertises: learned,
  })
  const own = session.has('advertiseMode') && session.text('advertiseMode') === 'CUSTOM'
  const custom = session.texts('customLearned')
  const settings = {
    tunnel: 0,
    med: session.number('basePriority', 100),
    ...(own
      ? {
          advertise: {
            ownNetworks: session.texts('advertisedGroups').includes('ALL_SUBNETS'),
            prefixes: session.texts('advertisedRanges'),
          },
        }
      : {}),
    ...(custom.length > 0 ? { learns: custom, learnsMed: session.number('customLearnedPriority', 100) } : {}),
  }
  const side = { enableBgp: true, remotes: [], selectors: 'any' }
  const props = {
    ike: 'IKEv2',
    tunnels: [{ a: 0, b: 0, up: true, insideA, insideB }],
    a: { ...side, sessions: [settings] },
    b: side,
  }
  topology.sites.set(name, site)
  const vpn = topology.builder.add('core/vpn', name, props, { ends: [gateway.id, site.id] })
  topology.tunnels.set(name, { vpn, tunnel: 0 })
}

/** Inside addresses that the case states, else the next /30. */
function insideOf({ input, tunnels }: Topology, name: string): [string, string] {
  if (input.has('tunnels')) {
    const all = Members.of(input.raw('tunnels'), 'input.tunnels')
    if (all.has(name)) {
      const tunnel = Members.of(all.raw(name), `input.tunnels.${name}`).only('local', 'peer', 'bgp')
      const [own, peer] = tunnel.texts('bgp')
      if (own && peer) return [own, peer]
    }
  }
  const space = '169.254.0.0/16' as Prefix
  return [addressAt(space, 1024 + 4 * tunnels.size + 1), addressAt(space, 1024 + 4 * tunnels.size + 2)]
}

/** A Classic VPN gateway with a tunnel to a site that nothing more is known of: the next hop of a static route. */
export function joinClassic(topology: Topology, network: string, name: string): CaseTunnel {
  const { builder, networks, subnets, tunnels } = topology
  const parent = networks.get(network)
  const region = [...subnets].find(([key]) => key.startsWith(`${network}/`))?.[1].props['region']
  if (!parent || typeof region !== 'string') throw new Missing(`a region for ${name}`)
  const gateway = builder.add(
    'google/classic-vpn-gateway',
    `${name}-gateway`,
    { region, routing: 'route-based' },
    { parent },
  )
  const site = builder.add('onprem/site', `site-${name}`, { prefixes: [], publicIps: [] })
  const side = { enableBgp: false, remotes: [], selectors: 'any' }
  const props = { ike: 'IKEv2', tunnels: [{ a: 0, b: 0, up: true }], a: side, b: side }
  const vpn = builder.add('core/vpn', name, props, { ends: [gateway.id, site.id] })
  const tunnel = { vpn, tunnel: 0 }
  tunnels.set(name, tunnel)
  return tunnel
}
