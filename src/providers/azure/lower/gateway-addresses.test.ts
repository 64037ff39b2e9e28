import { describe, expect, test } from 'vitest'
import type { Props } from '../../../model/index.ts'
import { bgpAddresses, gatewayAsn, instanceAddresses } from './gateway-addresses.ts'
import type { Subnet, VpnGateway } from './records.ts'
import {
  borrows,
  gateway,
  half,
  lends,
  lines,
  nic,
  peer,
  router,
  solveTopology,
  toRouter,
  vnet,
} from './topology-fixture.ts'

/** Sources: [bgp] learn.microsoft.com, About BGP and VPN Gateway; [wth] What The Hack, BGP; [microhack] github.com/malgebary/Azure-Route-Server-MicroHack. */
const subnet = (prefix: string) =>
  ({ id: 's', kind: 'azure/subnet', name: 'GatewaySubnet', props: { prefix } }) as Subnet
const made = (props: Props = {}) =>
  ({
    id: 'g',
    kind: 'azure/vpn-gateway',
    name: 'g',
    props: {
      sku: 'VpnGw1AZ',
      vpnType: 'RouteBased',
      activeActive: false,
      enableBgp: true,
      asn: 65515,
      publicIps: [],
      ...props,
    },
  }) as unknown as VpnGateway

describe('the BGP address of a gateway', () => {
  test.each([
    ['10.0.200.0/24', '10.0.200.254'],
    ['10.2.2.0/27', '10.2.2.30'],
    ['10.0.0.0/29', '10.0.0.6'],
  ])('is the last usable one of GatewaySubnet when active-standby: %s [wth; microhack]', (prefix, address) => {
    expect(bgpAddresses(made(), subnet(prefix))).toEqual([address])
  })

  test('is one per instance, the first two usable, when active-active [wth]', () => {
    expect(bgpAddresses(made({ activeActive: true }), subnet('10.2.200.0/24'))).toEqual(['10.2.200.4', '10.2.200.5'])
  })

  test('is what the design states [bgp]', () => {
    const stated = made({ activeActive: true, bgpAddresses: ['10.1.5.14', '10.1.5.15'] })
    expect(bgpAddresses(stated, subnet('10.1.5.0/27'))).toEqual(['10.1.5.14', '10.1.5.15'])
  })

  test('is the platform’s for an instance whose address is not stated, and stated ones of further instances count for nothing', () => {
    const stated = made({ activeActive: true, bgpAddresses: ['10.1.5.14'] })
    expect(bgpAddresses(stated, subnet('10.1.5.0/27'))).toEqual(['10.1.5.14', '10.1.5.5'])
    const surplus = made({ bgpAddresses: ['10.1.5.14', '10.1.5.15'] })
    expect(bgpAddresses(surplus, subnet('10.1.5.0/27'))).toEqual(['10.1.5.14'])
  })

  test('and the addresses of its instances belong to the gateway [github.com/erjosito/azure-networking-lab, lab 9]', () => {
    expect(instanceAddresses(made(), subnet('10.4.0.0/24'))).toEqual(['10.4.0.254', '10.4.0.4'])
  })

  test('is none in a GatewaySubnet that is too small for one', () => {
    expect(bgpAddresses(made({ activeActive: true }), subnet('10.0.0.0/31'))).toEqual([])
    expect(instanceAddresses(made(), subnet('10.0.0.1/32'))).toEqual([])
  })
})

test('a gateway has an ASN only when it speaks BGP [learn.microsoft.com, VPN Gateway FAQ, BGP]', () => {
  expect(gatewayAsn(made())).toBe(65515)
  expect(gatewayAsn(made({ enableBgp: false }))).toBeUndefined()
  expect(gatewayAsn(made({ sku: 'Basic' }))).toBeUndefined()
  expect(gatewayAsn(made({ vpnType: 'PolicyBased' }))).toBeUndefined()
})

describe('the next hop that effective routes print', () => {
  const printed = (more: object, routes: object[] = []) =>
    lines(
      solveTopology({
        vnets: [vnet('hub', 0), vnet('a', 1)],
        nics: [nic('n', 'a', '10.1.0.4')],
        gateways: [gateway('gw', 'hub', 65010, more)],
        peerings: [peer(half('hub', lends), half('a', borrows))],
        connections: [toRouter('c', 'gw', '192.168.0.1', 65100)],
        bgpSpeakers: [router('r', '192.168.0.1', 65100, '172.20.0.0/16')],
        ...(routes.length > 0 ? { routeTables: [{ name: 'rt', subnets: ['hub/GatewaySubnet'], routes }] } : {}),
      }),
    ).filter((row) => row.includes('172.20.0.0/16'))
  const row = (hop: string) => `Active 172.20.0.0/16 VirtualNetworkGateway ${hop}`
  const through = { prefix: '10.0.0.0/16', nextHopType: 'VirtualAppliance', nextHopIp: '10.0.0.9' }

  test('is the public address of an active-standby gateway [wth, challenge 1]', () => {
    expect(printed({ publicIps: ['20.1.2.3'] })).toEqual([row('20.1.2.3')])
  })

  test('names the gateway when it has no public address at all', () => {
    expect(printed({ publicIps: [] })).toEqual([row('<gw>')])
  })

  test('is the second instance alone when a route for the VNet takes iBGP from the instances [wth, challenge 8]', () => {
    expect(printed({ activeActive: true })).toEqual([row('10.0.200.4'), row('10.0.200.5')])
    expect(printed({ activeActive: true }, [through])).toEqual([row('10.0.200.5')])
  })

  test('is both again when GatewaySubnet itself is kept local [learn.microsoft.com, Troubleshoot Azure Route Server]', () => {
    const kept = { prefix: '10.0.200.0/24', nextHopType: 'VnetLocal' }
    expect(printed({ activeActive: true }, [through, kept])).toHaveLength(2)
  })
})
