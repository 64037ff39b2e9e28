import { type HclExpression, ref } from '../../../codegen/hcl/index.ts'
import { identifierOf, SymbolTable } from '../../../codegen/names.ts'
import type { DesignRecord, RecordId } from '../../../model/index.ts'
import type { TerraformContext } from '../../provider.ts'
import { all, regionOf } from '../catalog/lookup.ts'

/** Where a record without a region goes. */
const DEFAULT_REGION = 'ap-northeast-1'

/** Labels of resources, and the provider of each region. The same design gives the same names. */
export class Names {
  private readonly tables = new Map<string, SymbolTable>()
  private readonly labels = new Map<string, string>()

  constructor(readonly context: TerraformContext) {}

  /** Label of a resource of this type for a key; allocated at the first question. */
  label(type: string, key: string, name: string): string {
    const known = this.labels.get(`${type} ${key}`)
    if (known !== undefined) return known
    const table = this.tables.get(type) ?? new SymbolTable()
    this.tables.set(type, table)
    const fallback = type.replace(/^alicloud_/, '').replaceAll('_', ' ')
    const label = table.allocate([identifierOf(name, fallback, 'snake')], (stem, n) => `${stem}_${n}`)
    this.labels.set(`${type} ${key}`, label)
    return label
  }

  /** A reference to an attribute of the resource of a record. */
  ref(
    type: string,
    record: DesignRecord | { id: string; name: string },
    ...attributes: (string | number)[]
  ): HclExpression {
    return ref(type, this.label(type, record.id, record.name), ...attributes)
  }

  record(id: RecordId | undefined): DesignRecord | undefined {
    return id === undefined ? undefined : this.context.design.records[id]
  }

  region(id: RecordId | undefined): string {
    return regionOf(this.context.design, id)?.props.regionId ?? DEFAULT_REGION
  }

  /** Every region that something is built in, in order; one provider block each. */
  regions(): string[] {
    const { design } = this.context
    const kinds = [
      'alibaba/vpc',
      'alibaba/transit-router',
      'alibaba/vpn-attachment',
      'alibaba/vbr',
      'alibaba/eip',
    ] as const
    return [...new Set(kinds.flatMap((kind) => all(design, kind).map(({ id }) => this.region(id))))].sort()
  }

  /** The provider of the region that a record stands in: `alicloud.cn_shanghai`. */
  provider(id: RecordId | undefined): HclExpression {
    return ref('alicloud', aliasOf(this.region(id)))
  }
}

/** Region ids are open texts: whatever they hold, the alias is an identifier. */
export const aliasOf = (region: string): string => identifierOf(region, 'region', 'snake')
