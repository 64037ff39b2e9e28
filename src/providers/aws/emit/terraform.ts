import { attribute, block, type HclBlock, type HclExpression } from '../../../codegen/hcl/index.ts'
import type { TerraformContext, TerraformEmitter, TerraformFragment } from '../../provider.ts'
import { all } from '../catalog/lookup.ts'
import { connectionsAt } from './connections.ts'
import { emitDirectConnect } from './direct-connect.ts'
import { emitMachines } from './machines.ts'
import { emitNetwork } from './network.ts'
import { Scope } from './scope.ts'
import { emitSecurity } from './security.ts'
import { emitTransit } from './transit.ts'
import { connectionRef, emitVpn } from './vpn.ts'

/** The version whose schema the exported arguments were checked against. */
const AWS = { name: 'aws', source: 'hashicorp/aws', version: '~> 6.47' }

const NOTHING: TerraformFragment = { providers: [], files: [], variables: [], outputs: [], placeholders: [], notes: [] }

export const terraformEmitter: TerraformEmitter = {
  target: 'terraform',
  keysPer: 'tunnel',
  emit,
  /** Interface `at` of a VPN is a tunnel of one of its connections. */
  publicAddress(record, at, context, link) {
    const scope = new Scope(context)
    for (const connection of connectionsAt(context, record)) {
      if (connection.seen.link.id !== link?.id) continue
      const slot = connection.tunnels.findIndex((tunnel) => tunnel?.own === at)
      if (slot >= 0) return connectionRef(scope, connection, `tunnel${slot + 1}_address`)
    }
    return undefined
  },
}

function emit(context: TerraformContext): TerraformFragment {
  const scope = new Scope(context)
  const providers = scope.providerBlocks()
  if (providers.length === 0) return NOTHING
  const direct = emitDirectConnect(scope)
  const parts = {
    network: emitNetwork(scope),
    security: emitSecurity(scope),
    machines: emitMachines(scope),
    transit: emitTransit(scope),
    vpn: emitVpn(scope),
    'direct-connect': direct.blocks,
  }
  const [alone] = providers
  const files = Object.entries(parts).map(([name, blocks]) => ({ name, blocks }))
  return {
    providers: [providers.length === 1 && alone ? { ...AWS, configuration: alone } : AWS],
    files: [{ name: 'regions', blocks: providers.length > 1 ? providers : [] }, ...files].filter(
      ({ blocks }) => blocks.length > 0,
    ),
    variables: [...scope.profileVariables(), ...scope.far.variables, ...direct.variables],
    outputs: outputs(scope),
    placeholders: [...scope.far.placeholders, ...direct.placeholders],
    notes: [...scope.notes, ...scope.far.notes],
  }
}

function outputs(scope: Scope): HclBlock[] {
  const { context } = scope
  const map = (name: string, description: string, entries: (readonly [string, HclExpression])[]): HclBlock[] =>
    entries.length === 0
      ? []
      : [block('output', [name], [attribute('description', description), attribute('value', { k: 'object', entries })])]
  const gateways = ['aws/virtual-private-gateway', 'aws/transit-gateway'].flatMap((kind) => context.ofKind(kind))
  const tunnels = gateways
    .flatMap(({ id }) => connectionsAt(context, id))
    .flatMap((connection) => {
      const label = scope.label('aws_vpn_connection', connection.key, connection.name)
      return connection.tunnels.flatMap((tunnel, i) =>
        tunnel
          ? [[`${label}_tunnel${i + 1}`, connectionRef(scope, connection, `tunnel${i + 1}_address`)] as const]
          : [],
      )
    })
  const cards = all(context.design, 'aws/network-interface').filter(({ parent }) => parent !== undefined)
  return [
    ...map('aws_vpn_tunnel_addresses', 'Outside addresses of the VPN tunnels at AWS', tunnels),
    ...map(
      'aws_private_ips',
      'Private addresses of the network interfaces',
      cards.map(
        (card) => [scope.label('aws_network_interface', card.id, card.name), scope.ref(card, 'private_ip')] as const,
      ),
    ),
    ...map(
      'aws_public_ips',
      'Elastic IP addresses',
      context
        .ofKind('aws/elastic-ip')
        .map((address) => [scope.label('aws_eip', address.id, address.name), scope.ref(address, 'public_ip')] as const),
    ),
  ]
}
