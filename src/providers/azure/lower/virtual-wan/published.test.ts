import { describe, expect, test } from 'vitest'
import type { DesignRecord, Props } from '../../../../model/index.ts'
import { answers, subnet, vnet } from '../records-fixture.ts'
import {
  announced,
  connection,
  firewall,
  group,
  hub,
  hubBgp,
  hubRows,
  learned,
  nva,
  nvaNic,
  site,
  siteVpn,
  spoke,
  vpnGateway,
  wan,
} from './fixture.ts'

/**
 * Tables printed by github.com/kaysalawu/azure-network-terraform: 2-virtual-wan/2-vwan-dual-region (Vwan22) and
 * 4-vwan-sec-dual-region (Vwan24).
 */
interface Half {
  readonly n: 1 | 2
  readonly prefix: string
  readonly spoke: [name: string, prefix: string]
  readonly middle: string[]
  readonly nva: [asn: number, address: string, announces: string]
  readonly branch: [name: string, asn: number, prefix: string, bgp: string]
}

const half = ({ n, prefix, spoke: own, middle, nva: appliance, branch }: Half, props: Props): DesignRecord[] => [
  hub(`vhub${n}`, prefix, props),
  ...spoke(...own),
  { ...vnet(`hub${n}`, ...middle), parent: 'rg' },
  subnet(`hub${n}-main`, `hub${n}`, `${appliance[1].replace(/\.\d+$/, '')}.0/24`),
  nvaNic(`nic${n}`, `hub${n}-main`, appliance[1], `nva${n}`),
  nva(`nva${n}`, appliance[0], appliance[2]),
  connection(`vhub${n}`, own[0]),
  connection(`vhub${n}`, `hub${n}`),
  hubBgp(`vhub${n}`, `nva${n}`),
  vpnGateway(`gw${n}`, `vhub${n}`),
  ...site(branch[0], branch[1], branch[3], branch[2]),
  siteVpn(`gw${n}`, branch[0]),
]

const lab = (length: number, more: (n: number) => Props = () => ({})) => [
  group,
  wan(),
  ...half(
    {
      n: 1,
      prefix: '192.168.11.0/24',
      spoke: ['spoke1', `10.1.0.0/${length}`],
      middle: length === 20 ? ['10.11.0.0/20', '10.11.16.0/20'] : ['10.11.0.0/16'],
      nva: [65010, '10.11.1.9', `10.2.0.0/${length}`],
      branch: ['branch1', 65001, '10.10.0.0/24', '192.168.10.10'],
    },
    more(1),
  ),
  ...half(
    {
      n: 2,
      prefix: '192.168.22.0/24',
      spoke: ['spoke4', `10.4.0.0/${length}`],
      middle: length === 20 ? ['10.22.0.0/20', '10.22.16.0/20'] : ['10.22.0.0/16'],
      nva: [65020, '10.22.1.9', `10.5.0.0/${length}`],
      branch: ['branch3', 65003, '10.30.0.0/24', '192.168.30.30'],
    },
    more(2),
  ),
]

const sorted = (rows: readonly string[]) => [...rows].sort()

describe('two hubs with appliances and VPN sites (Vwan22)', () => {
  const solution = answers(...lab(20))

  test('the default table of each hub is the published one', () => {
    expect(sorted(hubRows(solution, 'vhub1/default'))).toEqual(
      sorted([
        'vpn 10.10.0.0/24 65001',
        'vnet 10.11.0.0/20',
        'vnet 10.11.16.0/20',
        'vnet 10.1.0.0/20',
        'nva 10.2.0.0/20 65010',
        'remote 10.4.0.0/20 65520-65520',
        'remote-vpn 10.5.0.0/20 65520-65520-65020',
        'remote-vpn 10.30.0.0/24 65520-65520-65003',
        'remote 10.22.0.0/20 65520-65520',
        'remote 10.22.16.0/20 65520-65520',
      ]),
    )
    expect(sorted(hubRows(solution, 'vhub2/default'))).toEqual(
      sorted([
        'remote-vpn 10.10.0.0/24 65520-65520-65001',
        'remote 10.1.0.0/20 65520-65520',
        'remote-vpn 10.2.0.0/20 65520-65520-65010',
        'remote 10.11.0.0/20 65520-65520',
        'remote 10.11.16.0/20 65520-65520',
        'vnet 10.4.0.0/20',
        'vnet 10.22.0.0/20',
        'vnet 10.22.16.0/20',
        'vpn 10.30.0.0/24 65003',
        'nva 10.5.0.0/20 65020',
      ]),
    )
  })

  test('a site hears networks, appliances, the other hub and the hub’s own prefix with the published AS paths', () => {
    expect(sorted(announced(solution, 'gw1', 'branch1'))).toEqual(
      sorted([
        '10.1.0.0/20 65515',
        '10.2.0.0/20 65515 65010',
        '10.4.0.0/20 65515 65520 65520',
        '10.5.0.0/20 65515 65520 65520 65020',
        '10.11.0.0/20 65515',
        '10.11.16.0/20 65515',
        '10.22.0.0/20 65515 65520 65520',
        '10.22.16.0/20 65515 65520 65520',
        '10.30.0.0/24 65515 65520 65520 65003',
        '192.168.11.0/24 65515',
      ]),
    )
  })

  test('a subnet shows the router for networks and other hubs, and both instances for VPN sites', () => {
    expect(sorted(learned(solution, 'spoke1'))).toEqual(
      sorted([
        '10.10.0.0/24 192.168.11.12 192.168.11.13',
        '10.11.0.0/20 <vhub1>',
        '10.11.16.0/20 <vhub1>',
        '10.2.0.0/20 <vhub1>',
        '10.22.0.0/20 <vhub1>',
        '10.22.16.0/20 <vhub1>',
        '10.30.0.0/24 <vhub1>',
        '10.4.0.0/20 <vhub1>',
        '10.5.0.0/20 <vhub1>',
      ]),
    )
  })
})

describe('two secured hubs with routing intent (Vwan24)', () => {
  const solution = answers(
    ...lab(16, (n) => ({ privatePolicy: `afw${n}`, internetPolicy: `afw${n}` })),
    firewall('afw1', 'vhub1'),
    firewall('afw2', 'vhub2'),
  )

  test('the default table holds the policies’ prefixes alone', () => {
    for (const id of ['vhub1/default', 'vhub2/default'])
      expect(sorted(hubRows(solution, id))).toEqual([
        'policy 0.0.0.0/0',
        'policy 10.0.0.0/8',
        'policy 172.16.0.0/12',
        'policy 192.168.0.0/16',
      ])
  })

  test('the firewall’s table is the published one', () => {
    expect(sorted(hubRows(solution, 'afw2'))).toEqual(
      sorted([
        'vpn 10.30.0.0/24 65003',
        'remote 10.1.0.0/16 65520-65520',
        'remote-vpn 10.10.0.0/24 65520-65520-65001',
        'remote-vpn 10.2.0.0/16 65520-65520-65010',
        'remote 10.11.0.0/16 65520-65520',
        'vnet 10.4.0.0/16',
        'vnet 10.22.0.0/16',
        'nva 10.5.0.0/16 65020',
        'internet 0.0.0.0/0',
      ]),
    )
  })

  test('subnets see the private ranges and the default route at the firewall', () => {
    expect(sorted(learned(solution, 'spoke1'))).toEqual([
      '0.0.0.0/0 <afw1>',
      '10.0.0.0/8 <afw1>',
      '172.16.0.0/12 <afw1>',
      '192.168.0.0/16 <afw1>',
    ])
  })
})
