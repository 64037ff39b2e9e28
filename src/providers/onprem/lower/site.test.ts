import { describe, expect, test } from 'vitest'
import type { Prefix } from '../../../ip/index.ts'
import { type Design, type DesignRecord, emptyDesign, type Json } from '../../../model/index.ts'
import { roundTrip, solve } from '../../../solver/index.ts'
import { lowerDesign } from '../../lower-design.ts'
import { providers } from '../../registry.ts'

const site = (id: string, props: { [key: string]: Json }): DesignRecord => ({
  id,
  kind: 'onprem/site',
  name: id,
  props: { prefixes: [], publicIps: [], ...props },
})
const vpn: DesignRecord = {
  id: 'vpn',
  kind: 'core/vpn',
  name: 'vpn',
  ends: { a: 'x', b: 'y' },
  props: {
    ike: 'IKEv2',
    tunnels: [{ a: 0, b: 0, up: true }],
    a: { enableBgp: true, remotes: [], selectors: 'any' },
    b: { enableBgp: true, remotes: [], selectors: 'any' },
  },
}
const design = (...records: DesignRecord[]): Design => ({
  ...emptyDesign('t'),
  records: Object.fromEntries(records.map((record) => [record.id, record])),
})
const solved = (x: { [key: string]: Json }, y: { [key: string]: Json } = {}) => {
  const a = site('x', { prefixes: ['172.16.0.0/16'], asn: 65001, bgpAddress: '172.16.0.1', ...x })
  const b = site('y', { prefixes: ['172.17.0.0/16'], asn: 65002, bgpAddress: '172.17.0.1', ...y })
  return solve(lowerDesign(design(a, b, vpn), providers))
}
/** The same with a host at the far site. */
const withHost = (x: { [key: string]: Json }) => {
  const a = site('x', { prefixes: ['172.16.0.0/16'], asn: 65001, bgpAddress: '172.16.0.1', ...x })
  const b = site('y', { prefixes: ['172.17.0.0/16'], asn: 65002, bgpAddress: '172.17.0.1' })
  const host: DesignRecord = { id: 'h', kind: 'onprem/host', name: 'h', parent: 'y', props: { address: '172.17.0.9' } }
  return { solution: solve(lowerDesign(design(a, b, vpn, host), providers)), host: host.id }
}
const learned = (solution: ReturnType<typeof solved>, at: string) =>
  solution.rows(at).flatMap((row) => (row.kind === 'bgp' ? [`${row.prefix} ${row.attrs.asPath.join(' ')}`] : []))

describe('a site’s router', () => {
  test('announces its prefixes when no list says otherwise (RFC 4271, 9.4)', () => {
    expect(learned(solved({}), 'y')).toEqual(['172.16.0.0/16 65001'])
  })

  test('announces the listed prefixes only, its own or others, with their prepends (RFC 4271, 5.1.2)', () => {
    const advertises = [
      { prefix: '10.50.0.0/16', prepend: 0 },
      { prefix: '172.16.0.0/16', prepend: 2 },
    ]
    expect(learned(solved({ advertises }), 'y')).toEqual(['10.50.0.0/16 65001', '172.16.0.0/16 65001 65001 65001'])
    expect(learned(solved({ advertises: [] }), 'y')).toEqual([])
  })

  test('sends what it announces beyond its own prefixes on, out of the design; a default route to the Internet (RFC 4271, 9.2)', () => {
    const advertises = ['10.50.0.0/16', '0.0.0.0/0'].map((prefix) => ({ prefix, prepend: 0 }))
    const { solution, host } = withHost({ advertises })
    const to = (address: string) =>
      roundTrip(solution, { from: host, to: { address: address as never }, probe: { protocol: 'icmp' } }).forward
        .outcome
    expect(to('10.50.0.1')).toBe('outside')
    expect(to('8.8.8.8')).toBe('exits')
  })

  test('announces a part of its own prefix and has its hosts all the same (RFC 4632, 5.1: the longer match is in the same site)', () => {
    const { solution, host } = withHost({ advertises: [{ prefix: '172.16.0.0/24', prepend: 0 }] })
    const to = { address: '172.16.0.9' as never }
    expect(roundTrip(solution, { from: host, to, probe: { protocol: 'icmp' } }).forward.outcome).toBe('delivered')
  })

  test('announces a prefix that it has from other networks with their AS numbers behind its own (RFC 4271, 5.1.2)', () => {
    const advertises = [
      { prefix: '10.50.0.0/16', prepend: 1, behind: [64999, 64998] },
      { prefix: '172.16.0.0/16', prepend: 0, behind: [64999] },
    ]
    expect(learned(solved({ advertises }), 'y')).toEqual([
      '10.50.0.0/16 65001 65001 64999 64998',
      '172.16.0.0/16 65001 64999',
    ])
  })

  test('announces a MED with a prefix, and none where none is said (RFC 4271, 5.1.4)', () => {
    const advertises = [
      { prefix: '10.50.0.0/16', prepend: 0, med: 50 },
      { prefix: '172.16.0.0/16', prepend: 0, med: 70 },
      { prefix: '10.60.0.0/16', prepend: 0 },
    ]
    const meds = solved({ advertises })
      .rows('y')
      .flatMap((row) => (row.kind === 'bgp' ? [`${row.prefix} ${row.attrs.med}`] : []))
    expect(meds).toEqual(['10.50.0.0/16 50', '10.60.0.0/16 0', '172.16.0.0/16 70'])
  })

  test('a peer refuses a path that its own AS is in (RFC 4271, 9.1.2)', () => {
    const advertises = [{ prefix: '10.50.0.0/16', prepend: 0, behind: [65002] }]
    expect(learned(solved({ advertises }), 'y')).toEqual([])
  })

  test('speaks no BGP without an AS number or an address for its sessions', () => {
    const { asn: _, ...silent } = { asn: 0, prefixes: ['172.16.0.0/16'] }
    const a = site('x', silent)
    const b = site('y', { prefixes: ['172.17.0.0/16'], asn: 65002, bgpAddress: '172.17.0.1' })
    expect(learned(solve(lowerDesign(design(a, b, vpn), providers)), 'y')).toEqual([])
  })

  test('prefers connected over static over BGP routes (administrative distance)', () => {
    const staticRoutes = [
      { prefix: '172.17.0.0/16', via: 'null-route' },
      { prefix: '172.16.0.0/16', via: 'internet' },
    ]
    const solution = solved({ staticRoutes })
    const winner = (prefix: string) =>
      solution.rowsAt('x', prefix as Prefix).find((row) => row.state === 'active')?.kind
    expect(winner('172.17.0.0/16')).toBe('static')
    expect(winner('172.16.0.0/16')).toBe('connected')
  })

  test('leads a static route into every tunnel of the VPN it names, and nowhere when it names nothing known', () => {
    const solution = solved({
      staticRoutes: [
        { prefix: '10.1.0.0/16', via: 'vpn' },
        { prefix: '10.2.0.0/16', via: 'gone' },
      ],
    })
    expect(solution.rowsAt('x', '10.1.0.0/16' as Prefix)).toMatchObject([{ next: { k: 'link' }, state: 'active' }])
    expect(solution.rowsAt('x', '10.2.0.0/16' as Prefix)).toEqual([])
  })
})
