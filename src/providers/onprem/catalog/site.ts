import { parseAddress, parsePrefix, prefixesOverlap } from '../../../ip/index.ts'
import { freeId, freeName, text } from '../../../model/index.ts'
import { arrange, freeRange, sizeOf } from '../../joint/placing/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { type SiteProps, siteFields } from '../schema/site.ts'
import { routerFaults } from './router/router-faults.ts'
import { shapeOf } from './shapes.ts'
import { bgpAddressIn, nextSiteAsn } from './site-defaults.ts'

const DEFAULT_LENGTH = 16

export const site: Kind = {
  kind: 'onprem/site',
  shape: 'network',
  glyph: 'site',
  fields: siteFields,
  parents: [null],
  palette: { order: 10, prefixLength: DEFAULT_LENGTH },

  /** A site with its own range, a private ASN and a router address in it: ready to speak BGP. */
  place(design, { parent, at, prefixLength }) {
    if (parent !== null) return { ok: false, why: text('onprem.place.on-canvas') }
    const length = prefixLength ?? DEFAULT_LENGTH
    const range = freeRange(design, length)
    if (!range) return { ok: false, why: text('onprem.place.no-range', { length }) }
    const name = freeName(design, 'site')
    const id = freeId(design, [name])
    const asn = nextSiteAsn(design)
    const props = { prefixes: [range], asn, bgpAddress: bgpAddressIn(range), publicIps: [] }
    const node = { id, parent: undefined, size: sizeOf('network'), container: true, at }
    const put = [{ id, kind: 'onprem/site', name, props }]
    return {
      ok: true,
      id,
      edit: { put, place: arrange(design, [node], shapeOf) },
      adds: [text('onprem.adds.router', { asn })],
    }
  },

  summary(site) {
    const { prefixes, asn } = site.props as SiteProps
    const [first, ...more] = prefixes
    const range = first ? [more.length > 0 ? `${first} +${more.length}` : first] : []
    return { lines: asn === undefined ? range : [...range, `AS ${asn}`], chips: [] }
  },

  validate: (site, design) => [
    ...rangeFaults(site.props as SiteProps),
    ...bgpFaults(site.props as SiteProps),
    ...routerFaults(site, design),
  ],
}

function rangeFaults({ prefixes }: SiteProps): Fault[] {
  return prefixes.flatMap((value, i) => {
    const range = parsePrefix(value)
    const before = prefixes.slice(0, i).find((other) => {
      const earlier = parsePrefix(other)
      return range && earlier && prefixesOverlap(range, earlier)
    })
    if (!before) return []
    return [{ path: `props.prefixes.${i}`, message: text('onprem.fault.overlap', { prefix: value, other: before }) }]
  })
}

/** BGP needs both; the peer address differs from the public one. Source: azure-docs vpn-gateway-faq-bgp. */
function bgpFaults({ asn, bgpAddress, publicIps }: SiteProps): Fault[] {
  const faults: Fault[] = []
  if (asn !== undefined && bgpAddress === undefined)
    faults.push({ path: 'props.bgpAddress', message: text('onprem.fault.needs-bgp-address') })
  if (asn === 0 || asn === 23456)
    faults.push({ path: 'props.asn', message: text('onprem.fault.asn-reserved', { asn }) })
  const peer = bgpAddress && parseAddress(bgpAddress)
  if (peer && publicIps.some((address) => parseAddress(address) === peer))
    faults.push({ path: 'props.bgpAddress', message: text('onprem.fault.bgp-is-public', { address: peer }) })
  return faults
}
