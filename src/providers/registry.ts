/** The one list of providers. */
import { indexKinds, type KindIndex } from '../model/index.ts'
import { azure } from './azure/index.ts'
import { rules as jointRules } from './joint/rules.ts'
import { vpnKind } from './joint/vpn-kind.ts'
import { onprem } from './onprem/index.ts'
import type { LinkKind, Provider, Rule } from './provider.ts'

export const providers: readonly Provider[] = [azure, onprem]

/** Links whose ends may belong to two providers. */
export const jointLinks: readonly LinkKind[] = [vpnKind(providers.flatMap(({ vpnCandidates }) => vpnCandidates ?? []))]

/** Every kind that a document may hold, for validation and migration. */
export const kindIndex: KindIndex = indexKinds(
  [...providers.flatMap(({ kinds, links }) => [...kinds, ...links]), ...jointLinks],
  providers,
)

/** Every rule that a network can name, with its source. */
export const allRules: readonly Rule[] = [...providers.flatMap(({ rules }) => rules), ...jointRules]
