import { addressAt, type Prefix } from '../../ip/index.ts'
import type { DesignRecord } from '../../model/index.ts'
import { Members } from '../read-json.ts'
import { Missing } from '../result.ts'
import { entries, named, type Topology } from './topology.ts'

/** Site-to-Site VPN connections, each to a site that stands for the customer gateway. */
export function readVpns(topology: Topology): void {
  const { members, builder, names } = topology
  for (const [i, [name, vpn]] of entries(members, 'vpns').entries()) {
    vpn.only('gw', 'cgw', 'routing', 'learned', 'static', 'cgwAsn', 'tunnels')
    const bgp = vpn.text('routing') === 'bgp'
    if (!bgp && vpn.text('routing') !== 'static') throw new Missing(`routing ${vpn.text('routing')}`)
    const site = siteOf(topology, vpn, i)
    const gateway = named(topology, vpn.text('gw'))
    const statics = bgp ? [] : vpn.has('static') ? vpn.texts('static') : []
    const props = {
      ike: 'IKEv2',
      tunnels: [0, 1].map((t) => ({ a: t, b: 0, up: true, ...insideOf(vpn, i, t) })),
      a: { enableBgp: bgp, remotes: [{ interface: 0, prefixes: statics }], selectors: 'any' },
      b: {
        enableBgp: bgp,
        remotes: [0, 1].map((at) => ({ interface: at, prefixes: bgp ? [] : spaceBehind(topology, gateway) })),
        selectors: 'any',
      },
    }
    const record = builder.add('core/vpn', name, props, { ends: [gateway.id, site.id] })
    names.set(name, record)
    for (const [attachment] of attachmentsOf(members, name)) names.set(`attachment ${attachment}`, record)
  }
}

const attachmentsOf = (members: Members, vpn: string): [string, Members][] =>
  entries(members, 'tgws')
    .flatMap(([, tgw]) => entries(tgw, 'atts'))
    .filter(([, att]) => att.optionalText('vpn') === vpn)

/** The inside addresses that the case states, else a /30 per tunnel. */
function insideOf(vpn: Members, connection: number, tunnel: number): { insideA: string; insideB: string } {
  const stated = vpn.list('tunnels')[tunnel]
  if (stated !== undefined) {
    const members = Members.of(stated, `${vpn.where}.tunnels`).only(
      'cgwInside',
      'vgwInside',
      'vgwOutside',
      'cgwOutside',
    )
    const bare = (key: string) => members.text(key).replace(/\/\d+$/, '')
    return { insideA: bare('vgwInside'), insideB: bare('cgwInside') }
  }
  const at = connection * 8 + tunnel * 4
  return {
    insideA: `169.254.${20 + Math.floor(at / 256)}.${(at % 256) + 1}`,
    insideB: `169.254.${20 + Math.floor(at / 256)}.${(at % 256) + 2}`,
  }
}

function spaceBehind({ names }: Topology, gateway: DesignRecord): string[] {
  const vpcs = [...names.values()].filter(({ kind }) => kind === 'aws/vpc')
  const own = gateway.parent === undefined ? vpcs : vpcs.filter(({ id }) => id === gateway.parent)
  return own.flatMap(({ props }) => props['cidrs'] as string[])
}

/** One site per customer gateway; one more where a second connection of it learns something else. */
function siteOf(topology: Topology, vpn: Members, i: number): DesignRecord {
  const { builder, names, members } = topology
  const cgw = vpn.text('cgw')
  const learned = vpn.members('learned').map((each) => {
    each.only('prefix', 'asPathLen', 'med')
    const med = each.optionalNumber('med')
    const prepend = Math.max(0, each.number('asPathLen', 1) - 1)
    return { prefix: each.text('prefix'), prepend, ...(med === undefined ? {} : { med }) }
  })
  const known = names.get(cgw)
  if (known && JSON.stringify(known.props['advertises'] ?? []) === JSON.stringify(learned)) return known
  const onprem = Members.of(members.raw('onprem') ?? {}, 'input.onprem')
  const behind = onprem.has(cgw) ? onprem.texts(cgw) : learned.map(({ prefix }) => prefix)
  const prefixes = behind.length > 0 ? behind : ['198.18.255.0/24']
  const site = builder.add('onprem/site', known ? `${cgw}-${i}` : cgw, {
    prefixes,
    asn: vpn.number('cgwAsn', 65000),
    bgpAddress: `192.0.2.${i + 1}`,
    publicIps: [],
    advertises: learned,
  })
  if (known) return site
  names.set(cgw, site)
  const [first = '198.18.255.0/24'] = prefixes
  const address = first.endsWith('/0') ? '198.18.0.10' : addressAt(first as Prefix, 10)
  names.set(`host of ${cgw}`, builder.add('onprem/host', `host-${cgw}`, { address }, { parent: site }))
  return site
}
