import type { HclBlock, HclExpression } from '../../../codegen/hcl/index.ts'
import type { DesignRecord } from '../../../model/index.ts'
import type { Values } from '../../joint/terraform/attributes.ts'
import { farInterfaces, peerAsn } from '../../joint/terraform/vpn-seen.ts'
import { type Connection, connectionsAt, insideCidr } from './connections.ts'
import type { Scope } from './scope.ts'
import { cryptoOptions } from './vpn-crypto-options.ts'

const GATEWAYS = ['aws/virtual-private-gateway', 'aws/transit-gateway']
const TYPE = 'aws_vpn_connection'

/** The largest number of `bgp_asn`; larger ones have an argument of their own. */
const PLAIN_ASN = 2_147_483_647
/** What the console takes where there is no BGP. */
const STATIC_ASN = 65000

/** Customer gateways and VPN connections of all gateways. Customer gateways of one address and ASN are one: AWS makes no second. */
export function emitVpn(scope: Scope): HclBlock[] {
  const customers = new Map<string, HclBlock>()
  const connections = GATEWAYS.flatMap((kind) => scope.context.ofKind(kind)).flatMap((gateway) =>
    connectionsAt(scope.context, gateway.id).flatMap((connection) => {
      const customer = customerOf(scope, gateway, connection)
      if (!customers.has(customer.key)) customers.set(customer.key, customer.block())
      return emitConnection(scope, gateway, connection, customer.id)
    }),
  )
  return [...customers.values(), ...connections]
}

/** An attribute of the connection of a tunnel's interface, counted within its VPN. */
export const connectionRef = (scope: Scope, { key, name }: Connection, attribute: string): HclExpression => ({
  k: 'traversal',
  root: TYPE,
  steps: [scope.label(TYPE, key, name), attribute],
})

function customerOf(scope: Scope, gateway: DesignRecord, { seen, far: at }: Connection) {
  const { far, link, bgp } = seen
  const asn = (bgp ? peerAsn(scope.context, seen, at) : undefined) ?? STATIC_ASN
  const { region, account } = scope.place(gateway.id)
  const key = JSON.stringify([account, region, far.id, at, asn])
  const name = `${far.name}${farInterfaces(seen).length > 1 || at > 0 ? `-${at + 1}` : ''}`
  const type = 'aws_customer_gateway'
  const id: HclExpression = { k: 'traversal', root: type, steps: [scope.label(type, key, name), 'id'] }
  const block = () =>
    scope.resource({
      type,
      key,
      name,
      at: gateway.id,
      source: link.id,
      values: {
        bgp_asn: asn <= PLAIN_ASN ? String(asn) : undefined,
        bgp_asn_extended: asn > PLAIN_ASN ? String(asn) : undefined,
        ip_address: scope.far.address(seen, at),
        type: 'ipsec.1',
        tags: tag(`cgw-${name}`),
      },
    })
  return { key, id, block }
}

const tag = (name: string) =>
  ({ k: 'object', entries: [['Name', { k: 'string', value: name.slice(0, 256) }]] }) as const

function emitConnection(
  scope: Scope,
  gateway: DesignRecord,
  connection: Connection,
  customer: HclExpression,
): HclBlock[] {
  const { key, name, seen, tunnels, spare, far } = connection
  const { link, own, bgp } = seen
  const transit = gateway.kind === 'aws/transit-gateway'
  if (spare > 0) scope.note('third-tunnel', link, { count: spare })
  if (tunnels.filter((tunnel) => tunnel).length < 2) scope.note('one-tunnel', { name })
  const base = { at: gateway.id, source: link.id }
  const made = scope.resource({
    ...base,
    type: TYPE,
    key,
    name,
    values: {
      customer_gateway_id: customer,
      vpn_gateway_id: transit ? undefined : scope.id(gateway),
      transit_gateway_id: transit ? scope.id(gateway) : undefined,
      type: 'ipsec.1',
      static_routes_only: !bgp,
      ...selectors(scope, connection),
      ...tunnelOptions(scope, connection, 0),
      ...tunnelOptions(scope, connection, 1),
      tags: tag(name),
    },
  })
  const prefixes = own.remotes.find((remote) => remote.interface === far)?.prefixes ?? []
  // A transit gateway's static routes stand in its own route tables.
  const routes = bgp || transit ? [] : [...new Set(prefixes)]
  return [
    made,
    ...routes.map((prefix) =>
      scope.resource({
        ...base,
        type: 'aws_vpn_connection_route',
        key: `${key} ${prefix}`,
        name: `${name} to ${prefix}`,
        values: { destination_cidr_block: prefix, vpn_connection_id: connectionRef(scope, connection, 'id') },
      }),
    ),
  ]
}

/** One pair of networks; AWS calls the other end's network local and its own remote. */
function selectors(scope: Scope, { seen: { own, link } }: Connection): Values {
  if (own.selectors !== 'policy') return {}
  const [local, remote] = [own.localNetworks ?? [], own.remoteNetworks ?? []]
  if (local.length > 1 || remote.length > 1) {
    scope.note('one-pair', link)
    return {}
  }
  return { local_ipv4_network_cidr: remote[0], remote_ipv4_network_cidr: local[0] }
}

function tunnelOptions(scope: Scope, { seen, tunnels, name }: Connection, slot: 0 | 1): Values {
  const tunnel = tunnels[slot]
  if (!tunnel) return {}
  const option = (values: Values): Values =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [`tunnel${slot + 1}_${key}`, value]))
  const inside = insideCidr(tunnel)
  if (!inside && (tunnel.ownInside || seen.bgp)) scope.note('inside-range', { name }, { tunnel: slot + 1 })
  return option({
    inside_cidr: inside,
    preshared_key: scope.context.preSharedKey(seen.link.id, tunnel.index),
    ...cryptoOptions(scope.context, seen, tunnel.index),
  })
}
