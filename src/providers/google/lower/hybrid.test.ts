import { describe, expect, test } from 'vitest'
import {
  announced,
  firewall,
  host,
  internet,
  lookUp,
  net,
  peer,
  ping,
  route,
  router,
  rowsAt,
  service,
  solved,
  sub,
  thing,
  vm,
  vpn,
} from './records-fixture.ts'

const two = (more = {}) => [net('n', more), sub('s1', 'n', '10.0.1.0/24'), sub('s2', 'n', '10.0.2.0/24', 'r2')]
const site = '192.168.0.0/16'
const priorities = (solution: ReturnType<typeof solved>, table: string, prefix = site) =>
  rowsAt(solution, table, prefix).map(({ attrs, state }) => `${attrs.priority} ${state}`)

describe('what a Cloud Router announces (cloud.google.com/network-connectivity/docs/router/concepts/advertised-routes)', () => {
  const join = (more: Parameters<typeof vpn>[3] = {}) => vpn('v', 'cr-gw', [], more)

  test('subnets of its region; with global dynamic routing all, with the cost between the regions', () => {
    const costs = { regionCosts: [{ from: 'r2', to: 'r1', cost: 250 }] }
    expect(announced(solved(...two(), ...router('cr', 'n'), ...join()), 'v')).toEqual(['10.0.1.0/24 100'])
    const global = solved(...two({ routingMode: 'GLOBAL', ...costs }), ...router('cr', 'n'), ...join())
    expect(announced(global, 'v')).toEqual(['10.0.1.0/24 100', '10.0.2.0/24 350'])
  })

  test('with the advertised priority of the session in place of 100', () => {
    const solution = solved(...two(), ...router('cr', 'n'), ...join({ session: { med: 351 } }))
    expect(announced(solution, 'v')).toEqual(['10.0.1.0/24 351'])
  })

  test('custom ranges without that cost, and subnets beside them only if it says so', () => {
    const custom = { advertiseMode: 'CUSTOM', advertisedRanges: ['10.0.2.0/24', '172.16.0.0/12'] }
    const at = (more: object) =>
      solved(...two({ routingMode: 'GLOBAL' }), ...router('cr', 'n', { ...custom, ...more }), ...join())
    expect(announced(at({ advertiseAllSubnets: false }), 'v')).toEqual(['10.0.2.0/24 100', '172.16.0.0/12 100'])
    // A range that equals an advertised subnet is ignored: the subnet keeps its cost.
    expect(announced(at({}), 'v')).toEqual(['10.0.1.0/24 100', '10.0.2.0/24 300', '172.16.0.0/12 100'])
  })

  test('what the session says instead of the router', () => {
    const advertise = { ownNetworks: false, prefixes: ['172.16.0.0/12'] }
    const solution = solved(...two(), ...router('cr', 'n'), ...join({ session: { advertise } }))
    expect(announced(solution, 'v')).toEqual(['172.16.0.0/12 100'])
  })

  test('neither what it learned nor subnets of peered networks', () => {
    const solution = solved(
      ...two(),
      ...router('cr', 'n'),
      ...vpn('v', 'cr-gw', []),
      ...vpn('w', 'cr-gw', [{ prefix: site }], { asn: 64601 }),
      net('m'),
      sub('sm', 'm', '10.9.0.0/24'),
      peer('n', 'm'),
    )
    expect(announced(solution, 'v')).toEqual(['10.0.1.0/24 100'])
  })
})

describe('learned routes, legacy mode (cloud.google.com/network-connectivity/docs/router/concepts/learned-routes)', () => {
  const routes = (...list: { med: number; prepend?: number }[]) => [
    ...router('cr', 'n'),
    ...list.flatMap((each, i) => vpn(`v${i}`, 'cr-gw', [{ prefix: site, ...each }])),
  ]

  test('the two lowest MEDs become routes with that priority, and the second stands by', () => {
    const solution = solved(...two(), ...routes({ med: 200 }, { med: 100 }, { med: 300 }))
    expect(priorities(solution, 'n/r1')).toEqual(['100 active', '200 lost'])
    expect(lookUp(solution, 'n/r1', '192.168.1.1')).toEqual(['v1'])
  })

  test('equal MEDs share the traffic', () => {
    expect(lookUp(solved(...two(), ...routes({ med: 5 }, { med: 5 })), 'n/r1', '192.168.1.1')).toEqual(['v0', 'v1'])
  })

  test('inside one Cloud Router the shorter AS path wins before any MED; no MED counts as 0', () => {
    const solution = solved(...two(), ...routes({ med: 0, prepend: 2 }, { med: 500 }))
    expect(priorities(solution, 'n/r1')).toEqual(['500 active'])
    expect(priorities(solved(...two(), ...routes({ med: 0 })), 'n/r1')).toEqual(['0 active'])
  })

  test('between Cloud Routers the AS path counts for nothing', () => {
    const solution = solved(
      ...two(),
      ...router('cr', 'n'),
      ...router('cs', 'n'),
      ...vpn('v', 'cr-gw', [{ prefix: site, med: 10, prepend: 5 }]),
      ...vpn('w', 'cs-gw', [{ prefix: site, med: 20 }]),
    )
    expect(lookUp(solution, 'n/r1', '192.168.1.1')).toEqual(['v'])
  })

  test('regional routing keeps them in the region; global adds the cost elsewhere', () => {
    expect(priorities(solved(...two(), ...routes({ med: 100 })), 'n/r2')).toEqual([])
    const global = solved(...two({ routingMode: 'GLOBAL' }), ...routes({ med: 100 }))
    expect(priorities(global, 'n/r1')).toEqual(['100 active'])
    expect(priorities(global, 'n/r2')).toEqual(['300 active'])
  })

  test('one that equals or lies inside a subnet is not used, a wider one is', () => {
    const learned = ['10.0.1.0/24', '10.0.1.128/25', '10.0.0.0/16'].map((prefix) => ({ prefix }))
    const solution = solved(...two(), ...router('cr', 'n'), ...vpn('v', 'cr-gw', learned))
    const states = learned.map(
      ({ prefix }) => rowsAt(solution, 'n/r1', prefix).find(({ kind }) => kind === 'dynamic')?.state,
    )
    expect(states).toEqual(['lost', 'lost', 'active'])
    expect(lookUp(solution, 'n/r1', '10.0.1.200')).toEqual(['n'])
  })

  test('custom learned routes count as learned, and go with their session', () => {
    const at = (up: boolean) =>
      solved(
        ...two(),
        ...router('cr', 'n'),
        ...vpn('v', 'cr-gw', [], { session: { learns: [site], learnsMed: 70 }, up }),
      )
    expect(priorities(at(true), 'n/r1')).toEqual(['70 active'])
    expect(priorities(at(false), 'n/r1')).toEqual([])
  })
})

describe('learned routes, standard mode (the same page, Standard best path selection)', () => {
  const standard = (more: object, ...rest: Parameters<typeof solved>) =>
    solved(...two({ routingMode: 'GLOBAL', bestPath: 'STANDARD', ...more }), ...rest)
  const routers = [...router('cr', 'n'), ...router('cs', 'n', { region: 'r2' })]

  test('every static route comes before them', () => {
    const way = route('x', 'n', site, { nextHop: 'address', address: '10.0.1.9', priority: 65535 })
    const solution = standard({}, ...router('cr', 'n'), ...vpn('v', 'cr-gw', [{ prefix: site }]), way)
    expect(lookUp(solution, 'n/r1', '192.168.1.1')).toEqual(['10.0.1.9'])
  })

  test('the shortest AS path of all regions wins, then the MED of one neighbour AS, then the nearest region', () => {
    const at = (a: object, b: object, asn = 64600) =>
      lookUp(
        standard(
          {},
          ...routers,
          ...vpn('v', 'cr-gw', [{ prefix: site, ...a }]),
          ...vpn('w', 'cs-gw', [{ prefix: site, ...b }], { asn }),
        ),
        'n/r1',
        '192.168.1.1',
      )
    expect(at({ prepend: 1 }, { med: 900 })).toEqual(['w'])
    expect(at({ med: 20 }, { med: 10 })).toEqual(['w'])
    expect(at({ med: 20 }, { med: 10 }, 64601)).toEqual(['v'])
    expect(at({}, {})).toEqual(['v'])
  })

  test('MEDs of different neighbours are compared on request, and the cost may be part of the MED', () => {
    const sites = [
      ...vpn('v', 'cr-gw', [{ prefix: site, med: 20 }]),
      ...vpn('w', 'cs-gw', [{ prefix: site, med: 10 }], { asn: 64601 }),
    ]
    const to = (more: object) => lookUp(standard(more, ...routers, ...sites), 'n/r1', '192.168.1.1')
    expect(to({ alwaysCompareMed: true })).toEqual(['w'])
    expect(to({ alwaysCompareMed: true, addCostToMed: true })).toEqual(['v'])
  })
})

describe('peering (cloud.google.com/vpc/docs/vpc-peering)', () => {
  const other = [net('m'), sub('sm', 'm', '10.9.0.0/24'), sub('sx', 'm', '10.9.1.0/24', 'r2')]
  const joined = (flags: string[], more: object = {}, ...rest: Parameters<typeof solved>) =>
    solved(...two(more), ...other, peer('n', 'm', flags), ...rest)

  test('exchanges subnet routes of private ranges, never those of a third network', () => {
    const third = [net('o'), sub('so', 'o', '10.8.0.0/24'), peer('m', 'o')]
    const solution = joined([], {}, ...third)
    expect(lookUp(solution, 'n/r1', '10.9.0.2')).toEqual(['m'])
    expect(lookUp(solution, 'n/r1', '10.8.0.2')).toEqual([])
  })

  test('exchanges privately used public ranges only if the importer wants them', () => {
    const public_ = [net('m'), sub('sm', 'm', '50.0.0.0/24')]
    const at = (flags: string[]) => solved(...two(), ...public_, peer('n', 'm', flags))
    expect(lookUp(at([]), 'n/r1', '50.0.0.2')).toEqual([])
    expect(lookUp(at(['a-imports-public']), 'n/r1', '50.0.0.2')).toEqual(['m'])
  })

  test('carries custom routes only if one side exports and the other imports them', () => {
    const ways = [
      ...router('cr', 'n'),
      ...vpn('v', 'cr-gw', [{ prefix: site }]),
      route('x', 'n', '172.16.0.0/12', { nextHop: 'address', address: '10.0.1.9' }),
    ]
    for (const flags of [[], ['a-exports'], ['b-imports']]) {
      expect(lookUp(joined(flags, {}, ...ways), 'm/r1', '192.168.1.1')).toEqual([])
      expect(lookUp(joined(flags, {}, ...ways), 'm/r1', '172.16.1.1')).toEqual([])
    }
    const both = joined(['a-exports', 'b-imports'], {}, ...ways)
    expect(lookUp(both, 'm/r1', '192.168.1.1')).toEqual(['v'])
    expect(lookUp(both, 'm/r1', '172.16.1.1')).toEqual(['10.0.1.9'])
  })

  test('carries neither tagged routes nor those to the Internet gateway', () => {
    const ways = [
      internet('d', 'n'),
      route('x', 'n', '172.16.0.0/12', { nextHop: 'address', address: '10.0.1.9', tags: ['web'] }),
    ]
    const solution = joined(['a-exports', 'b-imports'], {}, ...ways)
    expect(lookUp(solution, 'm/r1', '172.16.1.1')).toEqual([])
    expect(lookUp(solution, 'm/r1', '8.8.8.8')).toEqual([])
  })

  test('the exporter’s routing mode decides about regions', () => {
    const ways = [...router('cr', 'n'), ...vpn('v', 'cr-gw', [{ prefix: site, med: 100 }])]
    const flags = ['a-exports', 'b-imports']
    expect(priorities(joined(flags, {}, ...ways), 'm/r2')).toEqual([])
    expect(priorities(joined(flags, { routingMode: 'GLOBAL' }, ...ways), 'm/r2')).toEqual(['300 active'])
  })

  test('a route of the network itself comes before a peer’s of the same destination; of several peers one is taken', () => {
    const theirs = (id: string, network: string, address: string) =>
      route(id, network, site, { nextHop: 'address', address, priority: 1 })
    const own = route('x', 'n', site, { nextHop: 'address', address: '10.0.1.9', priority: 60000 })
    const third = [net('o'), sub('so', 'o', '10.8.0.0/24'), peer('o', 'n', ['a-exports', 'b-imports'])]
    const all = [theirs('y', 'm', '10.9.0.9'), theirs('z', 'o', '10.8.0.9'), ...third]
    const flags = ['a-imports', 'b-exports']
    expect(lookUp(joined(flags, {}, own, ...all), 'n/r1', '192.168.1.1')).toEqual(['10.0.1.9'])
    expect(lookUp(joined(flags, {}, ...all), 'n/r1', '192.168.1.1')).toHaveLength(1)
  })

  test('is not there while one half is missing, or while ranges overlap', () => {
    const link = peer('n', 'm')
    const half = { ...link, props: { a: link.props['a'] ?? null } }
    expect(lookUp(solved(...two(), ...other, half), 'n/r1', '10.9.0.2')).toEqual([])
    const clash = [net('m'), sub('sm', 'm', '10.0.1.128/25'), sub('sx', 'm', '10.9.1.0/24')]
    expect(lookUp(solved(...two(), ...clash, link), 'n/r1', '10.9.1.2')).toEqual([])
  })
})

describe('private services access (cloud.google.com/vpc/docs/private-services-access; article "AWS と GCP を VPN でつないでみたら")', () => {
  const redis = [
    service('p', ['10.100.0.0/24']),
    sub('redis', 'p', '10.100.0.0/29'),
    thing('service-instance', 'mem', 'redis', { product: 'Memorystore for Redis', address: '10.100.0.4' }),
  ]
  const at = (ranges: string[], flags: string[]) =>
    solved(
      ...two(),
      ...redis,
      firewall('f', 'n'),
      ...router('cr', 'n', { advertiseMode: 'CUSTOM', advertisedRanges: ranges }),
      ...vpn('v', 'cr-gw', [{ prefix: site }]),
      host('h', 'site-v', '192.168.0.9'),
      ...vm('a', 's1', '10.0.1.2'),
      peer('n', 'p', flags),
    )

  test('a site reaches the service only with both: its range advertised, and custom routes exported to it', () => {
    const both = at(['10.100.0.0/24'], ['a-exports', 'b-imports'])
    expect(ping(both, 'h', 'mem').ok).toBe(true)
    expect(ping(at([], ['a-exports', 'b-imports']), 'h', 'mem').forward.outcome).toBe('no-route')
    const oneWay = ping(at(['10.100.0.0/24'], ['b-imports']), 'h', 'mem')
    expect([oneWay.forward.outcome, oneWay.back?.outcome]).toEqual(['delivered', 'no-route'])
  })

  test('machines of the consumer reach it by the peering alone', () => {
    expect(ping(at([], []), 'a-nic', 'mem').ok).toBe(true)
  })
})

describe('firewall rules (cloud.google.com/firewall/docs/firewalls)', () => {
  const machines = [
    ...vm('a', 's1', '10.0.1.2', { tags: ['web'], serviceAccount: 'x@p' }),
    ...vm('b', 's2', '10.0.2.2', { tags: ['db'], serviceAccount: 'y@p' }),
  ]
  const passes = (...rules: Parameters<typeof solved>) =>
    ping(solved(...two(), ...machines, ...rules), 'a-nic', 'b-nic').ok

  test('implied: all egress is allowed, all ingress denied; answers pass (stateful)', () => {
    expect(passes()).toBe(false)
    expect(passes(firewall('f', 'n'))).toBe(true)
  })

  test('the lowest priority number decides, and deny before allow', () => {
    const deny = (priority: number) => firewall('g', 'n', { action: 'deny', priority })
    expect(passes(firewall('f', 'n'), deny(999))).toBe(false)
    expect(passes(firewall('f', 'n'), deny(1000))).toBe(false)
    expect(passes(firewall('f', 'n'), deny(1001))).toBe(true)
  })

  test('targets and sources by tag or service account, protocol, range', () => {
    expect(passes(firewall('f', 'n', { targets: 'tags', targetTags: ['db'] }))).toBe(true)
    expect(passes(firewall('f', 'n', { targets: 'tags', targetTags: ['web'] }))).toBe(false)
    expect(passes(firewall('f', 'n', { targets: 'service-accounts', targetServiceAccounts: ['y@p'] }))).toBe(true)
    expect(passes(firewall('f', 'n', { sourceRanges: [], sourceTags: ['web'] }))).toBe(true)
    expect(passes(firewall('f', 'n', { sourceRanges: [], sourceTags: ['db'] }))).toBe(false)
    expect(passes(firewall('f', 'n', { sourceRanges: [], sourceServiceAccounts: ['x@p'] }))).toBe(true)
    expect(passes(firewall('f', 'n', { services: [{ protocol: 'tcp', ports: ['22'] }] }))).toBe(false)
    expect(passes(firewall('f', 'n', { sourceRanges: ['10.0.2.0/24'] }))).toBe(false)
    expect(passes(firewall('f', 'n', { disabled: true }))).toBe(false)
  })

  test('egress is denied where a rule says so', () => {
    const out = firewall('g', 'n', {
      direction: 'EGRESS',
      action: 'deny',
      sourceRanges: [],
      destinationRanges: ['10.0.2.0/24'],
    })
    expect(passes(firewall('f', 'n'), out)).toBe(false)
  })
})

test('packets out of a tunnel are looked up in its region; two sites of one network reach each other if announced', () => {
  const ways = [
    ...router('cr', 'n', { advertiseMode: 'CUSTOM', advertisedRanges: ['192.168.0.0/16', '172.20.0.0/16'] }),
    ...vpn('v', 'cr-gw', [{ prefix: '192.168.0.0/16' }]),
    ...vpn('w', 'cr-gw', [{ prefix: '172.20.0.0/16' }], { asn: 64601 }),
    host('h', 'site-v', '192.168.0.9'),
    host('g', 'site-w', '172.20.0.9'),
  ]
  expect(ping(solved(...two(), ...ways), 'h', 'g').ok).toBe(true)
})

test('a policy-based tunnel carries only its pairs of ranges (creating-static-vpns, Policy-based)', () => {
  const gateway = thing('classic-vpn-gateway', 'gw', 'n', { region: 'r1', routing: 'policy-based' })
  const selectors = { localNetworks: ['10.0.1.0/24'], remoteNetworks: ['192.168.0.0/16'], selectors: 'policy' }
  const join = vpn('v', 'gw', [{ prefix: '192.168.0.0/16' }], { bgp: false, prefixes: ['192.168.0.0/16'], selectors })
  const solution = solved(
    ...two(),
    gateway,
    ...join,
    host('h', 'site-v', '192.168.0.9'),
    ...vm('a', 's1', '10.0.1.2'),
    ...vm('b', 's2', '10.0.2.2'),
  )
  expect(ping(solution, 'a-nic', 'h').forward.outcome).toBe('delivered')
  expect(ping(solution, 'b-nic', 'h').forward.outcome).toBe('selector-mismatch')
})
