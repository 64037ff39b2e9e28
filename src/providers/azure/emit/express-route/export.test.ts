import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Design } from '../../../../model/index.ts'
import { exportDesign } from '../../../emit-design.ts'
import { providers } from '../../../registry.ts'

const file = new URL('../../cases/expressroute-route-server/design.json', import.meta.url)
const design = JSON.parse(readFileSync(file, 'utf8')) as Design
const written = (target: 'bicep' | 'terraform', path: RegExp) =>
  exportDesign(design, providers, target)
    .files.filter((each) => path.test(each.path))
    .map(({ content }) => content)
    .join('\n')

/** What a Bicep resource depends on by name. */
const dependsOn = (bicep: string, symbol: string): string[] => {
  const block = bicep.slice(bicep.indexOf(`resource ${symbol} `)).split('\n}\n')[0] ?? ''
  return /dependsOn: \[([^\]]*)\]/.exec(block)?.[1]?.trim().split(/\s+/) ?? []
}

/** Source: github.com/skmkzyk/bicep-templates, 20220930 and lib (the reference implementation). */
describe('the order of the reference implementation', () => {
  const bicep = written('bicep', /main\.bicep$/)

  test('connections of one circuit are created in series', () => {
    expect(dependsOn(bicep, 'connErgwHub100Circuit01')).toContain('connErgwHub00Circuit01')
    expect(dependsOn(bicep, 'connErgwHub200Circuit02')).toContain('connErgwHub10Circuit02')
  })

  test('a Route Server follows the gateway of its network and that gateway’s connection', () => {
    expect(dependsOn(bicep, 'rsHub00')).toEqual(['ergwHub00', 'connErgwHub00Circuit01'])
  })

  test('its BGP connection follows its place in the subnet', () => {
    expect(dependsOn(bicep, 'vmHub00RsHub00')).toEqual(['ipconfig1'])
    expect(bicep).toContain("'Microsoft.Network/virtualHubs/ipConfigurations@2024-05-01'")
  })

  test('the private peering is called AzurePrivatePeering and belongs to the circuit', () => {
    expect(bicep).toContain("parent: circuit01\n  name: 'AzurePrivatePeering'")
  })
})

test('a second BGP connection of a Route Server waits for the first (learn.microsoft.com, Azure Route Server FAQ)', () => {
  const records = Object.values(design.records)
  const peering = records.find(({ kind }) => kind === 'azure/bgp-peering')!
  const machine = records.find(({ kind }) => kind === 'azure/appliance')!
  const nic = records.find(({ props }) => props['machine'] === machine.id)!
  const more = {
    nva2: { ...machine, id: 'nva2', name: 'nva2', props: { ...machine.props, asn: 65002 } },
    nic2: { ...nic, id: 'nic2', name: 'nic2', props: { ...nic.props, machine: 'nva2', address: '10.0.0.5' } },
    zpeer: { ...peering, id: 'zpeer', name: 'zpeer', ends: { a: 'nva2', b: peering.ends!.b } },
  }
  const { files } = exportDesign({ ...design, records: { ...design.records, ...more } }, providers, 'terraform')
  const content = files.find(({ path }) => path.endsWith('route-server.tf'))?.content ?? ''
  expect(content.slice(content.indexOf('"zpeer"'))).toContain(
    'depends_on      = [azurerm_route_server_bgp_connection.vm_hub00_rs_hub00]',
  )
})

test('the appliance gets FRR with both instances as neighbors, its filters, and a route to each (reference, device configuration)', () => {
  const text = written('terraform', /machines\.tf$/)
  expect(text).toContain('router bgp 65001')
  for (const address of ['10.0.210.4', '10.0.210.5']) {
    expect(text).toContain(`neighbor ${address} remote-as 65515`)
  }
  expect(text).toContain('ip route 10.0.210.0/24 10.0.0.1')
  expect(text).toContain('ebgp-multihop')
  expect(text).toContain('network 10.10.0.0/16')
  expect(text).toContain('10.0.210.0/24')
})
