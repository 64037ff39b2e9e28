import { describe, expect, test } from 'vitest'
import type { Props } from '../../../../model/index.ts'
import { record } from '../records-fixture.ts'
import { half, nic, peer, ping, routeTable, solveTopology, toAppliance, trip, vnet } from '../topology-fixture.ts'

// [SNAT] learn.microsoft.com, Azure Firewall SNAT private IP address ranges.
// [rules] learn.microsoft.com, Configure Azure Firewall rules.

const anything = { protocols: ['Any'], sources: ['*'], destinations: ['*'], ports: ['*'] }
const allow = (props: object = {}) => ({ name: 'allow', action: 'Allow', ...anything, ...props })
const deny = (props: object = {}) => ({ name: 'deny', action: 'Deny', ...anything, ...props })

/** Spokes a (NIC n) and b (NIC m) of a hub with a firewall at 10.0.220.4; both send everything to it. */
function solved(rules: object[], more: { props?: Props; tables?: object[] } = {}) {
  const hub = vnet('hub', 0)
  const topology = {
    vnets: [
      { ...hub, subnets: [...hub.subnets, { name: 'AzureFirewallSubnet', prefix: '10.0.220.0/26' }] },
      vnet('a', 1),
      vnet('b', 2),
    ],
    peerings: [peer(half('hub'), half('a')), peer(half('hub'), half('b'))],
    nics: [nic('n', 'a', '10.1.0.4'), nic('m', 'b', '10.2.0.4'), nic('h', 'hub', '10.0.0.4')],
    routeTables: [
      routeTable('a/s', toAppliance('0.0.0.0/0', '10.0.220.4')),
      routeTable('b/s', toAppliance('0.0.0.0/0', '10.0.220.4')),
      ...(more.tables ?? []),
    ],
  }
  return solveTopology(topology, (design) => {
    const subnet = Object.values(design.records).find(({ name }) => name === 'AzureFirewallSubnet')!
    const props = { tier: 'Standard', address: '10.0.220.4', publicIp: 'pip', rules, ...more.props }
    const afw = record('afw', 'azure/firewall', props as Props, { parent: subnet.id })
    return { ...design, records: { ...design.records, afw } }
  })
}
const sources = (walk: ReturnType<typeof trip>['forward']) =>
  walk.steps.flatMap((step) => (step.k === 'translate' && step.source ? [step.source] : []))

describe('Azure Firewall', () => {
  test('passes between spokes what a rule allows, as it is [rules; SNAT]', () => {
    const flow = trip(solved([allow()]), 'n', 'm')
    expect(flow.ok).toBe(true)
    expect(sources(flow.forward)).toEqual([])
  })

  test('denies what no rule allows [rules]', () => {
    expect(trip(solved([]), 'n', 'm').forward).toMatchObject({
      outcome: 'filter-denied',
      decidedBy: { rule: 'azure/firewall-denies' },
    })
  })

  test('the first rule that matches decides; protocols and ports are matched [rules]', () => {
    const network = solved([deny({ protocols: ['TCP'], ports: ['20-22'] }), allow({ protocols: ['TCP', 'ICMP'] })])
    expect(ping(network, 'n', 'm')).toContain('ok')
    expect(ping(network, 'n', 'm', { protocol: 'tcp', port: 443 })).toContain('ok')
    expect(ping(network, 'n', 'm', { protocol: 'tcp', port: 22 })).toContain('fail')
    expect(ping(network, 'n', 'm', { protocol: 'udp', port: 53 })).toContain('fail')
  })

  test('is stateful: answers of an allowed flow need no rule [rules]', () => {
    const network = solved([allow({ sources: ['10.1.0.0/16'], destinations: ['10.2.0.4'] })])
    expect(ping(network, 'n', 'm')).toContain('ok')
    expect(ping(network, 'm', 'n')).toContain('fail')
  })

  test('sends to public addresses with its own address as source, and answers come back through it [SNAT]', () => {
    const flow = trip(solved([allow()]), 'n', '8.8.8.8')
    expect(flow).toMatchObject({ ok: true, forward: { outcome: 'exits' }, back: { outcome: 'delivered' } })
    expect(sources(flow.forward)).toEqual(['10.0.220.4'])
  })

  test('translates for destinations outside its list of private ranges, whatever they are [SNAT]', () => {
    expect(sources(trip(solved([allow()], { props: { snatExcept: ['192.168.0.0/16'] } }), 'n', 'm').forward)).toEqual([
      '10.0.220.4',
    ])
    expect(sources(trip(solved([allow()], { props: { snatExcept: ['0.0.0.0/0'] } }), 'n', '8.8.8.8').forward)).toEqual(
      [],
    )
  })

  test('what leaves it follows the routes of AzureFirewallSubnet', () => {
    const tables = [routeTable('hub/AzureFirewallSubnet', { prefix: '10.2.0.0/16', nextHopType: 'None' })]
    expect(ping(solved([allow()], { tables }), 'n', 'm')).toContain('fail drop-route')
  })
})
