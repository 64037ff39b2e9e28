import { parsePrefix } from '../../../ip/index.ts'
import { type Design, type DesignRecord, freeId, type KindId, type RecordId, text } from '../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../joint/placing/index.ts'
import type { Fault, Kind, PlaceRequest, PlaceResult } from '../../provider.ts'
import {
  attachmentFields,
  type ClassicVpnGatewayProps,
  type CloudRouterProps,
  classicVpnGatewayFields,
  cloudRouterFields,
  haVpnGatewayFields,
} from '../schema/hybrid.ts'
import { DEFAULT_REGION } from './defaults.ts'
import {
  childrenOf,
  fault,
  isRegion,
  networkOf,
  placed,
  rangesOf,
  record,
  refuse,
  routersOf,
  shortName,
  subnetsOf,
} from './lookup.ts'
import { shapeOf } from './shapes.ts'

export const cloudRouter: Kind = {
  kind: 'google/cloud-router',
  shape: 'card',
  glyph: 'vpn-gateway',
  fields: cloudRouterFields,
  parents: ['google/network'],
  palette: { order: 45 },
  docs: 'https://cloud.google.com/network-connectivity/docs/router/concepts/overview',

  place(design, request) {
    const network = networkOf(design, request.parent)
    if (!network) return refuse('google.place.needs-network')
    const made = newRouter(design, network.id, [])
    return placed(made.id, { put: [made], place: placeCards(design, request, network.id, [made.id]) })
  },

  summary(router) {
    const { asn, region, advertiseMode } = router.props as unknown as CloudRouterProps
    return {
      lines: [`AS ${asn}`, region],
      chips: advertiseMode === 'CUSTOM' ? [text('google.chip.custom-advertisement')] : [],
    }
  },

  validate: (router, design) => [
    ...regionFaults(router),
    ...asnFaults(router.props as unknown as CloudRouterProps),
    ...rangeFaults(router, design),
    ...countFaults(router, design),
  ],
}

export const haVpnGateway: Kind = {
  kind: 'google/ha-vpn-gateway',
  shape: 'card',
  glyph: 'vpn-gateway',
  fields: haVpnGatewayFields,
  parents: ['google/network'],
  palette: { order: 40 },
  docs: 'https://cloud.google.com/network-connectivity/docs/vpn/concepts/topologies',
  place: (design, request) => placeGateway(design, request, 'google/ha-vpn-gateway', 'ha-vpn', {}),
  summary: (gateway, design) => ({
    lines: [routerLine(design, gateway), String(gateway.props['region'])].filter((line) => line !== ''),
    chips: [text('google.chip.ha')],
  }),
  validate: (gateway, design) => [...regionFaults(gateway), ...routerFaults(gateway, design)],
}

export const classicVpnGateway: Kind = {
  kind: 'google/classic-vpn-gateway',
  shape: 'card',
  glyph: 'vpn-gateway',
  fields: classicVpnGatewayFields,
  parents: ['google/network'],
  palette: { order: 42 },
  docs: 'https://cloud.google.com/network-connectivity/docs/vpn/how-to/creating-static-vpns',
  place: (design, request) =>
    placeGateway(design, request, 'google/classic-vpn-gateway', 'vpn', { routing: 'route-based' }),
  summary(gateway, design) {
    const { routing, publicIp, region } = gateway.props as ClassicVpnGatewayProps
    const router = routing === 'dynamic' ? routerLine(design, gateway) : ''
    return {
      lines: [publicIp ?? region, router].filter((line) => line !== ''),
      chips: [text(`google.chip.${routing}`)],
    }
  },
  validate(gateway, design) {
    const dynamic = (gateway.props as ClassicVpnGatewayProps).routing === 'dynamic'
    return [...regionFaults(gateway), ...(dynamic ? routerFaults(gateway, design) : [])]
  },
}

export const attachment: Kind = {
  kind: 'google/interconnect-attachment',
  shape: 'card',
  glyph: 'plug',
  fields: attachmentFields,
  parents: ['google/network'],
  palette: { order: 50 },
  docs: 'https://cloud.google.com/network-connectivity/docs/interconnect/concepts/overview',
  place: (design, request) =>
    placeGateway(design, request, 'google/interconnect-attachment', 'vlan', { type: 'DEDICATED' }),
  summary: (each, design) => ({
    lines: [routerLine(design, each), String(each.props['region'])].filter((line) => line !== ''),
    chips: [],
  }),
  validate: (each, design) => [...regionFaults(each), ...routerFaults(each, design)],
}

/** A Cloud Router for a network, in the region of its subnets, with an ASN that no record has. */
export function newRouter(design: Design, network: RecordId, also: readonly RecordId[]): DesignRecord {
  const name = nameInDesign(design, `${shortName(design.records[network]?.name ?? 'vpc')}-router`)
  const id = freeId(design, [name], also)
  const region = subnetsOf(design, network)[0]?.props.region ?? DEFAULT_REGION
  return record(id, 'google/cloud-router', name, network, {
    region,
    asn: nextAsn(design),
    advertiseMode: 'DEFAULT',
    advertiseAllSubnets: true,
    advertisedRanges: [],
  })
}

/** Google's own default 65000, then the next private 16-bit ASNs (RFC 6996). */
function nextAsn(design: Design): number {
  const used = new Set(Object.values(design.records).map(({ props }) => props['asn']))
  for (let asn = 65000; asn <= 65534; asn++) if (!used.has(asn)) return asn
  for (let asn = 64512; asn < 65000; asn++) if (!used.has(asn)) return asn
  throw new RangeError('every private 16-bit ASN is in use')
}

/** A gateway with the Cloud Router of its region, which is added where there is none. */
export function placeGateway(
  design: Design,
  request: PlaceRequest,
  kind: KindId,
  stem: string,
  props: object,
): PlaceResult {
  const network = networkOf(design, request.parent)
  if (!network) return refuse('google.place.needs-network')
  const present = routersOf(design, network.id)[0]
  const needsRouter = kind !== 'google/classic-vpn-gateway'
  const router = present ? design.records[present.id] : needsRouter ? newRouter(design, network.id, []) : undefined
  const name = nameInDesign(design, `${stem}-${shortName(network.name)}`)
  const id = freeId(design, [name], router ? [router.id] : [])
  const region = router?.props['region'] ?? subnetsOf(design, network.id)[0]?.props.region ?? DEFAULT_REGION
  const added = router && !present ? [router] : []
  const own = needsRouter && router ? { router: router.id } : {}
  const put = [...added, record(id, kind, name, network.id, { region, ...props, ...own })]
  const place = placeCards(design, request, network.id, [id, ...added.map((each) => each.id)])
  const told = added.map((each) => text('google.adds.router', { name: each.name, asn: Number(each.props['asn']) }))
  return placed(id, { put, place }, told)
}

function placeCards(design: Design, { parent, at }: PlaceRequest, network: RecordId, ids: readonly RecordId[]) {
  const [first, ...rest] = ids.map((id) => ({ id, parent: network, size: sizeOf('card'), container: false }))
  const where = parent === network ? { at } : {}
  return arrange(design, first ? [{ ...first, ...where }, ...rest] : [], shapeOf)
}

function routerLine(design: Design, gateway: DesignRecord): string {
  const router = design.records[String(gateway.props['router'])]
  return router?.kind === 'google/cloud-router' ? `AS ${router.props['asn']}` : ''
}

const regionFaults = ({ props }: Pick<DesignRecord, 'props'>): Fault[] => {
  const region = String(props['region'])
  return isRegion(region) ? [] : [fault('props.region', 'google.fault.region', { region })]
}

/** 64512 to 65534, 4200000000 to 4294967294, or 16550. Source: cloud.google.com, Create a Cloud Router, ASN. */
function asnFaults({ asn }: CloudRouterProps): Fault[] {
  const fits = (asn >= 64512 && asn <= 65534) || (asn >= 4_200_000_000 && asn <= 4_294_967_294) || asn === 16550
  return fits ? [] : [fault('props.asn', 'google.fault.asn', { asn })]
}

/** A range that equals an advertised subnet is ignored. Source: cloud.google.com, Advertised routes, Custom advertised routes. */
function rangeFaults(router: DesignRecord, design: Design): Fault[] {
  const { advertiseMode, advertiseAllSubnets, advertisedRanges } = router.props as unknown as CloudRouterProps
  if (advertiseMode === 'DEFAULT')
    return advertisedRanges.length > 0 ? [fault('props.advertiseMode', 'google.fault.ranges-unused')] : []
  const own = advertiseAllSubnets ? rangesOf(design, router.parent ?? '') : []
  return advertisedRanges.flatMap((text, i) => {
    const range = parsePrefix(text)
    return range && own.includes(range)
      ? [fault(`props.advertisedRanges.${i}`, 'google.fault.range-is-subnet', { prefix: range })]
      : []
  })
}

/** Source: cloud.google.com/network-connectivity/docs/router/quotas, Limits: Cloud Routers per network and region. */
const ROUTERS_PER_REGION = 5

function countFaults(router: DesignRecord, design: Design): Fault[] {
  const same = childrenOf(design, router.parent ?? '').filter(
    ({ kind, props }) => kind === router.kind && props['region'] === router.props['region'],
  )
  return same.length > ROUTERS_PER_REGION
    ? [fault('props.region', 'google.fault.too-many-routers', { max: ROUTERS_PER_REGION })]
    : []
}

/** BGP sessions belong to a Cloud Router of the same network and region. Source: cloud.google.com, HA VPN, Create. */
function routerFaults(gateway: DesignRecord, design: Design): Fault[] {
  const router = design.records[String(gateway.props['router'] ?? '')]
  if (!router) return [fault('props.router', 'google.fault.needs-router', { name: gateway.name })]
  const same = router.parent === gateway.parent && router.props['region'] === gateway.props['region']
  return same ? [] : [fault('props.router', 'google.fault.router-elsewhere', { name: router.name })]
}
