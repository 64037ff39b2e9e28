import { attribute, block } from '../../../codegen/hcl/index.ts'
import type { TerraformContext, TerraformEmitter, TerraformFragment } from '../../provider.ts'
import { find } from '../catalog/lookup.ts'
import { emitBorderRouters } from './border-router.ts'
import { FarAddresses } from './far-addresses.ts'
import { emitMachines } from './machines.ts'
import { aliasOf, Names } from './names.ts'
import { type Emitted, emitNetwork } from './network.ts'
import { emitTransit } from './transit.ts'
import { emitVpn } from './vpn.ts'
import { emitVpnAttachments } from './vpn-attachment.ts'

/** The version whose schema the exported arguments were checked against. */
const ALICLOUD = { name: 'alicloud', source: 'aliyun/alicloud', version: '~> 1.245' }

const NOTHING: TerraformFragment = { providers: [], files: [], variables: [], outputs: [], placeholders: [], notes: [] }

export const terraformEmitter: TerraformEmitter = {
  target: 'terraform',
  emit,
  /** Master first; a dual-tunnel gateway has a second address in its other zone. */
  publicAddress(record, at, context) {
    const gateway = find(context.design, 'alibaba/vpn-gateway', record)
    const attributes = ['internet_ip', 'disaster_recovery_internet_ip'] as const
    const name = attributes[at]
    return gateway && name ? emitNames(context).ref('alicloud_vpn_gateway', gateway, name) : undefined
  },
}

/** Names in the order in which `emit` gives them, so that a reference from elsewhere agrees with the resource. */
function emitNames(context: TerraformContext): Names {
  const names = new Names(context)
  emitVpn(names, new Unasked())
  return names
}

/** Other ends' addresses do not matter where only names are wanted; asking for them would go round in circles. */
class Unasked extends FarAddresses {
  override address() {
    return { k: 'null' } as const
  }
}

function emit(context: TerraformContext): TerraformFragment {
  const names = new Names(context)
  const regions = names.regions()
  if (regions.length === 0) return NOTHING
  const far = new FarAddresses()
  // The gateways first: what names them elsewhere was named in this order.
  const vpn = emitVpn(names, far)
  const lines = emitBorderRouters(names)
  const [direct, transit] = [emitVpnAttachments(names, far), emitTransit(names)]
  const parts = {
    network: emitNetwork(names),
    machines: emitMachines(names),
    vpn: joined(vpn, direct),
    transit: joined(lines, transit),
  }
  const providers = regions.map((region) =>
    block('provider', ['alicloud'], [attribute('alias', aliasOf(region)), attribute('region', region)]),
  )
  const files = Object.entries(parts).map(([name, { blocks }]) => ({ name, blocks }))
  return {
    providers: [ALICLOUD],
    files: [{ name: 'regions', blocks: providers }, ...files].filter(({ blocks }) => blocks.length > 0),
    variables: [...far.variables, ...lines.variables],
    outputs: [],
    placeholders: [...far.placeholders, ...lines.placeholders],
    notes: [...Object.values(parts).flatMap(({ notes }) => notes), ...far.notes],
  }
}

const joined = (...parts: readonly Emitted[]): Emitted => ({
  blocks: parts.flatMap(({ blocks }) => blocks),
  notes: parts.flatMap(({ notes }) => notes),
})
