import { describe, expect, test } from 'vitest'
import { answers } from '../records-fixture.ts'
import { announced, firewall, hubRows, learned } from './hub-fixture.ts'
import { lab } from './lab-fixture.ts'

/**
 * Tables printed by github.com/kaysalawu/azure-network-terraform: 2-virtual-wan/2-vwan-dual-region (Vwan22) and
 * 4-vwan-sec-dual-region (Vwan24).
 */
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
