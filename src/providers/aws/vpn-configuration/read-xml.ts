import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type {
  BgpConfiguration,
  IkeConfiguration,
  IpsecConfiguration,
  TunnelConfiguration,
  VpnConfiguration,
} from './configuration.ts'
import { present, readInside, readNumber, readOutside } from './read-values.ts'

type Node = Readonly<Record<string, unknown>>

/** No entities, no types guessed from texts, no attributes but the connection's id. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  processEntities: false,
  isArray: (name) => name === 'ipsec_tunnel',
})

/**
 * `CustomerGatewayConfiguration` of `describe-vpn-connections`, as an XML text of its own. `undefined` when it is no
 * well-formed XML with a `vpn_connection`. Without `NoBGP` in its attributes the connection uses BGP.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpnConnection.html
 */
export function readXml(source: string): VpnConfiguration | undefined {
  if (/<!DOCTYPE/i.test(source) || XMLValidator.validate(source) !== true) return undefined
  const root = nodeAt(parsed(source), 'vpn_connection')
  if (!root) return undefined
  const tunnels = Array.isArray(root['ipsec_tunnel']) ? (root['ipsec_tunnel'] as unknown[]) : []
  return present<VpnConfiguration>({
    connection: textOf(root, '@id'),
    gateway: textOf(root, 'vpn_gateway_id') ?? textOf(root, 'transit_gateway_id'),
    customerGateway: textOf(root, 'customer_gateway_id'),
    routing: /NoBGP/i.test(textOf(root, 'vpn_connection_attributes') ?? '') ? 'static' : 'bgp',
    tunnels: tunnels.map(tunnelOf),
  })
}

/** The parser refuses names such as `__proto__` by throwing. */
function parsed(source: string): unknown {
  try {
    return parser.parse(source)
  } catch {
    return undefined
  }
}

function nodeAt(value: unknown, ...path: readonly string[]): Node | undefined {
  let at = value
  for (const name of path) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, name)) return undefined
    at = (at as Node)[name]
  }
  return at !== null && typeof at === 'object' && !Array.isArray(at) ? (at as Node) : undefined
}

function textOf(value: unknown, ...path: readonly string[]): string | undefined {
  const node = nodeAt(value, ...path.slice(0, -1))
  const last = path.at(-1)
  const found = node && last !== undefined && Object.hasOwn(node, last) ? node[last] : undefined
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined
}

function tunnelOf(tunnel: unknown, index: number): TunnelConfiguration {
  const number = (...path: string[]) => readNumber(textOf(tunnel, ...path))
  const inside = (end: string) =>
    readInside(
      textOf(tunnel, end, 'tunnel_inside_address', 'ip_address'),
      textOf(tunnel, end, 'tunnel_inside_address', 'network_cidr'),
    )
  const outside = (end: string) => readOutside(textOf(tunnel, end, 'tunnel_outside_address', 'ip_address'))
  const bgp = nodeAt(tunnel, 'vpn_gateway', 'bgp') ?? nodeAt(tunnel, 'customer_gateway', 'bgp')
  return present<TunnelConfiguration>({
    number: index + 1,
    ike: present<IkeConfiguration>({
      version: undefined,
      integrity: textOf(tunnel, 'ike', 'authentication_protocol'),
      encryption: textOf(tunnel, 'ike', 'encryption_protocol'),
      group: number('ike', 'perfect_forward_secrecy'),
      lifetime: number('ike', 'lifetime'),
    }),
    ipsec: present<IpsecConfiguration>({
      integrity: textOf(tunnel, 'ipsec', 'authentication_protocol'),
      encryption: textOf(tunnel, 'ipsec', 'encryption_protocol'),
      group: number('ipsec', 'perfect_forward_secrecy'),
      lifetime: number('ipsec', 'lifetime'),
      mss: number('ipsec', 'tcp_mss_adjustment'),
      dpdInterval: number('ipsec', 'dead_peer_detection', 'interval'),
      dpdRetries: number('ipsec', 'dead_peer_detection', 'retries'),
    }),
    outside: present({ customer: outside('customer_gateway'), aws: outside('vpn_gateway') }),
    inside: present({ customer: inside('customer_gateway'), aws: inside('vpn_gateway') }),
    bgp: bgp
      ? present<BgpConfiguration>({
          customerAsn: number('customer_gateway', 'bgp', 'asn'),
          awsAsn: number('vpn_gateway', 'bgp', 'asn'),
          neighbor: inside('vpn_gateway')?.address,
          holdTime: number('vpn_gateway', 'bgp', 'hold_time'),
        })
      : undefined,
    preSharedKey: textOf(tunnel, 'ike', 'pre_shared_key'),
  })
}
