/** The list of catalogs: all that drawing and validating need. The page loads this; what analyses loads the registry. */
import { indexKinds, type KindIndex } from '../model/index.ts'
import { alibabaCatalog } from './alibaba/catalog/index.ts'
import { awsCatalog } from './aws/catalog/index.ts'
import { azureCatalog } from './azure/catalog/index.ts'
import { googleCatalog } from './google/catalog/index.ts'
import { circuitKind } from './joint/circuit/circuit-kind.ts'
import { coreCatalog } from './joint/note-kind.ts'
import { vpnKind } from './joint/vpn-kind.ts'
import { onpremCatalog } from './onprem/catalog/index.ts'
import type { LinkKind, ProviderCatalog } from './provider.ts'

export const catalogs: readonly ProviderCatalog[] = [
  azureCatalog,
  awsCatalog,
  googleCatalog,
  alibabaCatalog,
  onpremCatalog,
  coreCatalog,
]

/** Links whose ends may belong to two providers. */
export const jointLinks: readonly LinkKind[] = [
  vpnKind(catalogs.flatMap(({ vpnCandidates }) => vpnCandidates ?? [])),
  circuitKind(catalogs.flatMap(({ circuitCandidates }) => circuitCandidates ?? [])),
]

/** Every kind that a document may hold, for validation and migration. */
export const kindIndex: KindIndex = indexKinds(
  [...catalogs.flatMap(({ kinds, links }) => [...kinds, ...links]), ...jointLinks],
  catalogs,
)
