import type { Blocker, CheckContext, ProviderChecks, Repair } from '../../../checks/contract.ts'
import { type Design, type Props, type RecordId, text } from '../../../model/index.ts'
import type { LinkKind } from '../../provider.ts'
import type { CircuitCandidates } from '../circuit/circuit-candidates.ts'
import type { CircuitProps } from '../circuit/circuit-fields.ts'

/** New lines that are proposed for one blocker: each one costs a solved copy. */
const MAX_PROPOSALS = 4

/** Checks of the private line between two providers. */
export const circuitChecks = (line: LinkKind, providers: readonly CircuitCandidates[]): ProviderChecks => ({
  rules: [],
  faults: {
    'joint.fault.circuit-ends': { id: 'core/circuit-ends', source: 'https://www.rfc-editor.org/rfc/rfc4271#section-8' },
    'joint.fault.community': { id: 'core/circuit-community', source: 'https://www.rfc-editor.org/rfc/rfc1997' },
  },
  findings: () => [],
  repairs: (blocker, context) => [...pathsUp(context), ...joinSites(blocker, context, line, providers)],
})

/** Lines all of whose paths are down. */
const pathsUp = ({ design, name }: CheckContext): Repair[] =>
  Object.values(design.records).flatMap((link): Repair[] => {
    if (link.kind !== 'core/circuit') return []
    const { paths } = link.props as unknown as CircuitProps
    if (paths.some(({ up }) => up)) return []
    const props = { ...link.props, paths: paths.map((path) => ({ ...path, up: true })) } as Props
    const title = text('joint.fix.paths-up', { link: name(link.id) })
    return [{ way: `up:${link.id}`, title, preference: 'restore', edit: { put: [{ ...link, props }] } }]
  })

/** A site at one end of the flow without a private line, and an end of a cloud that was made for one and has none. */
function joinSites(
  { sender, receiver }: Blocker,
  { design, name }: CheckContext,
  line: LinkKind,
  providers: readonly CircuitCandidates[],
): Repair[] {
  const candidateOf = (id: RecordId) => {
    const found = providers.flatMap((each) => each.candidate(design, id) ?? [])[0]
    return found && !('why' in found) ? found : undefined
  }
  const sites = [sender, receiver]
    .flatMap((id) => (id === undefined ? [] : containers(design, id)))
    .filter((id) => candidateOf(id)?.role === 'site' && !hasLine(design, id))
  const waiting = sites.length === 0 ? [] : Object.keys(design.records).filter((id) => candidateOf(id)?.waits)
  const pairs = sites.flatMap((site) => waiting.map((cloud) => [cloud, site] as const))
  return pairs.slice(0, MAX_PROPOSALS).flatMap(([cloud, site]): Repair[] => {
    const proposal = line.connect(design, cloud, site).find(({ ok }) => ok)
    if (!proposal?.ok) return []
    const title = text('joint.fix.join-line', { a: name(cloud), b: name(site) })
    return [{ way: `line:${cloud} ${site}`, title, preference: 'restore', edit: proposal.edit, toward: cloud }]
  })
}

function containers(design: Design, id: RecordId): RecordId[] {
  const { parent } = design.records[id] ?? {}
  return [id, ...(parent === undefined ? [] : containers(design, parent))]
}

const hasLine = (design: Design, site: RecordId): boolean =>
  Object.values(design.records).some(
    ({ kind, ends }) => kind === 'core/circuit' && (ends?.a === site || ends?.b === site),
  )
