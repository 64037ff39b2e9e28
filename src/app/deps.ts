import type { KindIndex, Text } from '../model/index.ts'
import type { ProviderCatalog } from '../providers/provider.ts'
import type { AnalysisRunner } from './analysis/client.ts'
import { buildCatalog, type Catalog } from './catalog.ts'
import type { DesignFiles } from './files.ts'
import type { Ownership } from './ownership.ts'
import type { DesignStorage } from './storage.ts'

/** What the application needs from around it. */
export interface AppDeps {
  readonly kinds: KindIndex
  readonly providers: readonly ProviderCatalog[]
  /** The same with links between providers, shared with the interface so that nothing is described twice. */
  readonly catalog?: Catalog
  readonly analysis: AnalysisRunner
  /** A second one for findings and repairs: these try many copies, and no ping should wait for them. */
  readonly checker: AnalysisRunner
  readonly storage: DesignStorage
  readonly ownership: Ownership
  readonly files: DesignFiles
  /** A document of the gallery, as its file holds it; `undefined` when there is none of that id. */
  readonly loadExample: (id: string) => Promise<unknown> | undefined
  /** The user's language, for names of new designs. */
  readonly translate: (text: Text) => string
  /** A key that no other design has. */
  readonly newKey: () => string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** The catalog that the interface draws by, or one of the providers alone. */
export const catalogFor = ({ catalog, providers }: AppDeps): Catalog => catalog ?? buildCatalog(providers)
