import { describe, expect, test } from 'vitest'
import type { Address } from '../../../ip/index.ts'
import { type DesignRecord, emptyDesign, type Json } from '../../../model/index.ts'
import { solve } from '../../../solver/index.ts'
import { roundTrip } from '../../../solver/traces.ts'
import { lowerDesign } from '../../lower-design.ts'
import { providers } from '../../registry.ts'

const DOCS = 'docs.aws.amazon.com/elasticloadbalancing/latest/network'

type Props = { [key: string]: Json }

const any = [{ protocol: 'all', cidrs: ['0.0.0.0/0'] }]
const only = (cidr: string, port: number): Json => [{ protocol: 'tcp', fromPort: port, toPort: port, cidrs: [cidr] }]

/** A client in a public subnet, and in two zones a public and a private subnet; servers stand in the private ones. */
function network(balancer: Props = {}, serverRules: Json = only('10.0.0.0/16', 8080)) {
  const records: Record<string, DesignRecord> = {}
  const add = (id: string, kind: string, parent: string | undefined, props: Props) => {
    records[id] = { id, kind: `aws/${kind}`, name: id, ...(parent === undefined ? {} : { parent }), props }
  }
  add('vpc', 'vpc', undefined, { cidrs: ['10.0.0.0/16'] })
  add('igw', 'internet-gateway', 'vpc', {})
  add('public', 'route-table', 'vpc', {
    main: false,
    routes: [{ destination: '0.0.0.0/0', target: 'igw' }],
    propagations: [],
  })
  add('private', 'route-table', 'vpc', { main: true, routes: [], propagations: [] })
  add('sg-client', 'security-group', 'vpc', { inbound: [], outbound: any })
  add('sg-server', 'security-group', 'vpc', { inbound: serverRules, outbound: [] })
  add('sg-lb', 'security-group', 'vpc', { inbound: only('10.0.0.0/16', 80), outbound: any })
  for (const [i, zone] of ['a', 'b'].entries()) {
    add(`front-${zone}`, 'subnet', 'vpc', { cidr: `10.0.${i}.0/24`, zone, routeTable: 'public' })
    add(`back-${zone}`, 'subnet', 'vpc', { cidr: `10.0.1${i}.0/24`, zone })
    card(`server-${zone}`, `back-${zone}`, `10.0.1${i}.10`, 'sg-server')
  }
  function card(id: string, subnet: string, address: string, group: string) {
    const props = { device: 0, address, sourceDestCheck: true, securityGroups: [group], autoPublicIp: false }
    add(id, 'network-interface', subnet, props)
  }
  card('client', 'front-a', '10.0.0.10', 'sg-client')
  add('nlb', 'network-load-balancer', 'vpc', {
    scheme: 'internal',
    nodes: [
      { subnet: 'front-a', address: '10.0.0.30', publicIp: '203.0.113.30' },
      { subnet: 'front-b', address: '10.0.1.30', publicIp: '203.0.113.31' },
    ],
    crossZone: false,
    securityGroups: [],
    listeners: [listener({})],
    ...balancer,
  })
  const solution = solve(lowerDesign({ ...emptyDesign('t'), records }, providers))
  return (from: string | { address: string }, to: string, probe: number | 'icmp' = 80) =>
    roundTrip(solution, {
      from: from as never,
      to: { address: to as Address },
      probe: probe === 'icmp' ? { protocol: 'icmp' } : { protocol: 'tcp', port: probe },
    })
}

const listener = (more: Props): Props => ({
  protocol: 'tcp',
  port: 80,
  targetPort: 8080,
  preserveClientIp: true,
  targets: [{ interface: 'server-a' }, { interface: 'server-b' }],
  ...more,
})

describe('a Network Load Balancer', () => {
  test(`hands its listener's port on to the target port (${DOCS}/load-balancer-listeners.html)`, () => {
    expect(network()('client', '10.0.0.30').ok).toBe(true)
    expect(network({}, only('10.0.0.0/16', 80))('client', '10.0.0.30').ok).toBe(false)
  })

  test(`answers no port without a listener, and no ping (${DOCS}/load-balancer-listeners.html)`, () => {
    for (const probe of [443, 'icmp'] as const)
      expect(network({}, any)('client', '10.0.0.30', probe).forward).toMatchObject({
        outcome: 'filter-denied',
        decidedBy: { rule: 'aws/nlb-listener' },
      })
  })

  test(`shows targets the client, or itself (${DOCS}/edit-target-group-attributes.html#client-ip-preservation)`, () => {
    const off = { listeners: [listener({ preserveClientIp: false })] }
    expect(network({}, only('10.0.0.10/32', 8080))('client', '10.0.0.30').ok).toBe(true)
    expect(network({}, only('10.0.0.30/32', 8080))('client', '10.0.0.30').ok).toBe(false)
    expect(network(off, only('10.0.0.10/32', 8080))('client', '10.0.0.30').ok).toBe(false)
    expect(network(off, only('10.0.0.30/32', 8080))('client', '10.0.0.30').ok).toBe(true)
  })

  test(`sends to targets of the node's zone, and with cross-zone to all (${DOCS}/edit-target-group-attributes.html)`, () => {
    const one = { listeners: [listener({ targets: [{ interface: 'server-b' }] })] }
    expect(network(one)('client', '10.0.0.30').ok).toBe(false)
    expect(network(one)('client', '10.0.1.30').ok).toBe(true)
    expect(network({ ...one, crossZone: true })('client', '10.0.0.30').ok).toBe(true)
  })

  test(`answers the Internet from its own subnet, whatever table its targets have (${DOCS}/network-load-balancers.html)`, () => {
    const client = { address: '198.51.100.7' }
    const open = { scheme: 'internet-facing' }
    const allowed = only('0.0.0.0/0', 8080)
    expect(network(open, allowed)(client, '203.0.113.30').ok).toBe(true)
    expect(network({}, allowed)(client, '203.0.113.30').ok).toBe(false)
  })

  test(`filters by its own security groups, which rules of targets may name (${DOCS}/load-balancer-security-groups.html)`, () => {
    const guarded = { securityGroups: ['sg-lb'] }
    const named: Json = [{ protocol: 'tcp', fromPort: 8080, toPort: 8080, cidrs: [], groups: ['sg-lb'] }]
    expect(network(guarded, named)('client', '10.0.0.30').ok).toBe(true)
    const closed = { securityGroups: ['sg-client'] }
    expect(network(closed)('client', '10.0.0.30').forward.decidedBy?.rule).toBe('aws/group-default-deny')
  })
})
