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
import { type Text, text } from '../../../model/index.ts'
import type { TerraformContext } from '../../provider.ts'
import type { VpnSeen } from './vpn-seen.ts'

/** An address that leads nowhere (RFC 5737), where a value is needed and not known. */
const PLACEHOLDER = '192.0.2.1'

/** Public addresses of other ends: as stated, as the other end's provider creates them, else a variable for each. */
export class FarAddresses {
  readonly variables: HclBlock[] = []
  readonly placeholders: HclAttribute[] = []
  readonly notes: Text[] = []
  private readonly known = new Map<string, string>()
  private readonly table = new SymbolTable()

  constructor(private readonly context: TerraformContext) {}

  /** Address of interface `at` of the other end of this VPN. */
  address({ link, own, far }: VpnSeen, at: number): HclExpression {
    const stated =
      own.remotes.find((remote) => remote.interface === at)?.publicIp ??
      this.context.vpnEnd(far.id, link)?.interfaces[at]?.publicIp
    return stated ? hcl(stated) : (this.context.publicAddress(far.id, at, link) ?? this.variable(far, at))
  }

  private variable({ id, name }: { id: string; name: string }, at: number): HclExpression {
    const key = `${id} ${at}`
    const before = this.known.get(key)
    if (before !== undefined) return ref('var', before)
    const stem = `${identifierOf(name, 'site', 'snake')}_public_ip${at === 0 ? '' : `_${at + 1}`}`
    const variable = this.table.allocate([stem], (taken, n) => `${taken}_${n}`)
    this.known.set(key, variable)
    const description = `Public address of ${name}, tunnel interface ${at + 1}`
    this.variables.push(
      block('variable', [variable], [attribute('description', description), attribute('type', ref('string'))]),
    )
    this.placeholders.push({
      ...attribute(variable, PLACEHOLDER),
      comment: 'Replace: documentation address, leads nowhere',
    })
    this.notes.push(text('joint.emit.unknown-address', { name, variable }))
    return ref('var', variable)
  }
}
