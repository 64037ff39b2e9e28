import { attribute, block, type HclBlock, type HclExpression } from '../../../codegen/hcl/index.ts'
import type { TerraformContext, TerraformEmitter, TerraformFragment } from '../../provider.ts'
import { nicsOf } from '../catalog/lookup.ts'
import { emitMachines } from './machines.ts'
import { emitNetwork } from './network.ts'
import { emitPeerings } from './peering.ts'
import { emitFirewalls, emitRoutes } from './routes.ts'
import { Scope } from './scope.ts'
import { emitVpn, gatewayAddress } from './vpn.ts'

/** The version whose schema the exported arguments were checked against. */
const GOOGLE = { name: 'google', source: 'hashicorp/google', version: '~> 6.50' }

const NOTHING: TerraformFragment = { providers: [], files: [], variables: [], outputs: [], placeholders: [], notes: [] }

export const terraformEmitter: TerraformEmitter = {
  target: 'terraform',
  keysPer: 'tunnel',
  emit,
  publicAddress(record, at, context) {
    const gateway = context.design.records[record]
    return gateway && gatewayAddress(new Scope(context), gateway, at)
  },
}

function emit(context: TerraformContext): TerraformFragment {
  const scope = new Scope(context)
  const configuration = scope.providerBlock()
  if (!configuration) return NOTHING
  const parts = {
    network: [...emitNetwork(scope), ...emitPeerings(scope)],
    routes: emitRoutes(scope),
    firewall: emitFirewalls(scope),
    machines: emitMachines(scope),
    vpn: emitVpn(scope),
  }
  const projects = scope.projectVariables()
  return {
    providers: [{ ...GOOGLE, configuration }],
    files: Object.entries(parts)
      .map(([name, blocks]) => ({ name, blocks }))
      .filter(({ blocks }) => blocks.length > 0),
    variables: [...projects.map(({ variable }) => variable), ...scope.far.variables],
    outputs: outputs(scope),
    placeholders: [...projects.map(({ placeholder }) => placeholder), ...scope.far.placeholders],
    notes: [...scope.notes, ...scope.far.notes],
  }
}

function outputs(scope: Scope): HclBlock[] {
  const { context } = scope
  const map = (name: string, description: string, entries: (readonly [string, HclExpression])[]): HclBlock[] =>
    entries.length === 0
      ? []
      : [block('output', [name], [attribute('description', description), attribute('value', { k: 'object', entries })])]
  const gateways = ['google/ha-vpn-gateway', 'google/classic-vpn-gateway'].flatMap((kind) => context.ofKind(kind))
  const addresses = gateways.flatMap((gateway) =>
    [0, 1].flatMap((at) => {
      const address = gatewayAddress(scope, gateway, at)
      const type =
        gateway.kind === 'google/ha-vpn-gateway' ? 'google_compute_ha_vpn_gateway' : 'google_compute_vpn_gateway'
      const label = scope.label(type, gateway.id, gateway.name)
      return address
        ? [[`${type === 'google_compute_vpn_gateway' ? 'classic_' : ''}${label}_${at}`, address] as const]
        : []
    }),
  )
  const machines = context.ofKind('google/instance').filter(({ id }) => nicsOf(context.design, id).length > 0)
  return [
    ...map('google_vpn_gateway_addresses', 'Outside addresses of the VPN gateways at Google Cloud', addresses),
    ...map(
      'google_private_ips',
      'Private addresses of the first network interfaces',
      machines.map(
        (machine) =>
          [
            scope.label('google_compute_instance', machine.id, machine.name),
            scope.ref(machine, 'network_interface', 0, 'network_ip'),
          ] as const,
      ),
    ),
  ]
}
