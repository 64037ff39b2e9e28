import type {
  BgpConfiguration,
  IkeConfiguration,
  IpsecConfiguration,
  TunnelConfiguration,
  VpnConfiguration,
} from './configuration.ts'
import { present, readInside, readNumber, readOutside, readVersion } from './read-values.ts'

type Section = 'ike' | 'ipsec' | 'interface' | 'bgp' | 'static' | 'other'
/** Fields by `section/group/label`, labels in lower case with single spaces. */
interface Block {
  readonly number: number
  readonly fields: Map<string, string>
  readonly sections: Set<Section>
}

const TUNNEL = /^IPSec Tunnel #\s*(\d{1,3})\b/i
const HEADING = /^#\s*[1-9]\s*:\s*(.+?)\s*:?$/
const FIELD = /^-\s*(.+?)\s*:(?:\s*:)?\s*(.*)$/
const SECTIONS: readonly [RegExp, Section][] = [
  [/key exchange/i, 'ike'],
  [/tunnel interface/i, 'interface'],
  [/border gateway/i, 'bgp'],
  [/static/i, 'static'],
  [/ipsec/i, 'ipsec'],
]

/**
 * The "Generic" text of the console's "Download configuration", in the forms that the years have produced: with and
 * without bullets' indent, headings `#1:` or `# 1:`, one tunnel or two, no head, no first heading, cut ends.
 * https://docs.aws.amazon.com/vpn/latest/s2svpn/example-configuration-files.html
 */
export function readGenericText(source: string): VpnConfiguration {
  const lines = source.replaceAll('\r', '\n').replaceAll('\t', ' ').split('\n')
  const blocks: Block[] = []
  let section: Section = 'ike'
  let group = ''
  for (const line of lines.map((each) => each.trim())) {
    const tunnel = TUNNEL.exec(line)
    if (tunnel) {
      blocks.push({ number: Number(tunnel[1]), fields: new Map(), sections: new Set() })
      section = 'ike'
      group = ''
      continue
    }
    const block = blocks.at(-1)
    if (!block) continue
    const heading = HEADING.exec(line)?.[1]
    if (heading !== undefined) {
      section = SECTIONS.find(([words]) => words.test(heading))?.[1] ?? 'other'
      block.sections.add(section)
      group = ''
    } else if (/^Outside IP Addresses/i.test(line)) group = 'outside'
    else if (/^Inside IP Addresses/i.test(line)) group = 'inside'
    else if (/^Configure your tunnel to fragment/i.test(line)) group = ''
    else storeField(block, section, group, line)
  }
  return { ...readHead(lines), routing: routingOf(blocks), tunnels: blocks.map(tunnelOf) }
}

function storeField(block: Block, section: Section, group: string, line: string): void {
  const [, label, value] = FIELD.exec(line) ?? []
  if (label === undefined || value === undefined) return
  const key = `${section}/${group}/${label.replace(/:$/, '').toLowerCase().replace(/\s+/g, ' ').trim()}`
  if (!block.fields.has(key)) block.fields.set(key, value.trim())
}

function readHead(lines: readonly string[]): Pick<VpnConfiguration, 'connection' | 'gateway' | 'customerGateway'> {
  const idOf = (label: RegExp, id: RegExp) =>
    lines.flatMap((line) => (label.test(line) ? [id.exec(line)?.[0]] : [])).find((found) => found !== undefined)
  return present({
    connection: idOf(/Your VPN Connection ID\s*:/i, /vpn-[\w-]{1,64}/),
    gateway: idOf(/Your (Virtual Private|Transit) Gateway ID\s*:/i, /(vgw|tgw)-[\w-]{1,64}/),
    customerGateway: idOf(/Your Customer Gateway ID\s*:/i, /cgw-[\w-]{1,64}/),
  })
}

const routingOf = (blocks: readonly Block[]): VpnConfiguration['routing'] =>
  blocks.some(({ sections }) => sections.has('bgp'))
    ? 'bgp'
    : blocks.some(({ sections }) => sections.has('static'))
      ? 'static'
      : 'unknown'

function tunnelOf({ number, fields, sections }: Block): TunnelConfiguration {
  const of = (key: string) => fields.get(key)
  const ike: IkeConfiguration = present<IkeConfiguration>({
    version: readVersion(of('ike//ike version')),
    integrity: of('ike//authentication algorithm'),
    encryption: of('ike//encryption algorithm'),
    group: readNumber(of('ike//diffie-hellman') ?? of('ike//perfect forward secrecy')),
    lifetime: readNumber(of('ike//lifetime')),
  })
  const ipsec: IpsecConfiguration = present<IpsecConfiguration>({
    integrity: of('ipsec//authentication algorithm'),
    encryption: of('ipsec//encryption algorithm'),
    group: readNumber(of('ipsec//perfect forward secrecy')),
    lifetime: readNumber(of('ipsec//lifetime')),
    mss: readNumber(of('ipsec//tcp mss adjustment')),
    dpdInterval: readNumber(of('ipsec//dpd interval')),
    dpdRetries: readNumber(of('ipsec//dpd retries')),
  })
  const bgp: BgpConfiguration = present<BgpConfiguration>({
    customerAsn: readNumber(of('bgp//customer gateway asn')),
    awsAsn: readNumber(of('bgp//virtual private gateway asn')),
    neighbor: readOutside(of('bgp//neighbor ip address')),
    holdTime: readNumber(of('bgp//neighbor hold time')),
  })
  return present<TunnelConfiguration>({
    number,
    ike,
    ipsec,
    outside: present({
      customer: readOutside(of('interface/outside/customer gateway')),
      aws: readOutside(of('interface/outside/virtual private gateway')),
    }),
    inside: present({
      customer: readInside(of('interface/inside/customer gateway')),
      aws: readInside(of('interface/inside/virtual private gateway')),
    }),
    mtu: readNumber(of('interface//tunnel interface mtu')),
    bgp: sections.has('bgp') ? bgp : undefined,
    nextHop: readOutside(of('static//next hop')),
    preSharedKey: of('ike//pre-shared key'),
  })
}
