import type { Design, DesignRecord, RecordId, Text } from '../../model/index.ts'
import type { Kind, LinkKind, Shape, Summary } from '../../providers/provider.ts'
import type { Catalog } from '../catalog.ts'

/** What a node says, before it has a place. */
export interface Described {
  readonly record: DesignRecord
  readonly kind: Kind
  readonly summary: Summary
  /** Its own name, or that of the record it stands for. */
  readonly title: string
}

export interface DescribedLink {
  readonly record: DesignRecord
  readonly ends: { readonly a: RecordId; readonly b: RecordId }
  readonly link: LinkKind
  readonly label: Text | undefined
  readonly bgp: boolean
  /** Its tunnels, up or not, where they are several. */
  readonly strands: readonly boolean[]
  readonly state: ReturnType<LinkKind['state']>
}

export interface Descriptions {
  readonly nodes: readonly Described[]
  readonly links: readonly DescribedLink[]
}

export const isDrawn = (shape: Shape): boolean => shape !== 'attached' && shape !== 'link'

const known = new WeakMap<Design['records'], { catalog: Catalog; descriptions: Descriptions }>()

/**
 * What all nodes and links say. Worked out once per set of records: moving things about asks nothing anew. What says the
 * same as before keeps its object.
 */
export function describeRecords(design: Design, catalog: Catalog): Descriptions {
  const describing = describeInSteps(design, catalog)
  for (let step = describing.next(); ; step = describing.next()) if (step.done) return step.value
}

/** Whether asking costs nothing. */
export const isDescribed = (design: Design, catalog: Catalog): boolean => known.get(design.records)?.catalog === catalog

/** What was said last, by record: an edit leaves most of it as it was. */
let before: { readonly catalog: Catalog; readonly nodes: ReadonlyMap<RecordId, Described> } | undefined

const STEP = 32

/** As `describeRecords`, with a pause after every few records in which its caller may do something else. */
export function* describeInSteps(design: Design, catalog: Catalog): Generator<void, Descriptions> {
  const kept = known.get(design.records)
  if (kept?.catalog === catalog) return kept.descriptions
  const old = before?.catalog === catalog ? before.nodes : undefined
  const nodes: Described[] = []
  const links: DescribedLink[] = []
  let asked = 0
  for (const record of Object.values(design.records)) {
    if (++asked % STEP === 0) yield
    const kind = catalog.kinds.get(record.kind)
    const link = catalog.links.get(record.kind)
    if (link && record.ends) links.push(describeLink(record, record.ends, link, design))
    else if (kind && isDrawn(kind.shape)) {
      const summary = kind.summary(record, design)
      const title = (summary.standsFor && design.records[summary.standsFor]?.name) || record.name
      const now = { record, kind, summary, title }
      const then = old?.get(record.id)
      nodes.push(then && saysSame(then, now) ? then : now)
    }
  }
  const descriptions = { nodes, links }
  known.set(design.records, { catalog, descriptions })
  before = { catalog, nodes: new Map(nodes.map((node) => [node.record.id, node])) }
  return descriptions
}

function describeLink(
  record: DesignRecord,
  ends: { readonly a: RecordId; readonly b: RecordId },
  link: LinkKind,
  design: Design,
): DescribedLink {
  const strands = link.strands?.(record) ?? []
  return {
    record,
    ends,
    link,
    label: link.label(record, design),
    bgp: link.speaksBgp?.(record) ?? false,
    strands: strands.length > 1 ? strands : [],
    state: link.state(record, design),
  }
}

const saysSame = (a: Described, b: Described): boolean =>
  a.record === b.record &&
  a.kind === b.kind &&
  a.title === b.title &&
  a.summary.standsFor === b.summary.standsFor &&
  a.summary.glyph === b.summary.glyph &&
  a.summary.lines.length === b.summary.lines.length &&
  a.summary.lines.every((line, i) => line === b.summary.lines[i]) &&
  a.summary.chips.length === b.summary.chips.length &&
  (a.summary.chips.length === 0 || JSON.stringify(a.summary.chips) === JSON.stringify(b.summary.chips))
