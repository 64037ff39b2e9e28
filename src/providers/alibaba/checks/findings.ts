import type { CheckContext, CheckRule, Finding, Mark, Repair, Severity } from '../../../checks/contract.ts'
import { type Prefix, prefixContains } from '../../../ip/index.ts'
import { text } from '../../../model/index.ts'
import { all, cidrsOf, connectionsAt, find, type Of, vpcOf } from '../catalog/lookup.ts'
import { connectionsOf } from '../lower/connections.ts'
import { gatewayTables } from '../lower/gateway-routes.ts'
import { repair, withProps } from './situation.ts'

const HELP = 'https://www.alibabacloud.com/help/en/'
const SOURCES = {
  'ikev1-one-pair': `${HELP}vpn/sub-product-ipsec-vpn/user-guide/create-and-manage-an-ipsec-vpn-connection-in-single-tunnel-mode`,
  'no-gateway-route': `${HELP}vpn/user-guide/manage-destination-based-routes`,
  'not-published': `${HELP}vpn/user-guide/manage-destination-based-routes`,
  'bgp-not-propagated': `${HELP}vpn/user-guide/configure-bgp-dynamic-routing`,
  'bgp-hub': `${HELP}vpn/user-guide/configure-bgp-dynamic-routing`,
  'peering-one-way': `${HELP}vpc/user-guide/vpc-peering-connection-configuration-example`,
  'router-not-used': 'https://help.aliyun.com/en/cen/user-guide/route-synchronization',
  'standby-alone': `${HELP}vpn/user-guide/manage-destination-based-routes`,
} as const
type RuleName = keyof typeof SOURCES

export const findingRules: readonly CheckRule[] = Object.entries(SOURCES).map(([id, source]) => ({
  id: `alibaba/${id}`,
  source,
}))

/** Design rules that no single record can be told to break. */
export const alibabaFindings = (context: CheckContext): Finding[] =>
  [onePair, gatewayRoutes, bgp, halfRoutedPeerings, unusedRouters].flatMap((find) => find(context))

function finding(
  rule: RuleName,
  key: string,
  severity: Severity,
  values: Record<string, string | number>,
  marks: readonly Mark[],
  repairs: readonly Repair[],
): Finding {
  return {
    id: `alibaba/${rule} ${key}`,
    rule: `alibaba/${rule}`,
    severity,
    what: text(`alibaba.finding.${rule}.what`, values),
    why: text(`check.alibaba/${rule}.why`),
    source: SOURCES[rule],
    marks,
    repairs,
  }
}

/** IKEv1 negotiates one pair of networks per connection. */
const onePair = ({ design, name }: CheckContext): Finding[] =>
  all(design, 'core/vpn').flatMap((link): Finding[] => {
    const ours = [link.ends?.a, link.ends?.b].some((id) => design.records[id ?? '']?.kind.startsWith('alibaba/'))
    if (!ours || link.props.ike !== 'IKEv1') return []
    const side = (['a', 'b'] as const).find((each) => {
      const half = link.props[each]
      const many = (half?.localNetworks?.length ?? 0) > 1 || (half?.remoteNetworks?.length ?? 0) > 1
      return half?.selectors === 'policy' && many
    })
    if (!side) return []
    const values = { link: name(link.id) }
    const fix = repair('ikev2', link.id, { put: [withProps(link, design, { ike: 'IKEv2' })] }, 'restore', values)
    return [finding('ikev1-one-pair', link.id, 'error', values, [{ record: link.id, path: 'props.ike' }], [fix])]
  })

/** What the VPC sends to a gateway needs a route there; what the gateway knows reaches instances when it is published. */
const gatewayRoutes = (context: CheckContext): Finding[] =>
  all(context.design, 'alibaba/vpn-gateway').flatMap((gateway) => {
    const vpc = vpcOf(context.design, gateway.id)
    return vpc ? [...unknownToGateway(gateway, vpc, context), ...unknownToVpc(gateway, vpc, context)] : []
  })

function unknownToGateway(
  gateway: Of<'alibaba/vpn-gateway'>,
  vpc: Of<'alibaba/vpc'>,
  { design, name }: CheckContext,
): Finding[] {
  const connections = connectionsOf(gateway.id, design)
  const { policy, destination } = gatewayTables(gateway, connections)
  const bgp = connections.some(({ props }) => props.a?.enableBgp && props.b?.enableBgp)
  if (bgp || connections.length === 0) return []
  return vpc.props.routes.flatMap((route, i): Finding[] => {
    const range = route.destination as Prefix
    const known = [...policy, ...destination].some(
      (each) => prefixContains(each.destination, range) || prefixContains(range, each.destination),
    )
    if (!route.nextHops.includes(gateway.id) || known || range.endsWith('/0')) return []
    const fixes = connections.map(({ id, side, props }) => {
      const link = find(design, 'core/vpn', id)
      const peer = link?.ends?.[side === 'a' ? 'b' : 'a'] ?? ''
      const values = { prefix: range, gateway: gateway.name, peer: name(peer) }
      const added = { destination: range, connection: id, weight: '100', published: false }
      const destinationRoutes = [...gateway.props.destinationRoutes, added]
      const edit = { put: [withProps(gateway, design, { destinationRoutes })] }
      return props[side]?.selectors === 'policy' ? [] : [repair('gateway-route', id, edit, 'use', values, peer)]
    })
    const values = { prefix: range, gateway: gateway.name, vpc: vpc.name }
    const marks = [{ record: vpc.id, path: `props.routes.${i}` }, { record: gateway.id }]
    return [finding('no-gateway-route', `${gateway.id} ${range}`, 'error', values, marks, fixes.flat())]
  })
}

function unknownToVpc(gateway: Of<'alibaba/vpn-gateway'>, vpc: Of<'alibaba/vpc'>, { design }: CheckContext): Finding[] {
  const tables = [vpc.props.routes, ...all(design, 'alibaba/route-table').map(({ props }) => props.routes)].flat()
  return gateway.props.destinationRoutes.flatMap((route, i): Finding[] => {
    const values = { prefix: route.destination, gateway: gateway.name, vpc: vpc.name }
    const marks = [{ record: gateway.id, path: `props.destinationRoutes.${i}` }]
    const same = gateway.props.destinationRoutes.filter(({ destination }) => destination === route.destination)
    const with_ = (change: object) => ({
      put: [
        withProps(gateway, design, {
          destinationRoutes: gateway.props.destinationRoutes.with(i, { ...route, ...change }),
        }),
      ],
    })
    if (same.length === 1 && route.weight === '0') {
      const fix = repair('active', `${gateway.id}.${i}`, with_({ weight: '100' }), 'restore', values)
      return [finding('standby-alone', `${gateway.id} ${route.destination}`, 'warning', values, marks, [fix])]
    }
    const reached = tables.some(
      ({ destination, nextHops }) =>
        nextHops.includes(gateway.id) && prefixContains(destination as Prefix, route.destination as Prefix),
    )
    if (route.published || reached || same.some(({ published }) => published)) return []
    const fix = repair('publish', gateway.id, with_({ published: true }), 'restore', values)
    return [finding('not-published', `${gateway.id} ${route.destination}`, 'warning', values, marks, [fix])]
  })
}

/** BGP moves no routes without automatic propagation, and never between two connections of one gateway. */
const bgp = ({ design }: CheckContext): Finding[] =>
  all(design, 'alibaba/vpn-gateway').flatMap((gateway): Finding[] => {
    const speaking = connectionsAt(design, gateway.id).filter(
      ({ mine, theirs }) => mine?.enableBgp && theirs?.enableBgp,
    )
    if (speaking.length === 0) return []
    const values = { gateway: gateway.name, count: speaking.length }
    const mark = { record: gateway.id, path: 'props.autoPropagate' }
    const fix = repair(
      'auto-propagate',
      gateway.id,
      { put: [withProps(gateway, design, { autoPropagate: true })] },
      'restore',
      { gateway: gateway.name },
    )
    return [
      ...(gateway.props.autoPropagate
        ? []
        : [finding('bgp-not-propagated', gateway.id, 'warning', values, [mark], [fix])]),
      ...(speaking.length > 1 ? [finding('bgp-hub', gateway.id, 'warning', values, [{ record: gateway.id }], [])] : []),
    ]
  })

/** A peering connection with a route to it on one side only. */
const halfRoutedPeerings = ({ design, name }: CheckContext): Finding[] =>
  all(design, 'alibaba/vpc-peering').flatMap((link): Finding[] => {
    const [a, b] = [link.ends?.a, link.ends?.b].map((id) => find(design, 'alibaba/vpc', id))
    if (!a || !b) return []
    const silent = [a, b].filter((vpc) => !usesPeering(vpc, link.id, design))
    if (silent.length !== 1) return []
    const [vpc] = silent as [Of<'alibaba/vpc'>]
    const other = vpc === a ? b : a
    const added = cidrsOf(other).map((destination) => ({ destination, nextHopType: 'VpcPeer', nextHops: [link.id] }))
    const values = {
      link: name(link.id),
      vpc: vpc.name,
      peer: other.name,
      table: vpc.name,
      prefix: cidrsOf(other).join(', '),
    }
    const edit = { put: [withProps(vpc, design, { routes: [...vpc.props.routes, ...added] })] }
    const fix = repair('route-peering', link.id, edit, 'restore', values, other.id)
    return [finding('peering-one-way', link.id, 'error', values, [{ record: vpc.id, path: 'props.routes' }], [fix])]
  })

function usesPeering(vpc: Of<'alibaba/vpc'>, link: string, design: CheckContext['design']): boolean {
  const custom = all(design, 'alibaba/route-table').filter(({ parent }) => parent === vpc.id)
  return [vpc, ...custom].some(({ props }) => props.routes.some(({ nextHops }) => nextHops.includes(link)))
}

/** A VPC on a transit router without route synchronisation and without a route there. */
const unusedRouters = ({ design, name }: CheckContext): Finding[] =>
  all(design, 'alibaba/tr-attachment').flatMap((link): Finding[] => {
    const vpc = find(design, 'alibaba/vpc', link.ends?.b)
    if (!vpc || link.props.routeSync || usesPeering(vpc, link.id, design)) return []
    const values = { link: name(link.id), vpc: vpc.name, router: name(link.ends?.a ?? ''), table: vpc.name, prefix: '' }
    const edit = { put: [withProps(link, design, { routeSync: true })] }
    const fix = repair('route-sync', link.id, edit, 'restore', values, link.ends?.a)
    const marks = [{ record: link.id, path: 'props.routeSync' }]
    return [finding('router-not-used', link.id, 'warning', values, marks, [fix])]
  })
