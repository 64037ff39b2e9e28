import { SymbolTable } from '../../../codegen/names.ts'
import { type Text, text } from '../../../model/index.ts'

/**
 * Rules for names of resources: letters, digits, `_`, `.`, `-`; a letter or digit first, a letter, digit or `_` last.
 * Source: learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules (Microsoft.Network,
 * Microsoft.Compute, Microsoft.Resources). Kinds not listed here take 1 to 80 of them.
 */
const RULES: Readonly<Record<string, { min?: number; max: number; machine?: true }>> = {
  vnet: { min: 2, max: 64 },
  // Also the computer's name, which takes letters, digits and hyphens only.
  vm: { max: 64, machine: true },
  group: { max: 90 },
}

/** A name that the platform takes: `name` itself if it does, else what is left of it, or `fallback`. */
export function validName(kind: string, name: string, fallback: string): string {
  const rule = RULES[kind] ?? { max: 80 }
  const foreign = rule.machine ? /[^A-Za-z0-9-]+/g : /[^A-Za-z0-9_.-]+/g
  const cleaned = name
    .replace(foreign, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, rule.max)
    .replace(/[^A-Za-z0-9_]+$/, '')
  // A computer's name must not be a number.
  if (rule.machine && /^\d+$/.test(cleaned)) return `${kind}-${cleaned}`.slice(0, rule.max)
  return cleaned.length >= (rule.min ?? 1) ? cleaned : fallback
}

/** Gives valid names, each once within its scope, and notes what had to change. */
export class ResourceNames {
  readonly notes: Text[] = []
  private readonly scopes = new Map<string, SymbolTable>()

  /**
   * `scope`: within which names of this kind must differ. `drawn`: the name comes from the user, so a change is noted.
   * `spare`: what a name without a single valid character gives way to.
   */
  give(scope: string, kind: string, name: string, drawn: boolean, spare: string = kind): string {
    const key = `${kind} ${scope}`
    const table = this.scopes.get(key) ?? new SymbolTable()
    this.scopes.set(key, table)
    const valid = validName(kind, name, validName(kind, spare, kind))
    const max = RULES[kind]?.max ?? 80
    const given = table.allocate([valid], (stem, n) => `${stem.slice(0, max - String(n).length - 1)}-${n}`)
    if (drawn && given !== name) this.notes.push(text('azure.emit.renamed', { from: name, to: given }))
    return given
  }
}
