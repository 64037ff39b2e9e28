import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { text } from '../../../../model/index.ts'
import { all, linksAt, partOf, routeTableOf, subnetsOf } from '../../catalog/lookup.ts'
import { propagating } from '../../catalog/vpn-candidates.ts'
import { putting, repair, withProps } from '../situation.ts'
import { tell } from './finding.ts'

const noPropagation: CheckRule = {
  id: 'aws/propagation-off',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html#route-tables-vgw',
}
const natInPrivate: CheckRule = {
  id: 'aws/nat-in-public-subnet',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',
}
const sameAsn: CheckRule = {
  id: 'aws/customer-asns-differ',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPN_CloudHub.html',
}

export const gatewayRules: readonly CheckRule[] = [noPropagation, natInPrivate, sameAsn]

export const gatewayFindings = (context: CheckContext): Finding[] => [
  ...withoutPropagation(context),
  ...natsWithoutInternet(context),
  ...equalNumbers(context),
]

/** A VPC has a gateway with VPNs, and none of its tables learns from it or leads to it. */
function withoutPropagation({ design, name }: CheckContext): Finding[] {
  return all(design, 'aws/vpc').flatMap((vpc): Finding[] => {
    const gateway = partOf(design, vpc.id, 'aws/virtual-private-gateway')
    if (!gateway || !linksAt(design, gateway.id).some(({ kind }) => kind === 'core/vpn')) return []
    const tables = subnetsOf(design, vpc.id).flatMap((subnet) => routeTableOf(design, subnet) ?? [])
    const [first] = tables
    const served = tables.some(
      ({ props }) =>
        props.propagations.includes(gateway.id) || props.routes.some(({ target }) => target === gateway.id),
    )
    if (!first || served) return []
    const values = { vpc: name(vpc.id), gateway: gateway.name, table: first.name }
    const edit = putting(...propagating(design, vpc.id, gateway.id))
    const repairs = [
      repair(`propagation:${gateway.id}`, text('aws.fix.propagation-all', values), 'restore', edit, gateway.id),
    ]
    const marks = [{ record: first.id, path: 'props.propagations' }, { record: gateway.id }] as const
    return [tell(noPropagation, { values, severity: 'error', marks: [...marks], repairs })]
  })
}

/** A public NAT gateway sends by its own subnet's table, which must lead to the internet gateway. */
function natsWithoutInternet({ design }: CheckContext): Finding[] {
  return all(design, 'aws/nat-gateway').flatMap((nat): Finding[] => {
    const subnet = all(design, 'aws/subnet').find(({ id }) => id === nat.parent)
    const table = subnet && routeTableOf(design, subnet)
    const gateway = subnet?.parent === undefined ? undefined : partOf(design, subnet.parent, 'aws/internet-gateway')
    if (nat.props.connectivity !== 'public' || !subnet || !table) return []
    if (gateway && table.props.routes.some(({ target }) => target === gateway.id)) return []
    const values = { nat: nat.name, subnet: subnet.name, table: table.name }
    const record = design.records[table.id]
    const rest = table.props.routes.filter(({ destination }) => destination !== '0.0.0.0/0')
    const route = gateway && { destination: '0.0.0.0/0', target: gateway.id }
    const repairs =
      gateway && record && route
        ? [
            repair(
              `internet:${gateway.id}`,
              text('aws.fix.route', { prefix: '0.0.0.0/0', target: gateway.name, table: table.name }),
              'use',
              putting(withProps(record, { routes: [...rest, route] })),
              gateway.id,
            ),
          ]
        : []
    const marks = [{ record: nat.id }, { record: table.id, path: 'props.routes' }] as const
    return [tell(natInPrivate, { values, severity: 'error', marks: [...marks], repairs })]
  })
}

/** Sites behind one gateway hear each other's routes only with different numbers (CloudHub; RFC 4271, 9.1.2). */
function equalNumbers({ design, name }: CheckContext): Finding[] {
  const gateways = Object.values(design.records).filter(({ kind }) => kind === 'aws/virtual-private-gateway')
  return gateways.flatMap((gateway) => {
    const sites = linksAt(design, gateway.id).flatMap(({ kind, ends }) => {
      const far = ends?.a === gateway.id ? ends.b : ends?.a
      return kind === 'core/vpn' ? (design.records[far ?? ''] ?? []) : []
    })
    return sites.flatMap((site, i): Finding[] => {
      const twin = sites.slice(0, i).find(({ id, props }) => id !== site.id && props['asn'] === site.props['asn'])
      if (!twin || typeof site.props['asn'] !== 'number') return []
      const used = new Set(Object.values(design.records).map(({ props }) => props['asn']))
      let asn = 65001
      while (used.has(asn)) asn++
      const values = { a: name(twin.id), b: name(site.id), asn: String(site.props['asn']), gateway: gateway.name }
      const title = text('aws.fix.asn', { name: site.name, asn })
      const repairs = [repair(`asn:${site.id}`, title, 'restore', putting(withProps(site, { asn })))]
      const marks = [
        { record: site.id, path: 'props.asn' },
        { record: twin.id, path: 'props.asn' },
      ] as const
      return [tell(sameAsn, { values, severity: 'warning', marks: [...marks], repairs })]
    })
  })
}
