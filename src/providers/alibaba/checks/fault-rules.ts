import type { CheckContext, FaultRule, Repair } from '../../../checks/contract.ts'
import { all, find } from '../catalog/lookup.ts'
import type { CustomRoute } from '../schema/route.ts'
import { NEXT_HOP_KINDS } from '../schema/route.ts'
import { repair, withProps } from './situation.ts'

const HELP = 'https://www.alibabacloud.com/help/en/'
const VPC = 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/vpc'
const VSWITCH = 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/vswitch'
const ROUTES = `${HELP}express-connect/developer-reference/api-createrouteentry`
const GATEWAY = `${HELP}vpn/user-guide/manage-destination-based-routes`
const CONNECTION =
  'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/vpn_gateway_vpn_attachment'
const PEERING = `${HELP}vpc/user-guide/vpc-peering-connection-configuration-example`
const ROUTER = `${HELP}doc-detail/189596.htm`
const SYNC = 'https://help.aliyun.com/en/cen/user-guide/route-synchronization'

type Extra = Pick<FaultRule, 'repairs' | 'severity'>

const rule = (id: string, source: string, keys: readonly string[], extra: Extra = {}): Record<string, FaultRule> =>
  Object.fromEntries(keys.map((key) => [`alibaba.fault.${key}`, { id: `alibaba/${id}`, source, ...extra }]))

/** The rule that each fault of a kind's `validate` belongs to. */
export const faultRules: Readonly<Record<string, FaultRule>> = {
  ...rule('vpc-ranges', VPC, ['vpc-size', 'vpc-reserved', 'vpc-overlap', 'vpc-leaves-vswitch']),
  ...rule('table-quota', `${HELP}vpc/vpc-route-table`, ['too-many-tables']),
  ...rule('vswitch-ranges', VSWITCH, ['vswitch-outside', 'vswitch-size', 'vswitch-overlap']),
  ...rule('same-vpc', `${HELP}vpc/vpc-route-table`, ['table-elsewhere', 'havip-elsewhere', 'vswitch-elsewhere']),
  ...rule('route-entry', ROUTES, [
    'route-in-vswitch',
    'route-in-service',
    'route-twice',
    'next-hop-unwanted',
    'next-hop-kind',
  ]),
  ...rule('next-hop', ROUTES, ['next-hop-missing'], { repairs: fillNextHop }),
  ...rule('address', VSWITCH, ['address-outside', 'address-reserved', 'address-twice']),
  ...rule('group-entry', `${HELP}ecs/user-guide/security-group-rules`, ['port-range', 'port-range-all']),
  ...rule('gateway-route', GATEWAY, ['gateway-default', 'gateway-service']),
  ...rule('gateway-connection', GATEWAY, ['connection-elsewhere', 'connection-twice']),
  ...rule('weights', GATEWAY, ['weight-twice'], { repairs: makeStandby }),
  ...rule('connection-values', CONNECTION, ['tunnel-range', 'tunnel-range-twice', 'too-many-networks', 'peer-address']),
  ...rule('private-gateway', `${HELP}vpn/what-is-vpn-gateway`, ['private-bandwidth']),
  ...rule('peering', PEERING, ['peering-ends', 'peering-overlap', 'peering-bandwidth']),
  ...rule('transit', ROUTER, [
    'no-tr-table',
    'attachment-elsewhere',
    'attachment-ends',
    'tr-table-elsewhere',
    'tr-peering-ends',
    'tr-peering-cen',
  ]),
  ...rule('route-sync', SYNC, ['sync-vpc-only', 'sync-twice', 'sync-and-bgp'], { repairs: stopSync }),
}

const indexIn = (path: string): number => Number(/\.(\d+)(?:\.|$)/.exec(path)?.[1] ?? -1)

/** The records of the VPC that a route of this type can name. */
function fillNextHop(id: string, path: string, { design }: CheckContext): Repair[] {
  const record = design.records[id]
  const vpc = record?.kind === 'alibaba/route-table' ? record.parent : id
  const routes = (record?.props['routes'] ?? []) as unknown as CustomRoute[]
  const i = indexIn(path)
  const route = routes[i]
  const kind = route && NEXT_HOP_KINDS[route.nextHopType]
  if (!record || !route || !kind) return []
  const here = (each: { parent?: string; ends?: { a: string; b: string } }) =>
    each.parent === vpc || each.ends?.a === vpc || each.ends?.b === vpc
  return all(design, kind)
    .filter((each) => kind === 'alibaba/vbr' || here(each) || design.records[each.parent ?? '']?.parent === vpc)
    .map((target) => {
      const filled = routes.with(i, { ...route, nextHops: [target.id] })
      const edit = { put: [withProps(record, design, { routes: filled })] }
      const values = { prefix: route.destination, target: target.name }
      return repair('next-hop', `${id}.${i}.${target.id}`, edit, 'restore', values)
    })
}

/** Of two active routes the later one becomes the standby. */
function makeStandby(id: string, path: string, { design }: CheckContext): Repair[] {
  const gateway = find(design, 'alibaba/vpn-gateway', id)
  const i = indexIn(path)
  const route = gateway?.props.destinationRoutes[i]
  if (!gateway || !route) return []
  const destinationRoutes = gateway.props.destinationRoutes.with(i, { ...route, weight: '0' })
  const edit = { put: [withProps(gateway, design, { destinationRoutes })] }
  return [repair('standby', `${id}.${i}`, edit, 'restore', { prefix: route.destination, gateway: gateway.name })]
}

function stopSync(id: string, _path: string, { design }: CheckContext): Repair[] {
  const link = find(design, 'alibaba/tr-attachment', id)
  if (!link) return []
  const edit = { put: [withProps(link, design, { routeSync: false })] }
  return [repair('stop-sync', id, edit, 'use', { link: link.name })]
}
