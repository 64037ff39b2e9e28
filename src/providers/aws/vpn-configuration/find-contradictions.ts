import { type Address, addressAt, type Prefix, prefix, prefixContains, prefixOf } from '../../../ip/index.ts'
import { type Text, text } from '../../../model/index.ts'
import type { TunnelConfiguration, VpnConfiguration } from './configuration.ts'

/** Inside addresses are a /30 of this block. https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html */
const LINK_LOCAL = prefix('169.254.0.0/16')
/** Blocks of it that AWS keeps for itself, by the same page. */
const RESERVED: readonly Prefix[] = [
  '169.254.0.0/30',
  '169.254.1.0/30',
  '169.254.2.0/30',
  '169.254.3.0/30',
  '169.254.4.0/30',
  '169.254.5.0/30',
  '169.254.169.252/30',
].map(prefix)

/**
 * Where a downloaded configuration disagrees with itself or with what AWS can have written: a file that was edited by
 * hand, or two files mixed. Empty when all agrees.
 */
export function findContradictions({ tunnels, routing }: VpnConfiguration): Text[] {
  return [...tunnels.flatMap((tunnel) => ofTunnel(tunnel, routing)), ...betweenTunnels(tunnels)]
}

function ofTunnel(tunnel: TunnelConfiguration, routing: VpnConfiguration['routing']): Text[] {
  const { number, inside, bgp, nextHop } = tunnel
  const found: Text[] = []
  const say = (what: string, values: Record<string, string | number> = {}) =>
    found.push(text(`aws.vpn-file.${what}`, { tunnel: number, ...values }))
  for (const [end, given] of [
    ['customer', inside.customer],
    ['aws', inside.aws],
  ] as const) {
    if (given && !prefixContains(LINK_LOCAL, given.address))
      say('inside-not-link-local', { endKey: `aws.vpn-file.end-${end}`, address: given.address })
  }
  if (inside.aws && inside.customer) checkInsidePair(inside.aws, inside.customer, say)
  const aws = inside.aws?.address
  if (bgp?.neighbor && aws && bgp.neighbor !== aws) say('neighbor', { neighbor: bgp.neighbor, address: aws })
  if (nextHop && aws && nextHop !== aws) say('next-hop', { nextHop, address: aws })
  if (bgp && routing === 'static') say('bgp-in-static')
  if (bgp?.awsAsn !== undefined && bgp.awsAsn === bgp.customerAsn) say('equal-asn', { asn: bgp.awsAsn })
  return found
}

type Say = (what: string, values?: Record<string, string | number>) => void
type Inside = NonNullable<TunnelConfiguration['inside']['aws']>

/** AWS takes the first host of the /30 and the customer gateway the second. */
function checkInsidePair(aws: Inside, customer: Inside, say: Say): void {
  if (aws.length !== 30 || customer.length !== 30) {
    say('inside-length', { aws: `${aws.address}/${aws.length}`, customer: `${customer.address}/${customer.length}` })
    return
  }
  const block = prefixOf(aws.address, 30)
  if (!prefixContains(block, customer.address)) {
    say('inside-apart', { aws: aws.address, customer: customer.address })
    return
  }
  if (aws.address !== addressAt(block, 1) || customer.address !== addressAt(block, 2))
    say('inside-hosts', { aws: addressAt(block, 1), customer: addressAt(block, 2), block })
  if (RESERVED.includes(block)) say('inside-reserved', { block })
}

/** Both tunnels of a connection end at one customer gateway, and at two addresses of AWS with inside blocks of their own. */
function betweenTunnels(tunnels: readonly TunnelConfiguration[]): Text[] {
  const found: Text[] = []
  for (const [i, later] of tunnels.entries()) {
    for (const first of tunnels.slice(0, i)) {
      const pair = { first: first.number, later: later.number }
      const say = (what: string, values: Record<string, string | number>) =>
        found.push(text(`aws.vpn-file.${what}`, { ...pair, ...values }))
      const differ = <T extends Address | number>(a: T | undefined, b: T | undefined) =>
        a !== undefined && b !== undefined && a !== b
      if (first.number === later.number) say('same-number', {})
      if (first.outside.aws && first.outside.aws === later.outside.aws)
        say('same-outside', { address: first.outside.aws })
      if (differ(first.outside.customer, later.outside.customer))
        say('two-customers', { a: first.outside.customer ?? '', b: later.outside.customer ?? '' })
      if (first.inside.aws && first.inside.aws.address === later.inside.aws?.address)
        say('same-inside', { address: first.inside.aws.address })
      if (differ(first.bgp?.awsAsn, later.bgp?.awsAsn))
        say('two-asns', { endKey: 'aws.vpn-file.end-aws', a: first.bgp?.awsAsn ?? 0, b: later.bgp?.awsAsn ?? 0 })
      if (differ(first.bgp?.customerAsn, later.bgp?.customerAsn))
        say('two-asns', {
          endKey: 'aws.vpn-file.end-customer',
          a: first.bgp?.customerAsn ?? 0,
          b: later.bgp?.customerAsn ?? 0,
        })
    }
  }
  return found
}
