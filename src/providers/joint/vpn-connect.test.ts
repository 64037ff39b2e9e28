import { expect, test } from 'vitest'
import { emptyDesign } from '../../model/index.ts'
import type { VpnCandidate } from './vpn-candidates.ts'
import { joinByVpn } from './vpn-connect.ts'
import type { VpnProps } from './vpn-fields.ts'

const end = (record: string, more: Partial<VpnCandidate>): VpnCandidate => ({
  record,
  name: record,
  short: record,
  interfaces: 1,
  asn: record === 'a' ? 64512 : 65010,
  policyBased: false,
  singleTunnel: false,
  behind: [],
  rejectsPeerAsn: () => false,
  withAsn: () => ({ id: record, kind: 'core/vpn', name: record, props: {} }),
  ...more,
})

const join = (a: VpnCandidate, b: VpnCandidate) =>
  joinByVpn(emptyDesign('vpn'), a.record, b.record, (_, id) => [a, b].find(({ record }) => record === id))

function pairs(a: VpnCandidate, b: VpnCandidate): string[] {
  const [first] = join(a, b)
  if (!first?.ok) throw new Error('they cannot be joined')
  const link = first.edit.put?.find(({ kind }) => kind === 'core/vpn')
  if (!link) throw new Error('no VPN was made')
  return (link.props as unknown as VpnProps).tunnels.map((tunnel) => `${tunnel.a}-${tunnel.b}`)
}

// docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html: a connection is two tunnels to one customer gateway.
test('an end with two tunnels per connection has two for a peer with one interface, and four for a peer with two', () => {
  const two = end('a', { interfaces: 8, perRemote: 2, inside: 'first' })
  expect(pairs(two, end('b', {}))).toEqual(['0-0', '1-0'])
  expect(pairs(two, end('b', { interfaces: 2 }))).toEqual(['0-0', '1-0', '2-1', '3-1'])
})

test('two ends that both wait for the other are not joined', () => {
  const waits = { perRemote: 2 }
  expect(join(end('a', waits), end('b', waits))).toMatchObject([{ ok: false, why: { key: 'joint.connect.both-wait' } }])
})

// learn.microsoft.com, Connect a VPN Gateway (virtual network gateway) to Virtual WAN: the hub keeps its number, the
// gateway takes another one and accepts that of the hub.
test('an end whose number is the platform’s keeps it, and the other end takes another', () => {
  const hub = end('a', { asn: 65515, fixedAsn: true, rejectsPeerAsn: (asn) => asn === 65515 })
  const gateway = end('b', { asn: 65515, rejectsPeerAsn: (asn) => asn === 65515 })
  for (const [left, right] of [
    [hub, gateway],
    [gateway, hub],
  ] as const) {
    const [offer] = join(left, right)
    expect(offer?.ok && offer.adds.filter(({ key }) => key === 'joint.adds.asn')).toMatchObject([
      { values: { name: 'b', from: 65515, to: 65001 } },
    ])
  }
})
