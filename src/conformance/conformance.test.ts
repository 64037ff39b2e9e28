import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runAzureCase } from './azure/index.ts'
import { printResult } from './result.ts'
import { runCases } from './run-cases.ts'

const read = (name: string) => JSON.parse(readFileSync(new URL(`./cases/${name}.json`, import.meta.url), 'utf8'))

/** Cases that need what is still to come. */
const PENDING: readonly string[] = []

describe.each(['alibaba', 'azure', 'azure-bgp', 'azure-outputs', 'aws', 'aws-rules', 'gcp', 'gcp-rules'])(
  'cases of %s',
  (name) => {
    test.each(runCases(read(name)).map((result) => [result.id, result] as const))('%s', (id, result) => {
      if (PENDING.includes(id)) expect(result).toMatchObject({ outcome: 'pending' })
      else expect(printResult(result)).toBe(`${id}: pass`)
    })
  },
)

describe('a case is never silently skipped', () => {
  const small = {
    id: 'X',
    topology: {
      vnets: [{ name: 'v', addressSpace: ['10.0.0.0/16'], subnets: [{ name: 's', prefix: '10.0.0.0/24' }] }],
      nics: [{ name: 'n', vnet: 'v', subnet: 's', ip: '10.0.0.4', ipForwarding: false }],
    },
    expect: {
      effectiveRoutes: [
        {
          nic: 'n',
          match: 'ignoreNoneRows',
          rows: [
            { source: 'Default', state: 'Active', prefix: '10.0.0.0/16', nextHopType: 'VnetLocal', nextHopIp: null },
            { source: 'Default', state: 'Active', prefix: '0.0.0.0/0', nextHopType: 'Internet', nextHopIp: null },
          ],
        },
      ],
    },
  }
  const [routes] = small.expect.effectiveRoutes

  test('the case itself passes', () => {
    expect(runAzureCase('X', small)).toEqual({ id: 'X', outcome: 'pass' })
  })

  test('an unknown part of the network is named', () => {
    const odd = { ...small, topology: { ...small.topology, firewalls: [{ name: 'f' }] } }
    expect(runAzureCase('X', odd)).toEqual({ id: 'X', outcome: 'pending', missing: 'topology.firewalls' })
  })

  test('an unknown member of a part is named', () => {
    const [nic] = small.topology.nics
    const odd = { ...small, topology: { ...small.topology, nics: [{ ...nic, asg: 'web' }] } }
    expect(runAzureCase('X', odd)).toEqual({ id: 'X', outcome: 'pending', missing: 'topology.nics.asg' })
  })

  test('an unknown expectation is named', () => {
    const odd = { ...small, expect: { ...small.expect, latency: [{ ms: 3 }] } }
    expect(runAzureCase('X', odd)).toEqual({ id: 'X', outcome: 'pending', missing: 'expect.latency' })
  })

  test('a row too many is a failure', () => {
    const odd = { ...small, expect: { effectiveRoutes: [{ ...routes, rows: routes?.rows.slice(1) }] } }
    expect(runAzureCase('X', odd)).toMatchObject({ outcome: 'fail' })
  })

  test('a row too few is a failure', () => {
    const extra = { source: 'User', state: 'Active', prefix: '10.9.0.0/16', nextHopType: 'None', nextHopIp: null }
    const odd = { ...small, expect: { effectiveRoutes: [{ ...routes, rows: [...(routes?.rows ?? []), extra] }] } }
    expect(runAzureCase('X', odd)).toMatchObject({ outcome: 'fail' })
  })

  test('a case that expects nothing is pending', () => {
    expect(runAzureCase('X', { ...small, expect: {} })).toMatchObject({ outcome: 'pending' })
  })

  test('a peering that is not connected has one half, and no route', () => {
    const [vnet] = small.topology.vnets
    const vnets = [vnet, { name: 'w', addressSpace: ['10.9.0.0/16'], subnets: [] }]
    const peering = (state: string) => ({
      ...small.topology,
      vnets,
      peerings: [{ state, a: { vnet: 'v' }, b: { vnet: 'w' } }],
    })
    expect(runAzureCase('X', { ...small, topology: peering('Disconnected') })).toEqual({ id: 'X', outcome: 'pass' })
    expect(runAzureCase('X', { ...small, topology: peering('Connected') })).toMatchObject({ outcome: 'fail' })
  })

  test('a flow may start at a prefix behind a site', () => {
    const topology = {
      ...small.topology,
      gateways: [{ name: 'gw', kind: 'vpn', vnet: 'v', asn: 65010 }],
      bgpSpeakers: [
        { name: 'dc', kind: 'onprem', ip: '192.0.2.1', asn: 65001, peers: ['gw'], advertises: ['192.168.0.0/24'] },
      ],
    }
    const from = (name: string) => ({
      topology,
      expect: { reachability: [{ from: name, to: 'n', protocol: 'icmp', result: 'ok', path: ['10.0.0.4'] }] },
    })
    expect(runAzureCase('X', from('onprem:192.168.0.0/24'))).toEqual({ id: 'X', outcome: 'pass' })
    expect(runAzureCase('X', from('dc'))).toEqual({ id: 'X', outcome: 'pass' })
    expect(runAzureCase('X', from('onprem:192.168.9.0/24'))).toMatchObject({ outcome: 'pending' })
  })

  test('a ping with another result is a failure', () => {
    const ping = { from: 'n', to: '10.0.0.77', protocol: 'icmp', result: 'ok' }
    expect(runAzureCase('X', { ...small, expect: { reachability: [ping] } })).toMatchObject({ outcome: 'fail' })
  })
})
