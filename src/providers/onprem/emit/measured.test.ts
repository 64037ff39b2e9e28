import { describe, expect, test } from 'vitest'
import { type Design, type DesignRecord, emptyDesign, type Json } from '../../../model/index.ts'
import { solve } from '../../../solver/index.ts'
import { lowerDesign } from '../../lower-design.ts'
import { providers } from '../../registry.ts'

type Props = { [key: string]: Json }

const site = (id: string, n: number, props: Props): DesignRecord => ({
  id,
  kind: 'onprem/site',
  name: id,
  props: {
    prefixes: [`172.${n}.0.0/16`],
    publicIps: [`198.51.100.${n}`],
    asn: 65000 + n,
    bgpAddress: `172.${n}.0.1`,
    ...props,
  },
})

const vpn = (id: string, a: string, b: string, net: number): DesignRecord => {
  const side = { enableBgp: true, remotes: [], selectors: 'any' }
  const inside = { insideA: `169.254.${net}.1`, insideB: `169.254.${net}.2` }
  const props = { ike: 'IKEv2', tunnels: [{ a: 0, b: 0, up: true, ...inside }], a: side, b: side }
  return { id, kind: 'core/vpn', name: id, ends: { a, b }, props }
}

const policy = (more: Props): Props => ({ direction: 'out', action: 'permit', match: 'or-longer', ...more })

const RECORDS = [
  site('x', 16, {
    advertises: [
      { prefix: '172.16.0.0/16', prepend: 1 },
      { prefix: '10.1.0.0/16', prepend: 0, behind: [64999], med: 5 },
      { prefix: '10.1.2.0/24', prepend: 0 },
    ],
    policies: [policy({ prefix: '10.1.2.0/24', match: 'exact', action: 'deny' }), policy({ prepend: 1, med: 70 })],
  }),
  site('m', 17, {
    passesOn: true,
    policies: [
      policy({ link: 'v2', prefix: '10.0.0.0/8', prepend: 2 }),
      policy({ link: 'v2', prefix: '172.17.0.0/16' }),
      policy({ direction: 'in', link: 'v1', asIn: [64999], localPref: 250 }),
      policy({ direction: 'in', link: 'v1' }),
    ],
  }),
  site('y', 18, {}),
  vpn('v1', 'x', 'm', 21),
  vpn('v2', 'm', 'y', 22),
]

/**
 * `show bgp ipv4 unicast` of three FRR 8.4.4 routers that ran the exported `frr.conf` of these sites, with a wire in place of
 * each tunnel: prefix, metric, local preference, path. An empty local preference is the default.
 */
const MEASURED: Readonly<Record<string, readonly string[]>> = {
  x: ['172.17.0.0/16 med 0 pref 100 path 65017', '172.18.0.0/16 med 0 pref 100 path 65017 65018'],
  m: [
    '10.1.0.0/16 med 70 pref 250 path 65016 65016 64999',
    '172.16.0.0/16 med 70 pref 100 path 65016 65016 65016',
    '172.18.0.0/16 med 0 pref 100 path 65018',
  ],
  y: ['10.1.0.0/16 med 0 pref 100 path 65017 65017 65017 65016 65016 64999', '172.17.0.0/16 med 0 pref 100 path 65017'],
}

describe('routers that ran the exported files have the routes that the design shows', () => {
  const design: Design = {
    ...emptyDesign('measured'),
    records: Object.fromEntries(RECORDS.map((record) => [record.id, record])),
  }
  const solution = solve(lowerDesign(design, providers))

  test.each(Object.entries(MEASURED))('%s', (router, rows) => {
    const learned = solution
      .rows(router)
      .filter(({ kind, state }) => kind === 'bgp' && state === 'active')
      .map(({ prefix, attrs }) => `${prefix} med ${attrs.med} pref ${attrs.localPref} path ${attrs.asPath.join(' ')}`)
    expect(learned).toEqual(rows)
  })
})
