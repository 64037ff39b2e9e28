/** The one list of providers. `catalogs.ts` has the part of each that drawing needs, in the same order. */
import { azure } from './azure/index.ts'
import { google } from './google/index.ts'
import { rules as jointRules } from './joint/rules.ts'
import { onprem } from './onprem/index.ts'
import type { Provider, Rule } from './provider.ts'

export { jointLinks, kindIndex } from './catalogs.ts'

export const providers: readonly Provider[] = [azure, google, onprem]

/** Every rule that a network can name, with its source. */
export const allRules: readonly Rule[] = [...providers.flatMap(({ rules }) => rules), ...jointRules]
