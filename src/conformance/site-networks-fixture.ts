import { type DesignRecord, emptyDesign, type Json } from '../model/index.ts'
import type { Network } from '../network/index.ts'
import { lowerDesign } from '../providers/lower-design.ts'
import { providers } from '../providers/registry.ts'

type Props = { readonly [key: string]: Json }

const site = (id: string, n: number, props: Props): DesignRecord[] => [
  {
    id,
    kind: 'onprem/site',
    name: id,
    props: { prefixes: [`172.${n}.0.0/16`], publicIps: [], asn: 65000 + n, bgpAddress: `172.${n}.0.1`, ...props },
  },
  { id: `host-${id}`, kind: 'onprem/host', name: `host-${id}`, parent: id, props: { address: `172.${n}.0.9` } },
]

const vpn = (id: string, a: string, b: string): DesignRecord => {
  const side = { enableBgp: true, remotes: [], selectors: 'any' }
  return {
    id,
    kind: 'core/vpn',
    name: id,
    ends: { a, b },
    props: { ike: 'IKEv2', tunnels: [{ a: 0, b: 0, up: true }], a: side, b: side },
  }
}

const policy = (more: Props): Props => ({ direction: 'out', action: 'permit', match: 'or-longer', ...more })

/** A chain of sites: the middle one passes on what it learned under policies, the first has an edge with NAT, the last one without. */
export function routerNetwork(): Network {
  const records = [
    ...site('x', 16, { internet: 'nat', publicIps: ['198.51.100.7'] }),
    ...site('m', 17, {
      passesOn: true,
      policies: [
        policy({ link: 'mz', prefix: '172.16.0.0/16' }),
        policy({ link: 'mz', prefix: '172.17.0.0/16', prepend: 1 }),
      ],
      staticRoutes: [{ prefix: '10.0.0.0/8', via: 'xm', distance: 250 }],
    }),
    ...site('y', 18, { prefixes: ['172.18.0.0/16', '172.28.0.0/16'] }),
    ...site('z', 19, { internet: 'routed' }),
    vpn('xm', 'x', 'm'),
    vpn('my', 'm', 'y'),
    vpn('mz', 'm', 'z'),
  ]
  const design = {
    ...emptyDesign('routers'),
    records: Object.fromEntries(records.map((record) => [record.id, record])),
  }
  return lowerDesign(design, providers)
}
