import { describe, expect, test } from 'vitest'
import { type Design, emptyDesign, type Json } from '../../model/index.ts'
import { withInsideAddresses } from './inside-addresses.ts'
import type { VpnCandidate } from './vpn-candidates.ts'
import { tunnelsBetween } from './vpn-connect.ts'

const end = (interfaces: number, more: Partial<VpnCandidate> = {}): VpnCandidate => ({
  record: 'x',
  name: 'x',
  short: 'x',
  interfaces,
  policyBased: false,
  singleTunnel: false,
  behind: [],
  rejectsPeerAsn: () => false,
  withAsn: () => ({ id: 'x', kind: 'x', name: 'x', props: {} }),
  ...more,
})
const pairs = (a: VpnCandidate, b: VpnCandidate) => tunnelsBetween(a, b).map((tunnel) => `${tunnel.a}-${tunnel.b}`)

describe('tunnels between two ends', () => {
  test('are a full mesh between active-active gateways', () => {
    expect(pairs(end(2), end(2))).toEqual(['0-0', '0-1', '1-0', '1-1'])
  })

  test('go in order where an end says so: two interfaces to four addresses, as in Google’s guide for HA VPN with AWS', () => {
    expect(pairs(end(2, { meets: 'in-order' }), end(4))).toEqual(['0-0', '0-1', '1-2', '1-3'])
    expect(pairs(end(2, { meets: 'in-order' }), end(2))).toEqual(['0-0', '1-1'])
    expect(pairs(end(1), end(2, { meets: 'in-order' }))).toEqual(['0-0', '0-1'])
  })
})

describe('inside addresses', () => {
  const given = (a: VpnCandidate, b: VpnCandidate, design: Design = emptyDesign('t')) =>
    withInsideAddresses(design, tunnelsBetween(a, b), a, b).map(({ insideA, insideB }) => `${insideA} ${insideB}`)

  test('are a /30 for each tunnel, from the range that every platform takes', () => {
    expect(given(end(2, { inside: 'any', meets: 'in-order' }), end(2))).toEqual([
      '169.254.21.1 169.254.21.2',
      '169.254.21.5 169.254.21.6',
    ])
  })

  test('have the lower address at the end whose platform takes it', () => {
    expect(given(end(1, { inside: 'any' }), end(1, { inside: 'first' }))).toEqual(['169.254.21.2 169.254.21.1'])
  })

  test('are not those of another tunnel of the design', () => {
    const props: { [key: string]: Json } = { tunnels: [{ a: 0, b: 0, up: true, insideA: '169.254.21.2' }] }
    const design = { ...emptyDesign('t'), records: { v: { id: 'v', kind: 'core/vpn', name: 'v', props } } }
    expect(given(end(1, { inside: 'any' }), end(1), design)).toEqual(['169.254.21.5 169.254.21.6'])
  })

  test('are left out between ends that have addresses of their own', () => {
    expect(given(end(1), end(1))).toEqual(['undefined undefined'])
  })

  test('are none that anything else in the design names, such as a gateway’s own link-local BGP address', () => {
    const gateway = { id: 'gw', kind: 'x/gateway', name: 'gw', props: { bgp: { addresses: ['169.254.21.1'] } } }
    const design: Design = { ...emptyDesign('t'), records: { gw: gateway } }
    expect(given(end(1, { inside: 'any' }), end(1), design)).toEqual(['169.254.21.5 169.254.21.6'])
  })
})
