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
  readonly state: ReturnType<LinkKind['state']>
}

export interface Descriptions {
  readonly nodes: readonly Described[]
  readonly links: readonly DescribedLink[]
}

export const isDrawn = (shape: Shape): boolean => shape !== 'attached' && shape !== 'link'

const known = new WeakMap<Design['records'], { catalog: Catalog; descriptions: Descriptions }>()

/** What all nodes and links say. Worked out once per set of records: moving things about asks nothing anew. */
export function describeRecords(design: Design, catalog: Catalog): Descriptions {
  const before = known.get(design.records)
  if (before?.catalog === catalog) return before.descriptions
  const nodes: Described[] = []
  const links: DescribedLink[] = []
  for (const record of Object.values(design.records)) {
    const kind = catalog.kinds.get(record.kind)
    const link = catalog.links.get(record.kind)
    if (link && record.ends) {
      const { ends } = record
      const label = link.label(record, design)
      links.push({
        record,
        ends,
        link,
        label,
        bgp: link.speaksBgp?.(record) ?? false,
        state: link.state(record, design),
      })
    } else if (kind && isDrawn(kind.shape)) {
      const summary = kind.summary(record, design)
      const title = (summary.standsFor && design.records[summary.standsFor]?.name) || record.name
      nodes.push({ record, kind, summary, title })
    }
  }
  const descriptions = { nodes, links }
  known.set(design.records, { catalog, descriptions })
  return descriptions
}
