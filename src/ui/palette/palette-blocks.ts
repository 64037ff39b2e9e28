import type { Kind, ProviderCatalog } from '../../providers/provider.ts'

/** Where each section of a provider's blocks begins, by the order that its kinds have in the palette. */
const sections = [
  { id: 'network', from: 0 },
  { id: 'gateway', from: 40 },
  { id: 'service', from: 60 },
  { id: 'routing', from: 70 },
  { id: 'other', from: 80 },
  { id: 'virtual-wan', from: 100 },
] as const

type SectionId = (typeof sections)[number]['id']

const orderOf = (kind: Kind): number => kind.palette?.order ?? 0

/** A provider's blocks in the palette's order. */
export const blocksOf = (provider: ProviderCatalog): Kind[] =>
  provider.kinds.filter((kind) => kind.palette !== undefined).sort((a, b) => orderOf(a) - orderOf(b))

/** The same blocks in the sections that they stand in; sections without a block are left out. */
export function sectionsOf(blocks: readonly Kind[]): { id: SectionId; blocks: Kind[] }[] {
  return sections
    .map(({ id, from }, i) => {
      const to = sections[i + 1]?.from ?? Number.POSITIVE_INFINITY
      return { id, blocks: blocks.filter((kind) => orderOf(kind) >= from && orderOf(kind) < to) }
    })
    .filter((section) => section.blocks.length > 0)
}
