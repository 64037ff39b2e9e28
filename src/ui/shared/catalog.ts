import { providerOf } from '../../app/catalog.ts'
import type { KindId } from '../../model/index.ts'

export { buildCatalog, type Catalog, kindTitleKey, providerOf } from '../../app/catalog.ts'

/** CSS class that sets `--p`, `--pt` and `--ps` to the provider's colours. */
export const providerClass = (kind: KindId): string => `p-${providerOf(kind)}`
