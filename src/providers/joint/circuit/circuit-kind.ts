import type { Design, DesignRecord, RecordId, Text } from '../../../model/index.ts'
import { text } from '../../../model/index.ts'
import type { Fault, LinkKind } from '../../provider.ts'
import type { CircuitCandidate, CircuitCandidates } from './circuit-candidates.ts'
import { type CircuitCandidateOf, joinByCircuit } from './circuit-connect.ts'
import { type CircuitProps, type CircuitSide, circuitFields } from './circuit-fields.ts'

const propsOf = (link: DesignRecord): CircuitProps => link.props as unknown as CircuitProps

/**
 * The catalog entry of `core/circuit`: a private line with BGP between a cloud's end and a site. `providers`: what each provider
 * says about its own records.
 */
export function circuitKind(providers: readonly CircuitCandidates[]): LinkKind {
  const candidateOf: CircuitCandidateOf = (design, id) => {
    for (const provider of providers) {
      const found = provider.candidate(design, id)
      if (found) return found
    }
    return undefined
  }
  const both = <T>(ask: (provider: CircuitCandidates, side: 'a' | 'b') => T[]): T[] =>
    providers.flatMap((each) => [...ask(each, 'a'), ...ask(each, 'b')])
  return {
    kind: 'core/circuit',
    line: 'circuit',
    fields: circuitFields,
    docs: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/WorkingWithVirtualInterfaces.html',
    connect: (design, a, b) => joinByCircuit(design, a, b, candidateOf),
    label: (link, design) =>
      both((each, side) => [each.label?.(link, side, design)]).find((label) => label !== undefined),
    strands: (link) => propsOf(link).paths.map(({ up }) => up),
    speaksBgp: () => true,
    state: (link) => (propsOf(link).paths.some(({ up }) => up) ? 'whole' : 'off'),
    derived: (link, design) => both((each, side) => each.derived(link, side, design)),
    validate: (link, design) => circuitFaults(link, design, candidateOf),
  }
}

const COMMUNITY = /^(\d{1,5}):(\d{1,5})$/

function circuitFaults(link: DesignRecord, design: Design, candidateOf: CircuitCandidateOf): Fault[] {
  const of = (id: RecordId | undefined) => (id === undefined ? undefined : candidateOf(design, id))
  const [a, b] = [of(link.ends?.a), of(link.ends?.b)]
  const stands = (end: CircuitCandidate, id: RecordId | undefined) => end.record === id
  if (!a || !b || 'why' in a || 'why' in b || a.role === b.role || !stands(a, link.ends?.a) || !stands(b, link.ends?.b))
    return [{ path: 'ends', message: text('joint.fault.circuit-ends') }]
  const props = propsOf(link)
  return [...sideFaults('a', props.a), ...sideFaults('b', props.b), ...asnFaults(a, b)]
}

/** A community is two 16-bit numbers (RFC 1997). */
function sideFaults(at: 'a' | 'b', side: CircuitSide | undefined): Fault[] {
  if (side?.community === undefined) return []
  const numbers = COMMUNITY.exec(side.community)?.slice(1).map(Number)
  if (numbers?.every((number) => number <= 65535)) return []
  const message: Text = text('joint.fault.community', { community: side.community })
  return [{ path: `props.${at}.community`, message }]
}

function asnFaults(a: CircuitCandidate, b: CircuitCandidate): Fault[] {
  if (a.asn === undefined || b.asn === undefined) {
    const silent = a.asn === undefined ? a : b
    return [{ path: 'ends', message: silent.noBgp ?? text('joint.fault.no-bgp', { name: silent.name }) }]
  }
  if (a.asn === b.asn)
    return [{ path: 'ends', message: text('joint.fault.same-asn', { a: a.name, b: b.name, asn: a.asn }) }]
  const [own, other] = a.rejectsPeerAsn(b.asn) ? [a, b] : [b, a]
  return own.rejectsPeerAsn(other.asn!)
    ? [{ path: 'ends', message: text('joint.fault.asn-refused', { name: own.name, asn: other.asn! }) }]
    : []
}
