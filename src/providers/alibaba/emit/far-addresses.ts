import {
  attribute,
  block,
  type HclAttribute,
  type HclBlock,
  type HclExpression,
  hcl,
  ref,
} from '../../../codegen/hcl/index.ts'
import { identifierOf, SymbolTable } from '../../../codegen/names.ts'
import { type RecordId, type Text, text } from '../../../model/index.ts'
import type { connectionsAt } from '../catalog/lookup.ts'
import type { Names } from './names.ts'

/** An address that leads nowhere (RFC 5737), where a value is needed and not known. */
const PLACEHOLDER_ADDRESS = '192.0.2.1'

/** Public addresses of other ends: as the design or another provider states them, else a variable for each. */
export class FarAddresses {
  readonly variables: HclBlock[] = []
  readonly placeholders: HclAttribute[] = []
  readonly notes: Text[] = []
  private readonly known = new Map<string, string>()
  private readonly table = new SymbolTable()

  /** Address of interface `at` of the other end, for this connection: a gateway may have interfaces of its own for each. */
  address(names: Names, { link, peer, mine }: ReturnType<typeof connectionsAt>[number], at: number): HclExpression {
    const record = names.record(link.id)
    const stated =
      mine?.remotes.find((remote) => remote.interface === at)?.publicIp ??
      names.context.vpnEnd(peer, record)?.interfaces[at]?.publicIp
    if (stated) return hcl(stated)
    return names.context.publicAddress(peer, at, record) ?? this.variable(names, peer, at)
  }

  private variable(names: Names, record: RecordId, at: number): HclExpression {
    const key = `${record} ${at}`
    const before = this.known.get(key)
    if (before !== undefined) return ref('var', before)
    const name = names.record(record)?.name ?? record
    const stem = `${identifierOf(name, 'site', 'snake')}_public_ip${at === 0 ? '' : `_${at + 1}`}`
    const variable = this.table.allocate([stem], (taken, n) => `${taken}_${n}`)
    this.known.set(key, variable)
    const description = `Public address of ${name}, tunnel interface ${at + 1}`
    this.variables.push(
      block('variable', [variable], [attribute('description', description), attribute('type', ref('string'))]),
    )
    this.placeholders.push({
      ...attribute(variable, PLACEHOLDER_ADDRESS),
      comment: 'Replace: documentation address, leads nowhere',
    })
    this.notes.push(text('alibaba.emit.unknown-address', { name, variable }))
    return ref('var', variable)
  }
}
