import { block, type HclBlock, type HclExpression, type HclNode } from '../../../codegen/hcl/index.ts'
import { prefixOf } from '../../../ip/index.ts'
import { type Text, text } from '../../../model/index.ts'
import { all, connectionsAt, type Of } from '../catalog/lookup.ts'
import { wantedSelectors } from '../lower/selectors.ts'
import { bothTunnels, farInterfaces, spareTunnels } from './both-tunnels.ts'
import { cryptoWords, sideCrypto } from './crypto-words.ts'
import type { FarAddresses } from './far-addresses.ts'
import type { Names } from './names.ts'
import type { Emitted } from './network.ts'
import { attributes, resource } from './resource.ts'

type Attached = Of<'alibaba/vpn-attachment'>
type Seen = ReturnType<typeof connectionsAt>[number]

const CUSTOMER = 'alicloud_vpn_customer_gateway'
const ATTACHMENT = 'alicloud_vpn_gateway_vpn_attachment'

/** The one connection that such a record stands for: each is an instance of its own at the platform. */
const connectionOf = (names: Names, { id }: Attached): Seen | undefined =>
  connectionsAt(names.context.design, id).find(({ mine }) => mine !== undefined)

/** The id of an IPsec connection without a VPN gateway; none where nothing is created for it. */
export const attachedId = (names: Names, record: Attached): HclExpression | undefined =>
  connectionOf(names, record) && names.ref(ATTACHMENT, record, 'id')

/** IPsec connections that are attached to transit routers, with their customer gateways and routes. */
export function emitVpnAttachments(names: Names, far: FarAddresses): Emitted {
  const { design } = names.context
  const notes: Text[] = []
  const blocks = all(design, 'alibaba/vpn-attachment').flatMap((record) => {
    const seen = connectionOf(names, record)
    if (!seen) {
      notes.push(text('alibaba.emit.no-connection', { name: record.name }))
      return []
    }
    if (connectionsAt(design, record.id).length > 1)
      notes.push(text('alibaba.emit.one-connection', { name: record.name, link: seen.link.name }))
    notes.push(...spareTunnels(seen.link))
    return [...customers(names, record, seen, far), connection(names, record, seen), ...routes(names, record, seen)]
  })
  return { blocks, notes }
}

const bgpOf = ({ mine, theirs }: Seen): boolean => mine?.enableBgp === true && theirs?.enableBgp === true

function customer(names: Names, { link, side, peer }: Seen, at: number) {
  const name = names.record(peer)?.name ?? link.name
  return { id: `${link.id} ${side} ${at}`, name: at === 0 ? name : `${name}-${at + 1}` }
}

/** One for each address of the other end. */
function customers(names: Names, record: Attached, seen: Seen, far: FarAddresses): HclBlock[] {
  const { link, side, mine, peer } = seen
  const stated = mine?.remotes.find(({ asn }) => asn !== undefined)?.asn
  const asn = bgpOf(seen) ? (stated ?? names.context.vpnEnd(peer, names.record(link.id))?.asn) : undefined
  return farInterfaces(link.props, side).map((at) => {
    const { id, name } = customer(names, seen, at)
    return resource(names, {
      type: CUSTOMER,
      key: id,
      name,
      at: record.id,
      source: link.id,
      values: {
        customer_gateway_name: name,
        ip_address: far.address(names, seen, at),
        asn: asn === undefined ? undefined : String(asn),
      },
    })
  })
}

/** Always two tunnels: where one is drawn, the other is like it. */
function connection(names: Names, record: Attached, seen: Seen): HclBlock {
  const { link, side, mine } = seen
  const { local, remote } = wantedSelectors(mine ?? { enableBgp: false, remotes: [], selectors: 'any' })
  return resource(names, {
    type: ATTACHMENT,
    key: record.id,
    name: record.name,
    at: record.id,
    source: record.id,
    values: {
      vpn_attachment_name: record.name,
      network_type: 'public',
      local_subnet: local.join(','),
      remote_subnet: remote.join(','),
      effect_immediately: true,
      enable_tunnels_bgp: bgpOf(seen),
    },
    blocks: bothTunnels(link.props, side).map(({ tunnel, at }, i) =>
      tunnelBlock(names, record, seen, tunnel, at, i + 1),
    ),
  })
}

function tunnelBlock(
  names: Names,
  record: Attached,
  seen: Seen,
  tunnel: { a: number; b: number; insideA?: string; insideB?: string },
  at: number,
  index: number,
): HclNode {
  const { side, link } = seen
  const other = side === 'a' ? 'b' : 'a'
  const crypto = sideCrypto(names.context, record.id, seen, at)
  const { ike, ipsec } = cryptoWords(crypto)
  const own = side === 'a' ? tunnel.insideA : tunnel.insideB
  return block(
    'tunnel_options_specification',
    [],
    [
      ...attributes({
        tunnel_index: index,
        customer_gateway_id: names.ref(CUSTOMER, customer(names, seen, tunnel[other]), 'id'),
        enable_dpd: crypto.dpdAction !== 'none',
        enable_nat_traversal: true,
      }),
      block(
        'tunnel_ike_config',
        [],
        attributes({
          ike_auth_alg: ike.integrity,
          ike_enc_alg: ike.encryption,
          ike_pfs: ike.group,
          ike_lifetime: ike.lifetime,
          ike_mode: ike.mode,
          ike_version: ike.version,
          psk: names.context.preSharedKey(link.id),
        }),
      ),
      block(
        'tunnel_ipsec_config',
        [],
        attributes({
          ipsec_auth_alg: ipsec.integrity,
          ipsec_enc_alg: ipsec.encryption,
          ipsec_pfs: ipsec.group,
          ipsec_lifetime: ipsec.lifetime,
        }),
      ),
      ...(bgpOf(seen)
        ? [
            block(
              'tunnel_bgp_config',
              [],
              attributes({
                local_asn: record.props.asn,
                local_bgp_ip: own,
                tunnel_cidr: own === undefined ? undefined : prefixOf(own as never, 30),
              }),
            ),
          ]
        : []),
    ],
  )
}

const routes = (names: Names, record: Attached, seen: Seen): HclBlock[] =>
  record.props.routes
    .filter(({ connection }) => connection === seen.link.id)
    .map(({ destination }) =>
      resource(names, {
        type: 'alicloud_vpn_gateway_vco_route',
        key: `${record.id} ${destination}`,
        name: `${record.name} to ${destination.replaceAll(/[./]/g, ' ')}`,
        at: record.id,
        source: record.id,
        values: {
          vpn_connection_id: names.ref(ATTACHMENT, record, 'id'),
          next_hop: names.ref(ATTACHMENT, record, 'id'),
          route_dest: destination,
          weight: 100,
        },
      }),
    )
