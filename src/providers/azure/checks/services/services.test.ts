import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { explainFlow } from '../../../../checks/explain-flow.ts'
import { benchFor, edited, withFields } from '../../../../checks/gallery-fixture.ts'
import { proveRepairs } from '../../../../checks/prove-repairs.ts'
import { type Design, readDesign } from '../../../../model/index.ts'
import { kindIndex } from '../../../registry.ts'

/** The reviewed design with private endpoints, a tunnel, a firewall, a NAT gateway and a Bastion. */
const services = ((): Design => {
  const file = new URL('../../cases/services/design.json', import.meta.url)
  const read = readDesign(JSON.parse(readFileSync(file, 'utf8')), kindIndex)
  if (!read.ok) throw new Error('not readable')
  return read.design
})()

function only(design: Design, rule: string) {
  const bench = benchFor(design)
  const trial = bench.attempt(design)!
  const found = bench.findings(design).filter((finding) => finding.rule === rule)
  return found.map((finding) => ({ ...finding, fixes: proveRepairs(bench, trial, finding) }))
}
const titles = (found: ReturnType<typeof only>) => found.flatMap(({ fixes }) => fixes.map(({ title }) => title.key))
const route = (prefix: string, nextHopIp: string) => ({
  name: `to-${prefix.replaceAll(/[./]/g, '-')}`,
  prefix,
  nextHopType: 'VirtualAppliance',
  nextHopIp,
})
const withTable = (props: object): Design =>
  edited(services, {
    put: [
      {
        id: 'rt',
        kind: 'azure/route-table',
        name: 'rt',
        parent: 'rg-1',
        props: { disableBgpRoutePropagation: false, ...props },
      },
    ],
  })

test('the reviewed design says only that an appliance stands in the subnet that is routed to it (learn.microsoft.com, UDR overview)', () => {
  expect(
    benchFor(services)
      .findings(services)
      .map(({ rule, severity }) => `${severity} ${rule}`),
  ).toEqual(['warning azure/route-to-own-subnet'])
})

describe('tunnels between appliances (skmkzyk/bicep-templates, 20221006)', () => {
  test('without the host route past it the tunnel carries its own outer packets; the fix adds that route', () => {
    const design = withFields(services, {
      'nva-hub00.props.osRoutes': [{ prefix: '10.2.0.0/16', via: '169.254.1.2' }],
    })
    const [found] = only(design, 'azure/tunnel-endpoint')
    expect(found?.marks).toContainEqual({ record: 'nva-hub00', path: 'props.osRoutes.0' })
    expect(titles([found!])).toEqual(['azure.fix.endpoint-route'])
    expect(edited(design, found!.fixes[0]!.edit).records['nva-hub00']?.props['osRoutes']).toContainEqual({
      prefix: '10.2.0.4/32',
      via: '10.0.0.1',
    })
  })

  test('a route that does not cover the far end is fine', () => {
    const design = withFields(services, {
      'nva-hub00.props.osRoutes': [{ prefix: '10.2.1.0/24', via: '169.254.1.2' }],
    })
    expect(only(design, 'azure/tunnel-endpoint')).toEqual([])
  })

  test('an interface that only unpacks needs IP forwarding, too', () => {
    const design = withFields(services, { 'nic-nva-hub00.props.ipForwarding': false })
    const asked = { from: 'nic-hub100', to: 'nic-spoke10', probe: 'tcp/22' }
    const { fixes } = explainFlow(benchFor(design), design, asked)
    expect(fixes.map(({ title }) => title.key)).toContain('azure.fix.ip-forwarding')
  })
})

describe('private endpoints (learn.microsoft.com, Manage network policies for private endpoints)', () => {
  const throughFirewall = (prefix: string, policies: string) =>
    withFields(withTable({ routes: [route(prefix, '10.0.220.4')] }), {
      'vnet-2.default.props.routeTable': 'rt',
      'vnet-1.default.props.privateEndpointNetworkPolicies': policies,
    })

  test('a user route that an endpoint’s /32 route passes by: policies on, or a host route', () => {
    const found = only(throughFirewall('10.0.0.0/16', 'Disabled'), 'azure/endpoint-bypass')
    expect(found.map(({ marks }) => marks[0]?.record)).toEqual(['pe-hub00', 'pe-hub00-2'])
    expect(titles(found.slice(0, 1))).toEqual(['azure.fix.endpoint-policies', 'azure.fix.endpoint-host'])
    expect(found[0]?.fixes[0]?.edit.put?.[0]?.props).toMatchObject({
      privateEndpointNetworkPolicies: 'RouteTableEnabled',
    })
  })

  test('a route shorter than the address space is mended by a host route only', () => {
    const found = only(throughFirewall('10.0.0.0/8', 'Enabled'), 'azure/endpoint-bypass')
    expect(new Set(titles(found))).toEqual(new Set(['azure.fix.endpoint-host']))
  })

  test('with policies for route tables nothing is passed by, and 0.0.0.0/0 never meant endpoints', () => {
    expect(only(throughFirewall('10.0.0.0/16', 'RouteTableEnabled'), 'azure/endpoint-bypass')).toEqual([])
    expect(only(throughFirewall('0.0.0.0/0', 'Disabled'), 'azure/endpoint-bypass')).toEqual([])
  })

  test('a connection that waits is approved by the fix', () => {
    const design = withFields(services, { 'pe-hub00-pls-spoke10.props.status': 'Pending' })
    const { fixes } = explainFlow(benchFor(design), design, { from: 'nic-hub00', to: 'pe-hub00', probe: 'tcp/22' })
    expect(fixes.map(({ title }) => title.key)).toEqual(['azure.fix.approve'])
  })

  test('a service whose subnet keeps its network policies is refused (learn.microsoft.com, Disable network policies for Private Link service)', () => {
    const design = withFields(services, { 'vnet-2.subnet-1.props.privateLinkServiceNetworkPolicies': 'Enabled' })
    expect(titles(only(design, 'azure/service-policies'))).toEqual(['azure.adds.service-policies'])
  })
})

describe('Azure Firewall and NAT gateway', () => {
  test('a flow that no rule allows: the fix adds a rule for it (learn.microsoft.com, Azure Firewall rules)', () => {
    const design = withFields(withTable({ routes: [route('10.0.0.0/24', '10.0.220.4')] }), {
      'vnet-2.default.props.routeTable': 'rt',
      'afw-hub00.props.rules': [],
    })
    const { fixes } = explainFlow(benchFor(design), design, { from: 'nic-spoke10', to: 'nic-hub00', probe: 'tcp/22' })
    expect(fixes.map(({ title }) => title.key)).toContain('azure.fix.firewall-allow')
  })

  test('the firewall is a next hop that takes packets', () => {
    expect(only(services, 'azure/next-hop')).toEqual([])
  })

  test('0.0.0.0/0 on AzureFirewallSubnet leads to the Internet (learn.microsoft.com, Azure Firewall forced tunneling)', () => {
    const design = withFields(withTable({ routes: [route('0.0.0.0/0', '10.0.0.4')] }), {
      'vnet-1.azurefirewallsubnet.props.routeTable': 'rt',
    })
    const found = only(design, 'azure/firewall-exit')
    expect(titles(found)).toEqual(['azure.fix.firewall-exit'])
    expect(edited(design, found[0]!.fixes[0]!.edit).records['rt']?.props['routes']).toEqual([
      { name: 'to-0-0-0-0-0', prefix: '0.0.0.0/0', nextHopType: 'Internet' },
    ])
  })

  test('a NAT gateway is idle where everything is sent elsewhere (learn.microsoft.com, NAT gateway)', () => {
    const design = withFields(withTable({ routes: [route('0.0.0.0/0', '10.0.220.4')] }), {
      'vnet-3.default.props.routeTable': 'rt',
    })
    expect(only(design, 'azure/nat-unused').map(({ marks }) => marks[0])).toEqual([
      { record: 'vnet-3.default', path: 'props.natGateway' },
    ])
  })
})

describe('Bastion (learn.microsoft.com, Bastion NSG access)', () => {
  const guarded = (rules: object[]) =>
    withFields(
      edited(services, {
        put: [{ id: 'guard', kind: 'azure/nsg', name: 'guard', parent: 'rg-1', props: { rules } as never }],
      }),
      {
        'vnet-1.azurebastionsubnet.props.nsg': 'guard',
      },
    )

  test('a group on its subnet has every rule that it needs: the fix adds what is missing, once', () => {
    const design = guarded([])
    const [found] = only(design, 'azure/bastion-nsg')
    const mended = edited(design, found!.fixes[0]!.edit)
    expect(mended.records['guard']?.props['rules']).toHaveLength(8)
    expect(only(mended, 'azure/bastion-nsg')).toEqual([])
  })

  test('rules that are there already stay, and free priorities are used', () => {
    const own = {
      name: 'web',
      priority: 100,
      direction: 'Inbound',
      access: 'Allow',
      protocol: '*',
      sources: ['*'],
      sourcePorts: ['*'],
      destinations: ['*'],
      destinationPorts: ['443'],
    }
    const [found] = only(guarded([own]), 'azure/bastion-nsg')
    const rules = found?.fixes[0]?.edit.put?.[0]?.props['rules'] as {
      name: string
      priority: number
      direction: string
    }[]
    expect(rules.map(({ name }) => name)).not.toContain('AllowHttpsInbound')
    expect(new Set(rules.map(({ direction, priority }) => `${direction} ${priority}`)).size).toBe(rules.length)
  })
})
