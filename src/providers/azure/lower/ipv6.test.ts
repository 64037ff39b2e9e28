import { describe, expect, test } from 'vitest'
import type { DesignRecord } from '../../../model/index.ts'
import { roundTrip } from '../../../solver/traces.ts'
import { answers, gateway, nic, ofVnet, peering, record, subnet, vnet, vpn } from './records-fixture.ts'

describe('IPv6 [learn.microsoft.com, What is IPv6 for Azure Virtual Network?]', () => {
  const six = (id: string, n: number) => [
    vnet(id, `10.${n}.0.0/16`, `fd00:${n}::/48`),
    subnet(`${id}-s`, id, `fd00:${n}::/64`),
    nic(`${id}n`, `${id}-s`, `fd00:${n}::4`),
  ]

  test('a VNet has a route for each of its prefixes, of both families, and so have its peers', () => {
    const solution = answers(...six('a', 1), ...six('b', 2), peering('p', 'a', 'b'))
    expect(ofVnet(solution, 'a')).toEqual([
      'local 10.1.0.0/16 active',
      'peering 10.2.0.0/16 active',
      'local fd00:1::/48 active',
      'peering fd00:2::/48 active',
    ])
    expect(roundTrip(solution, { from: 'an', to: 'bn', probe: { protocol: 'icmp' } }).ok).toBe(true)
  })

  test('an appliance, a group and a user route speak it', () => {
    const rule = {
      name: 'no',
      priority: 100,
      direction: 'Inbound',
      access: 'Deny',
      protocol: '*',
      sources: ['fd00:1::/64'],
      sourcePorts: ['*'],
      destinations: ['fd00:2::4'],
      destinationPorts: ['*'],
    }
    const rt = record('rt', 'azure/route-table', {
      disableBgpRoutePropagation: false,
      routes: [{ name: 'r', prefix: 'fd00:2::/48', nextHopType: 'VirtualAppliance', nextHopIp: 'fd00:1::9' }],
    })
    const routed = subnet('a-s', 'a', 'fd00:1::/64', { routeTable: 'rt' })
    const plain = subnet('a-t', 'a', 'fd00:1:0:1::/64')
    const nva = nic('nva', 'a-t', 'fd00:1:0:1::9', { ipForwarding: true })
    const toNva = {
      ...rt,
      props: {
        ...rt.props,
        routes: [{ name: 'r', prefix: 'fd00:2::/48', nextHopType: 'VirtualAppliance', nextHopIp: 'fd00:1:0:1::9' }],
      },
    }
    const nsg = record('nsg', 'azure/nsg', { rules: [rule] })
    const guarded = nic('bn', 'b-s', 'fd00:2::4', { nsg: 'nsg' })
    const end = (...records: DesignRecord[]) => {
      const solution = answers(
        ...six('a', 1),
        ...six('b', 2),
        peering('p', 'a', 'b'),
        routed,
        plain,
        nva,
        toNva,
        ...records,
      )
      return roundTrip(solution, { from: 'an', to: 'bn', probe: { protocol: 'icmp' } }).forward
    }
    expect(end().steps.some((step) => step.k === 'endpoint' && step.endpoint === 'nva')).toBe(true)
    expect(end(nsg, guarded).outcome).toBe('filter-denied')
  })

  test('a gateway keeps to its VNet’s prefixes of both families', () => {
    const site = record('site', 'onprem/site', {
      prefixes: ['172.20.0.0/16', 'fd00:1:0:9::/64', 'fd00:20::/48'],
      publicIps: [],
      asn: 65100,
      bgpAddress: '172.20.0.1',
    })
    const solution = answers(
      ...six('a', 1),
      subnet('a-GatewaySubnet', 'a', '10.1.200.0/27'),
      gateway('gw', 'a-GatewaySubnet'),
      site,
      vpn('v', 'gw', 'site'),
    )
    expect(ofVnet(solution, 'a').filter((row) => row.startsWith('gateway'))).toEqual([
      'gateway 172.20.0.0/16 active',
      'gateway 172.20.0.1/32 active',
      'gateway fd00:20::/48 active',
    ])
  })
})
