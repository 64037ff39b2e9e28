import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTopology } from '../conformance/azure/read-topology.ts'
import type { Design, DesignRecord } from '../model/index.ts'
import { lowerDesign } from './lower-design.ts'
import { providers } from './registry.ts'

const { design } = readTopology('property', {
  vnets: [0, 1, 2, 3].map((n) => ({
    name: `v${n}`,
    addressSpace: [`10.${n}.0.0/16`],
    subnets: [
      { name: 's', prefix: `10.${n}.0.0/24` },
      { name: 't', prefix: `10.${n}.1.0/24` },
    ],
  })),
  nics: [0, 1, 2, 3].flatMap((n) => [
    { name: `n${n}`, vnet: `v${n}`, subnet: 's', ip: `10.${n}.0.4`, ipForwarding: n === 0 },
    { name: `m${n}`, vnet: `v${n}`, subnet: 't', ip: `10.${n}.1.4`, ipForwarding: false },
  ]),
  peerings: [1, 2, 3].map((n) => ({
    isGlobal: n === 3,
    a: { vnet: 'v0', allowGatewayTransit: true },
    b: { vnet: `v${n}`, useRemoteGateways: n !== 2 },
  })),
  routeTables: [
    {
      name: 'rt',
      subnets: ['v1/t'],
      routes: [{ prefix: '10.9.0.0/16', nextHopType: 'VirtualAppliance', nextHopIp: '10.0.0.4' }],
    },
  ],
  gateways: [{ name: 'gw', kind: 'vpn', vnet: 'v0', bgp: true, asn: 65010, publicIps: ['1.2.3.4'] }],
  connections: [
    {
      name: 'c',
      connectionType: 'IPsec',
      gateway: 'gw',
      enableBgp: true,
      localNetworkGateway: { addressPrefixes: ['172.20.0.0/16'], bgpPeeringAddress: '172.20.0.1', asn: 65100 },
    },
  ],
})
const ids = Object.keys(design.records)
const shuffled = (order: readonly string[]): Design => ({
  ...design,
  records: Object.fromEntries(order.map((id) => [id, design.records[id] as DesignRecord])),
})
/** Nothing that was looked at before can help: every record is a new object. */
const fresh = (d: Design): Design => JSON.parse(JSON.stringify(d))

describe('lowering a design', () => {
  test('gives the same bytes whatever the order of the records', () => {
    const bytes = JSON.stringify(lowerDesign(fresh(design), providers))
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (order) => {
        expect(JSON.stringify(lowerDesign(shuffled(order), providers))).toBe(bytes)
      }),
      { numRuns: 40 },
    )
  })

  test('after any series of edits gives the bytes of a design that was never edited', () => {
    const edit = fc.record({ id: fc.constantFrom(...ids), remove: fc.boolean(), other: fc.constantFrom(...ids) })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let now = design
        for (const { id, remove, other } of edits) {
          const records = { ...now.records }
          const record = records[id]
          if (remove || !record) delete records[id]
          else records[id] = { ...record, props: { ...record.props, ...sameKind(records[other], record) } }
          now = { ...now, records }
          expect(JSON.stringify(lowerDesign(now, providers))).toBe(JSON.stringify(lowerDesign(fresh(now), providers)))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('keeps the parts of VNets that an edit leaves alone', () => {
    const before = lowerDesign(design, providers)
    const nic = Object.values(design.records).find((record) => record.name === 'm3') as DesignRecord
    const moved = { ...nic, props: { ...nic.props, address: '10.3.1.9' } }
    const after = lowerDesign({ ...design, records: { ...design.records, [nic.id]: moved } }, providers)
    const leaves = after.tables.filter((table) => table.order === 'azure/nic')
    expect(leaves.filter((table) => !before.tables.includes(table)).map((table) => table.scope)).toEqual(['vnet.v3'])
  })
})

const sameKind = (other: DesignRecord | undefined, record: DesignRecord) =>
  other?.kind === record.kind ? other.props : {}
