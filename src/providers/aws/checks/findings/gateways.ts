import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { type DesignRecord, text } from '../../../../model/index.ts'
import { all, linksAt, partOf, routeTableOf } from '../../catalog/lookup.ts'
import { propagating } from '../../catalog/vpn-candidates.ts'
import { putting, repair, withProps } from '../situation.ts'
import { tell } from './finding.ts'
import { isPublicTable, servesHosts, type Table, usedTables } from './used-tables.ts'

const noPropagation: CheckRule = {
  id: 'aws/propagation-off',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html#route-tables-vgw',
}
const oneWithout: CheckRule = { id: 'aws/propagation-missing', source: noPropagation.source }
const natInPrivate: CheckRule = {
  id: 'aws/nat-in-public-subnet',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',
}
const sameAsn: CheckRule = {
  id: 'aws/customer-asns-differ',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPN_CloudHub.html',
}

export const gatewayRules: readonly CheckRule[] = [noPropagation, oneWithout, natInPrivate, sameAsn]

export const gatewayFindings = (context: CheckContext): Finding[] => [
  ...withoutPropagation(context),
  ...natsWithoutInternet(context),
  ...equalNumbers(context),
]

/**
 * A VPC has a gateway with VPNs, and tables that its hosts use neither learn from it nor lead to it. Where some do, a public
 * subnet's table is taken to be meant so.
 */
function withoutPropagation({ design, name }: CheckContext): Finding[] {
  return all(design, 'aws/vpc').flatMap((vpc): Finding[] => {
    const gateway = partOf(design, vpc.id, 'aws/virtual-private-gateway')
    if (!gateway || !linksAt(design, gateway.id).some(({ kind }) => kind === 'core/vpn')) return []
    const used = usedTables(design, vpc.id)
    const lacking = used.filter(
      ({ props }) =>
        !props.propagations.includes(gateway.id) && !props.routes.some(({ target }) => target === gateway.id),
    )
    const [first] = lacking
    const values = (table: Table) => ({ vpc: name(vpc.id), gateway: gateway.name, table: table.name })
    const mark = (table: Table) => [{ record: table.id, path: 'props.propagations' }, { record: gateway.id }] as const
    if (first && lacking.length === used.length) {
      const edit = putting(...propagating(design, vpc.id, gateway.id))
      const title = text('aws.fix.propagation-all', values(first))
      const repairs = [repair(`propagation:${gateway.id}`, title, 'restore', edit, gateway.id)]
      return [tell(noPropagation, { values: values(first), severity: 'error', marks: [...mark(first)], repairs })]
    }
    const told = lacking.filter((table) => servesHosts(design, table) && !isPublicTable(design, table))
    return told.map((table) => {
      const propagations = [...table.props.propagations, gateway.id]
      const edit = putting(withProps(design.records[table.id] as DesignRecord, { propagations }))
      const title = text('aws.fix.propagation', values(table))
      const repairs = [repair(`propagation:${table.id}`, title, 'restore', edit, gateway.id)]
      return tell(oneWithout, { values: values(table), severity: 'warning', marks: [...mark(table)], repairs })
    })
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
  const gateways = Object.values(design.records).filter(
    ({ kind }) => kind === 'aws/virtual-private-gateway' || kind === 'aws/transit-gateway',
  )
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
