import { describe, expect, test } from 'vitest'
import { explainFlow } from '../../../../checks/explain-flow.ts'
import { benchFor, edited } from '../../../../checks/gallery-fixture.ts'
import { proveRepairs } from '../../../../checks/prove-repairs.ts'
import { readTopology } from '../../../../conformance/azure/read-topology.ts'
import type { Design } from '../../../../model/index.ts'
import { circuit, er, HUB, hairpin, server } from '../../lower/express-route/topology-fixture.ts'
import { gateway, half, lends, nic, peer, routeTable, toAppliance, vnet } from '../../lower/topology-fixture.ts'

const designOf = (topology: object): Design => readTopology('test', topology).design
const idOf = (design: Design, name: string) => Object.values(design.records).find((each) => each.name === name)!.id

/** Findings of one rule, each with its proved fixes. */
function found(design: Design, rule: string) {
  const bench = benchFor(design)
  const trial = bench.attempt(design)!
  return bench
    .findings(design)
    .filter((finding) => finding.rule === rule)
    .map((finding) => ({ ...finding, fixes: proveRepairs(bench, trial, finding) }))
}

/** Pattern of source 003: an appliance announces a spoke over ExpressRoute; the spoke sends back through it. */
const pattern = (...gatewayRoutes: object[]) => ({
  vnets: [vnet('hub', 0), vnet('spoke', 1), vnet('branch', 100)],
  peerings: [peer(half('hub', lends), half('spoke'))],
  gateways: [er('ergw', 'hub'), er('far', 'branch'), server('ars', 'hub')],
  circuits: [circuit('c1', ['ergw', 'far'], [])],
  bgpSpeakers: [
    { name: 'nva', kind: 'nva', nic: 'fw', ip: '10.0.0.9', asn: 65001, peers: ['ars'], advertises: ['10.1.0.0/16'] },
  ],
  routeTables: [
    routeTable('spoke/s', toAppliance('10.100.0.0/16', '10.0.0.9')),
    ...(gatewayRoutes.length > 0 ? [routeTable('hub/GatewaySubnet', ...gatewayRoutes)] : []),
  ],
  nics: [
    nic('fw', 'hub', '10.0.0.9', true),
    nic('in-spoke', 'spoke', '10.1.0.4'),
    nic('in-branch', 'branch', '10.100.0.4'),
  ],
})

const PAST = 'azure/er-past-appliance'

describe('an appliance that sees one direction only (skmkzyk/bicep-templates, 20220930: the routes of GatewaySubnet)', () => {
  const bare = designOf(pattern())
  const asymmetric = (design: Design) =>
    benchFor(design)
      .attempt(design)!
      .trip({ from: idOf(design, 'in-branch'), to: idOf(design, 'in-spoke'), probe: 'icmp' })!.warnings

  test('is told at GatewaySubnet, which has no route for the spoke', () => {
    const [finding, ...others] = found(bare, PAST)
    expect(others).toEqual([])
    expect(finding?.severity).toBe('warning')
    expect(finding?.what.values).toMatchObject({ prefix: '10.1.0.0/16', hub: 'hub' })
    expect(asymmetric(bare)).toContain('bypasses-appliance')
  })

  test('the fix gives GatewaySubnet a table with that route, and both directions cross the appliance', () => {
    const [fix] = found(bare, PAST)[0]!.fixes
    const mended = edited(bare, fix!.edit)
    expect(found(mended, PAST)).toEqual([])
    expect(asymmetric(mended)).not.toContain('bypasses-appliance')
  })

  test('with the route in place nothing is told; a route that loses against the peering is none', () => {
    expect(found(designOf(pattern(toAppliance('10.1.0.0/16', '10.0.0.9'))), PAST)).toEqual([])
    expect(found(designOf(pattern(toAppliance('10.0.0.0/8', '10.0.0.9'))), PAST)).toHaveLength(1)
  })

  test('without a Route Server nothing comes from the sites to the spoke, and nothing is told', () => {
    const { gateways, bgpSpeakers: _, ...rest } = pattern()
    expect(found(designOf({ ...rest, gateways: gateways.slice(0, 2) }), PAST)).toEqual([])
  })
})

describe('networks of one circuit (learn.microsoft.com, Connectivity between virtual networks over ExpressRoute)', () => {
  test('that reach each other over it are told, because Microsoft advises a peering', () => {
    const [finding] = found(designOf(hairpin(true)), 'azure/er-hairpin')
    expect(finding?.severity).toBe('warning')
    expect(found(designOf(hairpin(false)), 'azure/er-hairpin')).toEqual([])
  })

  test('a gateway that keeps the other network out is opened by a fix', () => {
    const design = designOf(hairpin(false))
    const flow = { from: idOf(design, 'n'), to: idOf(design, 'm'), probe: 'icmp' }
    const { passes, fixes } = explainFlow(benchFor(design), design, flow)
    expect(passes).toBe(false)
    expect(fixes.map(({ title }) => title.key)).toContain('azure.fix.remote-vnets')
  })
})

describe('a VPN gateway beside a Route Server (learn.microsoft.com, Azure Route Server support for ExpressRoute and Azure VPN)', () => {
  const beside = (asn: number, activeActive: boolean, branchToBranch = true) =>
    designOf({
      vnets: [vnet('hub', 0)],
      gateways: [gateway('gw', 'hub', asn, { activeActive }), server('ars', 'hub', { branchToBranch })],
      nics: [nic('n', 'hub', '10.0.0.4')],
    })
  const told = (design: Design) =>
    found(design, 'azure/server-gateway').map(({ what, severity }) => `${what.key} ${severity}`)

  test('is active-active and has AS 65515', () => {
    expect(told(beside(65515, true))).toEqual([])
    expect(told(beside(65010, false))).toEqual([
      'azure.finding.server-gateway.standby error',
      'azure.finding.server-gateway.asn warning',
    ])
    expect(told(beside(65010, false, false))).toEqual([])
  })

  test('is made so by fixes', () => {
    const design = beside(65010, false)
    for (const { fixes } of found(design, 'azure/server-gateway')) expect(fixes).toHaveLength(1)
  })
})

test('an appliance that announces a default route keeps its own way out (learn.microsoft.com, Troubleshoot Azure Route Server issues)', () => {
  const announcing = (...routeTables: object[]) =>
    designOf({
      ...HUB,
      gateways: [...HUB.gateways, server('ars', 'hub')],
      bgpSpeakers: [
        { name: 'nva', kind: 'nva', nic: 'fw', ip: '10.0.0.9', asn: 65001, peers: ['ars'], advertises: ['0.0.0.0/0'] },
      ],
      routeTables,
      nics: [...HUB.nics, nic('fw', 'hub', '10.0.0.9', true)],
    })
  const [finding] = found(announcing(), 'azure/appliance-own-default')
  expect(finding?.fixes).toHaveLength(1)
  const out = routeTable('hub/s', { prefix: '0.0.0.0/0', nextHopType: 'Internet' })
  expect(found(announcing(out), 'azure/appliance-own-default')).toEqual([])
})

test('a circuit that is not provisioned is the first thing to mend (learn.microsoft.com, ExpressRoute workflows)', () => {
  const base = hairpin(true)
  const design = designOf({ ...base, circuits: [circuit('c1', ['ergw', 'ergw2'], [], { up: false })] })
  const flow = { from: idOf(design, 'n'), to: idOf(design, 'm'), probe: 'icmp' }
  const { fixes } = explainFlow(benchFor(design), design, flow)
  expect(fixes[0]?.title.key).toBe('azure.fix.provision')
})

test('a user route to a gateway beside an ExpressRoute gateway is told (learn.microsoft.com, Virtual network traffic routing)', () => {
  const route = { prefix: '172.16.0.0/16', nextHopType: 'VirtualNetworkGateway' }
  const design = designOf({ ...HUB, routeTables: [routeTable('hub/s', route)] })
  expect(found(design, 'azure/next-hop-forwards').map(({ what }) => what.key)).toEqual([
    'azure.finding.next-hop.circuit-gateway',
  ])
})
