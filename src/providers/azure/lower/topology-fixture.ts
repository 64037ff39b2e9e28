/** Small networks in the form of published cases, and questions to ask them, for the tests beside it. */
import { cliRows } from '../../../conformance/azure/check-routes.ts'
import { readTopology } from '../../../conformance/azure/read-topology.ts'
import { type SolvedCase, solveCase } from '../../../conformance/solved-case.ts'
import type { Address } from '../../../ip/index.ts'
import type { Design } from '../../../model/index.ts'
import type { Probe, RoundTrip } from '../../../network/index.ts'
import { roundTrip } from '../../../solver/traces.ts'

/** A VNet 10.N.0.0/16 with a subnet `s`, 10.N.0.0/24, and a GatewaySubnet, 10.N.200.0/24. */
export const vnet = (name: string, n: number) => ({
  name,
  addressSpace: [`10.${n}.0.0/16`],
  subnets: [
    { name: 's', prefix: `10.${n}.0.0/24` },
    { name: 'GatewaySubnet', prefix: `10.${n}.200.0/24` },
  ],
})

export const nic = (name: string, of: string, ip: string, ipForwarding = false, subnet = 's') => ({
  name,
  vnet: of,
  subnet,
  ip,
  ipForwarding,
})

/** One side of a peering. Forwarded traffic is allowed unless the flags say otherwise. */
export const half = (name: string, flags: object = {}) => ({ vnet: name, allowForwardedTraffic: true, ...flags })
export const peer = (a: object, b: object, isGlobal = false) => ({ isGlobal, a, b })
export const lends = { allowGatewayTransit: true }
export const borrows = { useRemoteGateways: true }

export const toAppliance = (prefix: string, nextHopIp: string) => ({
  prefix,
  nextHopType: 'VirtualAppliance',
  nextHopIp,
})
export const routeTable = (subnet: string, ...routes: object[]) => ({
  name: `rt-${subnet.replace('/', '-')}`,
  subnets: [subnet],
  routes,
})

export const gateway = (name: string, of: string, asn: number, more: object = {}) => ({
  name,
  kind: 'vpn',
  vnet: of,
  bgp: true,
  asn,
  publicIps: [`<pip-${name}>`],
  ...more,
})

/** A connection of a gateway to a router, by BGP unless `more` says otherwise. */
export const toRouter = (name: string, from: string, bgpPeeringAddress: string, asn: number, more: object = {}) => ({
  name,
  connectionType: 'IPsec',
  gateway: from,
  enableBgp: true,
  localNetworkGateway: { addressPrefixes: [], bgpPeeringAddress, asn },
  ...more,
})

export const router = (name: string, ip: string, asn: number, ...advertises: unknown[]) => ({
  name,
  kind: 'onprem',
  ip,
  asn,
  advertises,
})

export function solveTopology(
  topology: object,
  change: (design: Design, names: SolvedCase['names']) => Design = (design) => design,
): SolvedCase {
  const { design, names } = readTopology('test', topology)
  const changed = change(design, names)
  return solveCase(changed, new Map([...names].map(([name, { id }]) => [name, changed.records[id]!])))
}

/** Effective routes of a NIC: state, prefix, type and address of the next hop. */
export const lines = (solved: SolvedCase, name = 'n'): string[] =>
  cliRows(solved, name).map((row) => [row.state, row.prefix, row.nextHopType, row.nextHopIp ?? ''].join(' ').trim())

export const trip = (
  { solution, names }: SolvedCase,
  from: string,
  to: string,
  probe: Probe = { protocol: 'icmp' },
): RoundTrip => {
  const target = names.get(to)?.id ?? { address: to as Address }
  return roundTrip(solution, { from: names.get(from)!.id, to: target, probe })
}

/** Whether it works, and how both legs end. */
export const ping = (solved: SolvedCase, from: string, to: string, probe?: Probe): string => {
  const { ok, forward, back } = trip(solved, from, to, probe)
  return `${ok ? 'ok' : 'fail'} ${forward.outcome} ${back?.outcome ?? 'none'}`
}
