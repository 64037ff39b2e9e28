import { type HclExpression, ref } from '../../../codegen/hcl/index.ts'
import { identifierOf, SymbolTable } from '../../../codegen/names.ts'

/** Labels of Terraform resources, unique by type. The same questions in the same order give the same labels. */
export class Labels {
  private readonly tables = new Map<string, SymbolTable>()
  private readonly known = new Map<string, string>()

  /** Label of the resource of this type that stands for `key`; made of the ASCII words of `name` at the first question. */
  label(type: string, key: string, name: string): string {
    const slot = `${type} ${key}`
    const known = this.known.get(slot)
    if (known !== undefined) return known
    const table = this.tables.get(type) ?? new SymbolTable()
    this.tables.set(type, table)
    const stem = identifierOf(name, type.slice(type.indexOf('_') + 1), 'snake')
    const label = table.allocate([stem], (taken, n) => `${taken}_${n}`)
    this.known.set(slot, label)
    return label
  }

  /** A reference to an attribute of that resource. */
  ref(type: string, key: string, name: string, ...attributes: (string | number)[]): HclExpression {
    return ref(type, this.label(type, key, name), ...attributes)
  }
}
