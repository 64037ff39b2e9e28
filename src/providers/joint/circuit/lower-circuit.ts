import type { Address } from '../../../ip/index.ts'
import type { Link, Network, RecordId, Session, Statement } from '../../../network/index.ts'
import type { Way } from '../vpn-ids.ts'
import type { CircuitEnd, CircuitPort } from './circuit-end.ts'
import type { CircuitProps, CircuitSide } from './circuit-fields.ts'
import { pathLinkId, pathSessionId } from './circuit-ids.ts'

export interface Circuit {
  readonly id: RecordId
  readonly paths: CircuitProps['paths']
  readonly a: { readonly end: CircuitEnd; readonly side: CircuitSide | undefined }
  readonly b: { readonly end: CircuitEnd; readonly side: CircuitSide | undefined }
}

type Half = Circuit['a']
type Part = Pick<Network, 'links' | 'sessions'>

/** The neutral form of one circuit: a link per path and direction, and the BGP session on it where both ends speak BGP. */
export function lowerCircuit(circuit: Circuit): Part {
  const part: Part = { links: [], sessions: [] }
  for (const i of circuit.paths.keys()) {
    part.links.push(lowerPath(circuit, i, 'ab'), lowerPath(circuit, i, 'ba'))
    lowerBgp(part, circuit, i)
  }
  return part
}

const halves = (circuit: Circuit, way: Way): [from: Half, to: Half] =>
  way === 'ab' ? [circuit.a, circuit.b] : [circuit.b, circuit.a]

function portOf({ end }: Half, path: number): CircuitPort {
  const port = end.ports[Math.min(path, end.ports.length - 1)]
  if (!port) throw new RangeError('an end of a circuit has no port')
  return port
}

const innerOf = ({ table, inner }: CircuitPort): string => inner ?? table

function lowerPath(circuit: Circuit, i: number, way: Way): Link {
  const [from, to] = halves(circuit, way)
  const localAddress = addressesOf(circuit, i, way)[0]
  return {
    id: pathLinkId(circuit.id, i, way),
    from: portOf(from, i).table,
    to: innerOf(portOf(to, i)),
    up: circuit.paths[i]?.up ?? false,
    owner: circuit.id,
    shown: true,
    admits: [],
    ...(localAddress ? { localAddress } : {}),
  }
}

function addressesOf(circuit: Circuit, i: number, way: Way): [near: Address | undefined, far: Address | undefined] {
  const path = circuit.paths[i]
  const a = (path?.insideA as Address | undefined) ?? portOf(circuit.a, i).address
  const b = (path?.insideB as Address | undefined) ?? portOf(circuit.b, i).address
  return way === 'ab' ? [a, b] : [b, a]
}

/** Both directions of the peering on one path. Peers of one AS that want another are refused (RFC 4271, 6.2). */
function lowerBgp(part: Part, circuit: Circuit, i: number): void {
  const { a, b } = circuit
  const [selfAddress, peerAddress] = addressesOf(circuit, i, 'ab')
  if (a.end.asn === undefined || b.end.asn === undefined || !selfAddress || !peerAddress) return
  if (a.end.asn === b.end.asn && (a.end.externalOnly || b.end.externalOnly)) return
  for (const way of ['ab', 'ba'] as const) part.sessions.push(lowerSession(circuit, i, way))
}

/** Where routes of one circuit came in: nothing goes back over another path of it. */
const groupOf = (circuit: Circuit, way: Way): string => `${circuit.id}/${way}`

function lowerSession(circuit: Circuit, i: number, way: Way): Session {
  const [from, to] = halves(circuit, way)
  const back = way === 'ab' ? 'ba' : 'ab'
  const [selfAddress, peerAddress] = addressesOf(circuit, i, way)
  const fromAs = from.end.asn ?? 0
  const toAs = to.end.asn ?? 0
  return {
    id: pathSessionId(circuit.id, i, way),
    from: innerOf(portOf(from, i)),
    to: portOf(to, i).table,
    pair: `${circuit.id}/bgp${i}`,
    requires: { links: [pathLinkId(circuit.id, i, 'ab'), pathLinkId(circuit.id, i, 'ba')] },
    carries: { kinds: [...from.end.announces], which: 'best' },
    notGroup: groupOf(circuit, way),
    export: [...ownExports(from), ...(from.end.exportsByPath?.[i] ?? from.end.exports)],
    import: [...ownImports(to), ...(to.end.importsByPath?.[i] ?? to.end.imports)],
    bgp: {
      fromAs,
      toAs,
      external: fromAs !== toAs,
      allowOwnAs: to.end.allowOwnAs ?? 0,
      asOverride: false,
      removePrivateAs: from.end.removePrivateAs ?? false,
      keepMed: false,
      nextHopSelf: true,
      selfAddress: selfAddress as Address,
      peerAddress: peerAddress as Address,
      reflect: { fromIsClient: false, toIsClient: false },
      ...(to.end.maxPrefixes !== undefined && { maxPrefixes: to.end.maxPrefixes }),
    },
    arrives: {
      kind: to.end.learned.kind,
      ...(to.end.learned.tag ? { tag: to.end.learned.tag } : {}),
      group: groupOf(circuit, back),
      next: { k: 'link', link: pathLinkId(circuit.id, i, back) },
    },
    owner: circuit.id,
  }
}

/** What the user set for what an end announces: prepends (RFC 4271, 5.1.2), MED (5.1.4), a community (RFC 1997). */
function ownExports({ end, side }: Half): Statement[] {
  const { prepend = 0, med, community } = side ?? {}
  if (prepend === 0 && med === undefined && community === undefined) return []
  return [
    {
      do: 'continue',
      set: {
        ...(prepend > 0 && end.asn !== undefined ? { prepend: [end.asn, prepend] as [number, number] } : {}),
        ...(med === undefined ? {} : { med }),
        ...(community === undefined ? {} : { addCommunity: community }),
      },
      rule: 'core/circuit-announces',
    },
  ]
}

/** The local preference that the user gave what an end learns (RFC 4271, 5.1.5). */
const ownImports = ({ side }: Half): Statement[] =>
  side?.localPref === undefined
    ? []
    : [{ do: 'continue', set: { localPref: side.localPref }, rule: 'core/circuit-preference' }]
