import { describe, expect, test } from 'vitest'
import {
  balancer,
  firewall,
  hop,
  internet,
  lookUp,
  net,
  ping,
  route,
  router,
  rowsAt,
  solved,
  sub,
  thing,
  vm,
  vpn,
} from './records-fixture.ts'

const base = [net('n'), sub('s1', 'n', '10.0.1.0/24'), sub('s2', 'n', '10.0.2.0/24', 'r2')]

describe('subnet routes (cloud.google.com/vpc/docs/routes, Subnet routes; Routing order)', () => {
  test('are there for every primary and secondary range, in every region', () => {
    const more = { secondaryRanges: [{ name: 'pods', prefix: '10.4.0.0/16' }] }
    const solution = solved(net('n'), sub('s1', 'n', '10.0.1.0/24', 'r1', more), sub('s2', 'n', '10.0.2.0/24', 'r2'))
    for (const table of ['n/r1', 'n/r2'])
      expect(solution.rows(table).map(({ prefix }) => prefix)).toEqual(['10.0.1.0/24', '10.0.2.0/24', '10.4.0.0/16'])
  })

  test('deliver or drop: a packet to a free address of a subnet is no matter of custom routes', () => {
    const solution = solved(...base, internet('d', 'n'), ...vm('a', 's1', '10.0.1.2'))
    expect(ping(solution, 'a-nic', '10.0.2.77').forward.outcome).toBe('no-endpoint')
  })
})

describe('static routes (cloud.google.com/vpc/docs/static-routes)', () => {
  const nva = vm('nva', 's1', '10.0.1.9', { canIpForward: true })

  test('with tags apply to machines that have one of them', () => {
    const tagged = route('t', 'n', '192.168.0.0/16', { nextHop: 'instance', instance: 'nva', tags: ['web', 'db'] })
    const solution = solved(...base, ...nva, tagged, ...vm('a', 's1', '10.0.1.2', { tags: ['db', 'other'] }))
    expect(lookUp(solution, 'n/r1/db', '192.168.1.1')).toEqual(['10.0.1.9'])
    expect(lookUp(solution, 'n/r1', '192.168.1.1')).toEqual([])
  })

  test('with the lowest priority number win; with equal ones they share', () => {
    const routes = ['10.0.1.9', '10.0.1.8', '10.0.1.7'].map((address, i) =>
      route(`x${i}`, 'n', '192.168.0.0/16', { nextHop: 'address', address, priority: i === 0 ? 900 : 100 }),
    )
    expect(lookUp(solved(...base, ...routes), 'n/r2', '192.168.1.1')).toEqual(['10.0.1.7', '10.0.1.8'])
  })

  test('whose next hop is gone drop, and no shorter route takes over', () => {
    const gone = route('x', 'n', '192.168.0.0/16', { nextHop: 'instance', instance: 'nobody' })
    const solution = solved(...base, gone, internet('d', 'n'), ...vm('a', 's1', '10.0.1.2'))
    expect(ping(solution, 'a-nic', '192.168.1.1').forward.outcome).toBe('next-hop-unreachable')
    const other = route('y', 'n', '192.168.0.0/16', { nextHop: 'address', address: '10.0.1.9', priority: 60000 })
    expect(lookUp(solved(...base, gone, other), 'n/r1', '192.168.1.1')).toEqual(['10.0.1.9'])
  })

  test('to a load balancer without global access apply to its own region', () => {
    const way = route('x', 'n', '192.168.0.0/16', { nextHop: 'load-balancer', loadBalancer: 'ilb' })
    const at = (more: object) => solved(...base, balancer('ilb', 's1', '10.0.1.100', { ...more }), way)
    expect(lookUp(at({}), 'n/r1', '192.168.1.1')).toEqual(['10.0.1.100'])
    expect(lookUp(at({}), 'n/r2', '192.168.1.1')).toEqual([])
    expect(lookUp(at({ globalAccess: true }), 'n/r2', '192.168.1.1')).toEqual(['10.0.1.100'])
  })

  test('to a machine without IP forwarding lead nowhere (Can IP forward)', () => {
    const way = route('x', 'n', '192.168.0.0/16', { nextHop: 'instance', instance: 'b' })
    const solution = solved(
      ...base,
      way,
      firewall('f', 'n'),
      ...vm('a', 's1', '10.0.1.2'),
      ...vm('b', 's1', '10.0.1.3'),
    )
    expect(ping(solution, 'a-nic', '192.168.1.1').forward.outcome).toBe('not-forwarding')
  })

  test('equal to or inside a subnet are not used (Interactions with static routes)', () => {
    const inside = route('x', 'n', '10.0.1.128/25', { nextHop: 'address', address: '10.0.2.9' })
    const [row] = rowsAt(solved(...base, inside), 'n/r1', '10.0.1.128/25')
    expect(row).toMatchObject({ state: 'lost', lostBy: { rule: 'google/inside-subnet' } })
  })

  test('to a tunnel of an HA VPN gateway do not exist (Learned routes, Custom learned routes)', () => {
    const way = route('x', 'n', '192.168.0.0/16', { nextHop: 'vpn-tunnel', vpn: 'v', tunnel: 0 })
    const solution = solved(...base, ...router('cr', 'n'), ...vpn('v', 'cr-gw', []), way)
    expect(rowsAt(solution, 'n/r1', '192.168.0.0/16')).toEqual([])
  })
})

describe('order of custom routes of one prefix (cloud.google.com/vpc/docs/routes, Applicability and order)', () => {
  const learned = (med: number) => [...router('cr', 'n'), ...vpn('v', 'cr-gw', [{ prefix: '192.168.0.0/16', med }])]
  const way = (nextHop: object, priority: number) => route('x', 'n', '192.168.0.0/16', { ...nextHop, priority })

  test('the longest prefix comes first, whatever the priorities', () => {
    const longer = route('y', 'n', '192.168.5.0/24', { nextHop: 'address', address: '10.0.1.9', priority: 65535 })
    expect(lookUp(solved(...base, ...learned(0), longer), 'n/r1', '192.168.5.1')).toEqual(['10.0.1.9'])
  })

  test('a learned MED below a static priority wins: the MED is the priority', () => {
    const to = { nextHop: 'address', address: '10.0.1.9' }
    expect(lookUp(solved(...base, ...learned(100), way(to, 1000)), 'n/r1', '192.168.1.1')).toEqual(['v'])
    expect(lookUp(solved(...base, ...learned(1001), way(to, 1000)), 'n/r1', '192.168.1.1')).toEqual(['10.0.1.9'])
  })

  test('with equal priority: instance, address or tunnel, then dynamic, then load balancer, then Internet gateway', () => {
    const to = { nextHop: 'address', address: '10.0.1.9' }
    const ilb = { nextHop: 'load-balancer', loadBalancer: 'ilb' }
    const lb = balancer('ilb', 's1', '10.0.1.100')
    const all = (x: object) => lookUp(solved(...base, lb, ...learned(100), way(x, 100)), 'n/r1', '192.168.1.1')
    expect(all(to)).toEqual(['10.0.1.9'])
    expect(all(ilb)).toEqual(['v'])
    const last = route('d', 'n', '192.168.0.0/16', { nextHop: 'internet-gateway', priority: 100 })
    expect(lookUp(solved(...base, lb, way(ilb, 100), last), 'n/r1', '192.168.1.1')).toEqual(['10.0.1.100'])
  })
})

describe('policy-based routes (cloud.google.com/vpc/docs/policy-based-routes)', () => {
  const fw = vm('fw', 's1', '10.0.1.9', { canIpForward: true, tags: ['fw'] })
  const lb = balancer('ilb', 's1', '10.0.1.100', { backends: ['fw-nic'] })
  const policy = (id: string, more: object) =>
    thing('policy-route', id, 'n', {
      priority: 1000,
      appliesTo: 'all',
      tags: [],
      source: '0.0.0.0/0',
      destination: '10.0.2.0/24',
      nextHop: 'load-balancer',
      loadBalancer: 'ilb',
      ...more,
    })
  const skip = policy('p2', { priority: 10, appliesTo: 'tags', tags: ['fw'], nextHop: 'default-routing' })
  const machines = [firewall('f', 'n'), ...fw, ...vm('a', 's1', '10.0.1.2'), ...vm('b', 's2', '10.0.2.2')]
  const boxes = (solution: ReturnType<typeof solved>) =>
    ping(solution, 'a-nic', 'b-nic').forward.steps.flatMap((step) => (step.k === 'endpoint' ? [step.endpoint] : []))

  test('come before subnet routes, and packets go through what they name; default routing ends it for the appliance', () => {
    const solution = solved(...base, ...machines, lb, policy('p1', {}), skip)
    expect(boxes(solution)).toEqual(['ilb', 'fw-nic', 'b-nic'])
    expect(ping(solution, 'a-nic', 'b-nic').ok).toBe(true)
  })

  test('without default routing for the appliance the packet comes back to it', () => {
    const solution = solved(...base, ...machines, lb, policy('p1', {}))
    expect(ping(solution, 'a-nic', 'b-nic').forward.outcome).toBe('loop')
  })

  test('the lowest priority number decides, and no longest prefix', () => {
    const wide = policy('p3', { priority: 5, destination: '0.0.0.0/0', nextHop: 'default-routing' })
    expect(boxes(solved(...base, ...machines, lb, policy('p1', {}), wide))).toEqual(['b-nic'])
  })

  test('of attachments of a region leave machines alone', () => {
    const only = policy('p1', { appliesTo: 'attachments', region: 'r1' })
    expect(boxes(solved(...base, ...machines, lb, only))).toEqual(['b-nic'])
  })
})

describe('the Internet (cloud.google.com/vpc/docs/vpc, Internet access requirements)', () => {
  const ways = [...base, internet('d', 'n'), ...router('cr', 'n')]
  const out = (...more: Parameters<typeof solved>) => ping(solved(...ways, ...more), 'a-nic', '8.8.8.8').forward.outcome

  test('needs an external address or Cloud NAT for the subnet', () => {
    expect(out(vm('a', 's1', '10.0.1.2'))).toBe('no-public-address')
    expect(out(vm('a', 's1', '10.0.1.2', {}, { externalIp: true }))).toBe('exits')
    const nat = (subnets: string[]) => thing('cloud-nat', 'nat', 'n', { router: 'cr', subnets })
    expect(out(vm('a', 's1', '10.0.1.2'), nat([]))).toBe('exits')
    expect(out(vm('a', 's1', '10.0.1.2'), nat(['s2']))).toBe('no-public-address')
    expect(out(vm('a', 's2', '10.0.2.2'), nat([]))).toBe('no-public-address')
  })

  test('needs a route: without the default route nothing leaves', () => {
    expect(
      ping(solved(...base, ...vm('a', 's1', '10.0.1.2', {}, { externalIp: true })), 'a-nic', '8.8.8.8').forward.outcome,
    ).toBe('no-route')
  })
})

describe('machines with several interfaces (cloud.google.com/vpc/docs/multiple-interfaces-concepts)', () => {
  const two = [net('m'), sub('sm', 'm', '10.9.0.0/24')]
  const box = (more: object) => [
    ...vm('box', 's1', '10.0.1.9', { canIpForward: true, ...more }),
    thing('nic', 'box-nic1', 'sm', { machine: 'box', index: 1, address: '10.9.0.9', externalIp: false }),
  ]
  const way = route('x', 'n', '10.9.0.0/24', { nextHop: 'instance', instance: 'box' })
  const back = route('y', 'm', '10.0.0.0/16', { nextHop: 'instance', instance: 'box' })
  const open = [firewall('fn', 'n'), firewall('fm', 'm')]
  const ends = [...vm('a', 's1', '10.0.1.2'), ...vm('b', 'sm', '10.9.0.2'), ...vm('c', 's2', '10.0.2.2')]

  test('forward between their networks by the subnets that they stand in', () => {
    expect(ping(solved(...base, ...two, ...box({}), way, back, ...open, ...ends), 'a-nic', 'b-nic').ok).toBe(true)
  })

  test('send everything else through nic0, unless the operating system has a route', () => {
    const remote = [net('m'), sub('sm', 'm', '10.9.0.0/24'), sub('sx', 'm', '10.9.7.0/24', 'r2')]
    const far = vm('d', 'sx', '10.9.7.2')
    const wide = route('x', 'n', '10.9.0.0/16', { nextHop: 'instance', instance: 'box' })
    const reach = (more: object) =>
      ping(solved(...base, ...remote, ...box(more), wide, back, ...open, ...ends, ...far), 'a-nic', 'd-nic').forward
        .outcome
    expect(reach({})).not.toBe('delivered')
    expect(reach({ systemRoutes: [{ prefix: '10.9.0.0/16', interface: 1 }] })).toBe('delivered')
  })
})

test('a route of a Classic VPN gateway leads into its tunnel, and leaves it for another tunnel when it is down', () => {
  const classic = thing('classic-vpn-gateway', 'gw', 'n', { region: 'r1', routing: 'route-based' })
  const ways = ['v1', 'v2'].map((link) =>
    route(`to-${link}`, 'n', '192.168.0.0/16', { nextHop: 'vpn-tunnel', vpn: link, tunnel: 0 }),
  )
  const at = (up: boolean) =>
    solved(
      ...base,
      classic,
      ...ways,
      ...vpn('v1', 'gw', [], { bgp: false, up }),
      ...vpn('v2', 'gw', [], { bgp: false }),
    )
  expect(lookUp(at(true), 'n/r2', '192.168.1.1')).toEqual(['v1', 'v2'])
  expect(lookUp(at(false), 'n/r2', '192.168.1.1')).toEqual(['v2'])
})

test('remote ranges of a route-based tunnel are static routes of priority 1000 in every region', () => {
  const classic = thing('classic-vpn-gateway', 'gw', 'n', { region: 'r1', routing: 'route-based' })
  const solution = solved(...base, classic, ...vpn('v', 'gw', [], { bgp: false, prefixes: ['192.168.0.0/16'] }))
  const [row] = rowsAt(solution, 'n/r2', '192.168.0.0/16')
  expect(row).toMatchObject({ kind: 'static', attrs: { priority: 1000 } })
  expect(row && hop(row)).toBe('v')
})
