import type { RecordId } from '../../model/index.ts'

/** Something that a deployment creates: a block of an exported file. */
export interface CodeBlock {
  /** How other blocks refer to it: `azurerm_subnet.app`, or a symbol of its file. */
  readonly id: string
  /** Its type without a version: `azurerm_subnet`, `Microsoft.Network/virtualNetworks`, or the path of a module. */
  readonly type: string
  readonly path: string
  /** Line of its head, from 1. */
  readonly line: number
  /** Whose block it is, where a record of the design asked for it. */
  readonly record: RecordId | undefined
  /** Other blocks that it refers to. */
  readonly needs: readonly string[]
  /** What of them it reads: `vpn_interfaces[0].ip_address`. Empty: the thing itself. Bicep names no attributes here. */
  readonly reads: readonly { readonly id: string; readonly attribute: string }[]
  /** Names that look like references and lead to no block. */
  readonly unknown: readonly string[]
}
