import { describe, expect, test } from 'vitest'
import type { Design, DesignRecord, Json, Props } from '../../../model/index.ts'
import {
  borrows,
  gateway,
  half,
  lends,
  nic,
  peer,
  ping,
  router,
  routeTable,
  solveTopology,
  toAppliance,
  toRouter,
  trip,
  vnet,
} from './topology-fixture.ts'

/**
 * Sources: [filter] learn.microsoft.com, How network security groups filter network traffic; [rules] Network security
 * groups, default security rules; [tags] Virtual network service tags; [nhip] github.com/dmauser/azure-routeserver, next hop IP.
 */
const base = {
  vnets: [vnet('hub', 0), vnet('a', 1)],
  nics: [nic('h', 'hub', '10.0.0.4'), nic('n', 'a', '10.1.0.4'), nic('o', 'a', '10.1.0.5')],
  gateways: [gateway('gw', 'hub', 65010)],
  peerings: [peer(half('hub', lends), half('a', borrows))],
  connections: [toRouter('c', 'gw', '192.168.0.1', 65100)],
  bgpSpeakers: [router('r', '192.168.0.1', 65100, '172.20.0.0/16')],
}

const rule = (props: Props): Props => ({
  name: 'r',
  priority: 100,
  direction: 'Inbound',
  access: 'Deny',
  protocol: '*',
  sources: ['*'],
  sourcePorts: ['*'],
  destinations: ['*'],
  destinationPorts: ['*'],
  ...props,
})

/** Groups by name, on the NIC with that name, or on the subnet of the NIC when the name ends in `/subnet`. */
const guarded = (groups: Record<string, Props[]>, topology: object = base) =>
  solveTopology(topology, (design, names) => {
    const records: Record<string, DesignRecord> = { ...design.records }
    for (const [place, rules] of Object.entries(groups)) {
      const [name = '', part] = place.split('/')
      const machine = names.get(name)!
      const on = records[part === 'subnet' ? machine.parent! : machine.id]!
      const id = `nsg-${place}`
      records[id] = { id, kind: 'azure/nsg', name: place, props: { rules: rules as Json } }
      records[on.id] = { ...on, props: { ...on.props, nsg: id } }
    }
    return { ...design, records } as Design
  })

const asked = (groups: Record<string, Props[]>, from: string, to: string) =>
  trip(guarded(groups), from, to).forward.steps.flatMap((step) =>
    step.k === 'filter' ? [`${step.direction} ${step.owner.replace('nsg-', '')}`] : [],
  )

describe('which groups are asked [filter]', () => {
  const groups = { n: [], 'n/subnet': [], h: [], 'h/subnet': [] }

  test('outbound the NIC’s, then the subnet’s; inbound the subnet’s, then the NIC’s', () => {
    expect(asked(groups, 'n', 'h')).toEqual(['out n', 'out n/subnet', 'in h/subnet', 'in h'])
  })

  test('both must allow', () => {
    for (const place of ['h', 'h/subnet']) {
      expect(ping(guarded({ ...groups, [place]: [rule({})] }), 'n', 'h')).toBe('fail filter-denied delivered')
    }
  })

  test('also between machines of one subnet', () => {
    expect(ping(guarded({ 'n/subnet': [rule({ sources: ['10.1.0.0/24'] })] }), 'n', 'o')).toContain(
      'fail filter-denied',
    )
  })

  test('without a group everything passes', () => {
    expect(asked({}, 'n', 'h')).toEqual([])
    expect(ping(guarded({}), 'n', 'h')).toBe('ok delivered delivered')
  })
})

describe('the platform’s own rules [rules]', () => {
  const decided = (groups: Record<string, Props[]>, from: string, to: string) =>
    trip(guarded(groups), from, to).forward.steps.flatMap((step) =>
      step.k === 'filter' ? [`${step.ruleName} ${step.allowed}`] : [],
    )

  test('let the VNet and its peers in and out, and everything out to the Internet', () => {
    expect(decided({ n: [], h: [] }, 'n', 'h')).toEqual(['AllowVnetOutBound true', 'AllowVnetInBound true'])
    expect(decided({ n: [] }, 'n', '8.8.8.8')).toEqual(['AllowInternetOutBound true'])
  })

  test('come after the user’s: a rule for tags decides first', () => {
    const closed = { name: 'closed', direction: 'Outbound', sources: ['VirtualNetwork'], destinations: ['Internet'] }
    expect(decided({ n: [rule(closed)] }, 'n', '8.8.8.8')).toEqual(['closed false'])
    expect(decided({ n: [rule(closed)], h: [] }, 'n', 'h')).toEqual(['AllowVnetOutBound true', 'AllowVnetInBound true'])
  })
})

describe('the tag VirtualNetwork [tags]', () => {
  const from = (source: string, groups: Record<string, Props[]>, topology: object = base) => {
    const solved = guarded(groups, topology)
    const host = {
      id: 'host',
      kind: 'onprem/host',
      name: 'host',
      parent: solved.names.get('r')!.id,
      props: { address: source },
    }
    const again = solveTopology(base, () => ({ ...solved.design, records: { ...solved.design.records, host } }))
    return trip({ ...again, names: new Map([...solved.names, ['host', host]]) }, 'host', 'n')
  }

  test('covers networks behind the gateway', () => {
    expect(from('172.20.0.4', { n: [] }).forward.outcome).toBe('delivered')
    const away = routeTable('a/s', toAppliance('172.99.0.0/16', '10.1.0.5'))
    expect(
      from('172.20.0.4', { n: [] }, { ...base, routeTables: [{ ...away, disableBgpRoutePropagation: true }] }).forward
        .outcome,
    ).toBe('filter-denied')
  })

  test('covers prefixes of user routes', () => {
    const user = { ...routeTable('a/s', toAppliance('172.20.0.0/16', '10.1.0.5')), disableBgpRoutePropagation: true }
    expect(from('172.20.0.4', { n: [] }, { ...base, routeTables: [user] }).forward.outcome).toBe('delivered')
  })

  test('does not cover the Internet: an appliance that forwards spokes to it needs a rule of its own [nhip]', () => {
    const topology = {
      ...base,
      nics: [...base.nics, nic('nva', 'hub', '10.0.0.9', true)],
      routeTables: [routeTable('a/s', toAppliance('0.0.0.0/0', '10.0.0.9'))],
    }
    const allow = rule({ name: 'forward', access: 'Allow', sources: ['VirtualNetwork'] })
    const denied = trip(guarded({ nva: [] }, topology), 'n', '8.8.8.8')
    expect(denied.forward).toMatchObject({ outcome: 'filter-denied', decidedBy: { rule: 'azure/nsg-default-deny' } })
    expect(trip(guarded({ nva: [allow] }, topology), 'n', '8.8.8.8').ok).toBe(true)
  })
})
