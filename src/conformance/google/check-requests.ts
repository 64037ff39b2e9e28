import { parsePrefix } from '../../ip/index.ts'
import type { DesignRecord } from '../../model/index.ts'
import { googleCatalog } from '../../providers/google/catalog/index.ts'
import { DesignBuilder } from '../design-builder.ts'
import type { Members } from '../read-json.ts'
import { Difference, Missing } from '../result.ts'

/** What a case's words for a refused peering say, by the key of the reason. */
const REASONS: Readonly<Record<string, RegExp>> = {
  'google.fault.both-auto': /both use 10\.128/,
  'google.fault.in-auto-range': /inside 10\.128/,
  'google.fault.peer-identical': /identical/,
  'google.fault.peer-contained': /contained|overlap/,
  'google.fault.peer-of-peer': /two (equal )?peering subnet routes/,
  'google.fault.route-in-subnet': /equal|identical|inside|contained|within|fits|subnet route/,
}

/** `requests` for peerings and static routes, each with its result: `ok`, or why it is refused. */
export function checkRequests(input: Members, expect: Members): void {
  input.only('requests')
  expect.only('results')
  const results = expect.texts('results')
  input.members('requests').forEach((request, i) => {
    const asked = answer(request)
    const result = results[i] ?? ''
    const where = `request ${i + 1}`
    if (asked === undefined && result !== 'ok') throw new Difference(`${where}: ok, expected ${result}`)
    if (asked !== undefined && !REASONS[asked]?.test(result))
      throw new Difference(`${where}: ${asked}, expected ${result}`)
  })
}

const HALF = {
  exportCustomRoutes: false,
  importCustomRoutes: false,
  exportSubnetRoutesWithPublicIp: true,
  importSubnetRoutesWithPublicIp: false,
}

/** The key of the reason, `undefined` when it is granted. */
function answer(request: Members): string | undefined {
  const builder = new DesignBuilder('requests')
  if (stated(request, STATIC) !== undefined) return routeAnswer(builder, request)
  const [a, b] = request.has('n1') ? threeNetworks(builder, request) : twoNetworks(builder, request)
  const design = builder.finish()
  const offers = googleCatalog.links.flatMap((link) => link.connect(design, a.id, b.id))
  const refused = offers.find((offer) => !offer.ok)
  return refused && !refused.ok ? refused.why.key : undefined
}

const STATIC = ['static', 'dst', 'destination', 'staticRoute']
const LOCAL = ['subnet', 'subnets', 'localSubnet', 'localSubnets']
const PEERING = ['peer', 'peerSubnet', 'peerSubnets', 'peeringSubnet', 'peeringSubnets']

/** The prefixes that a request states under one of these names. */
function stated(request: Members, keys: readonly string[]): string[] | undefined {
  const value = keys.map((key) => request.raw(key)).find((each) => each !== undefined)
  if (value === undefined) return undefined
  return [value].flat().map((text) => {
    const prefix = parsePrefix(String(text))
    if (!prefix) throw new Missing(`${request.where}: ${text}`)
    return prefix
  })
}

/** Whether a static route may be added to a network with these subnets and those of a peer. */
function routeAnswer(builder: DesignBuilder, request: Members): string | undefined {
  request.only('note', ...STATIC, ...LOCAL, ...PEERING)
  const network = newNetwork(builder, 'n', 'custom', stated(request, LOCAL) ?? [])
  const peer = newNetwork(builder, 'peer', 'custom', stated(request, PEERING) ?? [])
  builder.add('google/peering', 'n-peer', { a: HALF, b: HALF }, { ends: [network.id, peer.id] })
  const [destination] = stated(request, STATIC) ?? []
  const props = { destination, priority: 1000, tags: [], nextHop: 'internet-gateway' }
  const route = builder.add('google/route', 'route', props, { parent: network })
  const kind = googleCatalog.kinds.find((each) => each.kind === 'google/route')
  return kind?.validate?.(route, builder.finish())[0]?.message.key
}

function twoNetworks(builder: DesignBuilder, request: Members): [DesignRecord, DesignRecord] {
  request.only('a', 'b')
  return [networkOf(builder, 'net-a', request, 'a'), networkOf(builder, 'net-b', request, 'b')]
}

/** n1 wants n2, which has n3 as a peer. */
function threeNetworks(builder: DesignBuilder, request: Members): [DesignRecord, DesignRecord] {
  request.only('n1', 'n1subnet', 'n3subnet')
  if (!/n1-n2, n2-n3 peered/.test(request.text('n1'))) throw new Missing(`request ${request.text('n1')}`)
  const [n1, n2, n3] = [
    newNetwork(builder, 'n1', 'custom', [request.text('n1subnet')]),
    newNetwork(builder, 'n2', 'custom', []),
    newNetwork(builder, 'n3', 'custom', [request.text('n3subnet')]),
  ]
  builder.add('google/peering', 'n2-n3', { a: HALF, b: HALF }, { ends: [n2.id, n3.id] })
  return [n1, n2]
}

function networkOf(builder: DesignBuilder, name: string, request: Members, key: string): DesignRecord {
  if (request.raw(key) === 'auto network') return newNetwork(builder, name, 'auto', ['10.146.0.0/20'])
  const prefixes = request.texts(key).map((text) => parsePrefix(text.replace(/\s+custom$/, '')))
  if (prefixes.some((prefix) => !prefix)) throw new Missing(`${request.where}.${key}`)
  return newNetwork(builder, name, 'custom', prefixes as string[])
}

function newNetwork(builder: DesignBuilder, name: string, mode: string, prefixes: readonly string[]): DesignRecord {
  const network = builder.add('google/network', name, {
    mode,
    routingMode: 'REGIONAL',
    bestPath: 'LEGACY',
    alwaysCompareMed: false,
    addCostToMed: false,
    regionCosts: [],
    mtu: 1460,
  })
  for (const [i, prefix] of prefixes.entries()) {
    const props = { prefix, region: 'asia-northeast1', secondaryRanges: [], privateGoogleAccess: false }
    builder.add('google/subnet', `subnet-${i + 1}`, props, { parent: network })
  }
  return network
}
