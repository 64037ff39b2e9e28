import type { Kind, ProviderCatalog } from '../../providers/provider.ts'

/** A provider's blocks in the palette's order. */
export const blocksOf = (provider: ProviderCatalog): Kind[] =>
  provider.kinds
    .filter((kind) => kind.palette !== undefined)
    .sort((a, b) => (a.palette?.order ?? 0) - (b.palette?.order ?? 0))
