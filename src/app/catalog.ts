import type { KindId } from '../model/index.ts'
import type { Kind, LinkKind, ProviderCatalog } from '../providers/provider.ts'

/** Kinds of every provider, by id. */
export interface Catalog {
  readonly providers: readonly ProviderCatalog[]
  readonly kinds: ReadonlyMap<KindId, Kind>
  readonly links: ReadonlyMap<KindId, LinkKind>
}

export function buildCatalog(providers: readonly ProviderCatalog[], sharedLinks: readonly LinkKind[] = []): Catalog {
  return {
    providers,
    kinds: new Map(providers.flatMap((provider) => provider.kinds.map((kind) => [kind.kind, kind] as const))),
    links: new Map(
      [...providers.flatMap((provider) => provider.links), ...sharedLinks].map((link) => [link.kind, link] as const),
    ),
  }
}

/** First half of a kind: the provider that owns it, which also names its colour. */
export const providerOf = (kind: KindId): string => kind.slice(0, kind.indexOf('/'))

/** Message key of a kind's name: `azure/vnet` is `azure.vnet`. */
export const kindTitleKey = (kind: KindId): string => `${kind.replace('/', '.')}.title`
