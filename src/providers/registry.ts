/** The one list of providers. `catalogs.ts` has the part of each that drawing needs, in the same order. */
import { alibaba } from './alibaba/index.ts'
import { aws } from './aws/index.ts'
import { azure } from './azure/index.ts'
import { google } from './google/index.ts'
import { rules as jointRules } from './joint/rules.ts'
import { onprem } from './onprem/index.ts'
import type { Provider, Rule } from './provider.ts'

export { jointLinks, kindIndex } from './catalogs.ts'

export const providers: readonly Provider[] = [azure, aws, google, alibaba, onprem]

/** Every rule that a network can name, with its source. */
export const allRules: readonly Rule[] = [...providers.flatMap(({ rules }) => rules), ...jointRules]
