import type { Design, RecordId } from '../../model/index.ts'
import { ownerOf } from '../../model/index.ts'
import type {
  Endpoint,
  EndpointId,
  Link,
  LinkId,
  Network,
  Session,
  SessionId,
  Table,
  TableId,
} from '../../network/index.ts'
import type { Kind, LinkKind, Provider, TableRef } from '../../providers/provider.ts'
import type { Solution } from '../../solver/solution.ts'

/** One solved design with the indices that its views need. */
export interface Context {
  readonly design: Design
  readonly network: Network
  readonly solution: Solution
  readonly provider: (record: RecordId) => Provider | undefined
  readonly kind: (record: RecordId) => Kind | undefined
  readonly linkKind: (record: RecordId) => LinkKind | undefined
  readonly table: (id: TableId) => Table | undefined
  readonly session: (id: SessionId) => Session | undefined
  readonly link: (id: LinkId) => Link | undefined
  readonly endpoint: (id: EndpointId) => Endpoint | undefined
  readonly tablesOf: (record: RecordId) => TableRef[]
}

function indexBy<T extends { readonly id: string }>(items: readonly T[]): (id: string) => T | undefined {
  let index: Map<string, T> | undefined
  return (id) => {
    index ??= new Map(items.map((item) => [item.id, item]))
    return index.get(id)
  }
}

export function analysisContext(design: Design, solution: Solution, providers: readonly Provider[]): Context {
  const { network } = solution
  const byId = new Map(providers.map((provider) => [provider.id, provider]))
  const kinds = new Map(providers.flatMap((provider) => provider.kinds.map((kind) => [kind.kind, kind])))
  const links = new Map(providers.flatMap((provider) => provider.links.map((link) => [link.kind, link])))
  const kindOf = (record: RecordId) => design.records[record]?.kind ?? ''
  const provider = (record: RecordId) => byId.get(ownerOf(kindOf(record)))
  return {
    design,
    network,
    solution,
    provider,
    kind: (record) => kinds.get(kindOf(record)),
    linkKind: (record) => links.get(kindOf(record)),
    table: indexBy(network.tables),
    session: indexBy(network.sessions),
    link: indexBy(network.links),
    endpoint: indexBy(network.endpoints),
    tablesOf: (id) => {
      const record = design.records[id]
      return (record && provider(id)?.views.tablesOf(record, design)) ?? []
    },
  }
}
