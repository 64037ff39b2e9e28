import type { Address } from '../../../ip/index.ts'
import type { OrderId, RecordId, Stage, Table, TableId } from '../../../network/index.ts'

interface TableParts {
  readonly id: TableId
  readonly owner: RecordId
  readonly order: OrderId
  readonly stages?: Stage[]
  readonly scope?: RecordId
  readonly self?: Address[]
  readonly asn?: number
}

/** A table of this platform; what is not said is what most of its tables have. */
export const newTable = ({ id, owner, order, stages, scope, self, asn }: TableParts): Table => ({
  id,
  owner,
  order,
  stages: stages ?? [{ k: 'longest' }],
  shadows: [],
  ...(scope === undefined ? {} : { scope }),
  reach: scope === undefined ? [] : [scope],
  self: self ?? [],
  ...(asn === undefined ? {} : { asn }),
  maxPaths: 16,
  pathMix: 'any-path',
  medScope: 'always',
  resolves: [],
})
