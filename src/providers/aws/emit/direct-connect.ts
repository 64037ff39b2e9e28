import { attribute, block, type HclAttribute, type HclBlock, ref } from '../../../codegen/hcl/index.ts'
import { identifierOf, SymbolTable } from '../../../codegen/names.ts'
import { parseAddress, prefixOf } from '../../../ip/index.ts'
import type { DesignRecord } from '../../../model/index.ts'
import type { CircuitProps } from '../../joint/circuit/circuit-fields.ts'
import { typeOf } from '../catalog/direct-connect/circuit-candidates.ts'
import type { DirectConnectAssociation, DirectConnectGateway } from '../lower/records.ts'
import type { Scope } from './scope.ts'

export interface DirectConnectCode {
  readonly blocks: readonly HclBlock[]
  /** One for each line: Direct Connect connections are ordered, not written. */
  readonly variables: readonly HclBlock[]
  readonly placeholders: readonly HclAttribute[]
}

/** What no connection is called: the user puts the id of his line in its place. */
const PLACEHOLDER = 'dxcon-00000000'

/** Direct Connect gateways with their associations and virtual interfaces. */
export function emitDirectConnect(scope: Scope): DirectConnectCode {
  const { context } = scope
  const variables: HclBlock[] = []
  const placeholders: HclAttribute[] = []
  const names = new SymbolTable()
  const gateways = context.ofKind('aws/direct-connect-gateway') as readonly DesignRecord[] as DirectConnectGateway[]
  const associations = context.ofKind(
    'aws/direct-connect-gateway-association',
  ) as readonly DesignRecord[] as DirectConnectAssociation[]
  const ends = [...gateways, ...context.ofKind('aws/virtual-private-gateway')] as readonly DesignRecord[]

  /** A variable for the id of the connection that carries a path. */
  const line = (circuit: DesignRecord, i: number) => {
    const stem = `${identifierOf(circuit.name, 'line', 'snake')}_connection_id${i === 0 ? '' : `_${i + 1}`}`
    const name = names.allocate([stem], (taken, n) => `${taken}_${n}`)
    const description = `Direct Connect connection of ${circuit.name}`
    variables.push(block('variable', [name], [attribute('description', description), attribute('type', ref('string'))]))
    placeholders.push({ ...attribute(name, PLACEHOLDER), comment: 'Replace: the id of your connection' })
    return ref('var', name)
  }

  const interfacesAt = (gateway: DesignRecord): HclBlock[] =>
    context
      .linksAt(gateway.id)
      .filter(({ kind }) => kind === 'core/circuit')
      .flatMap((circuit) => {
        const own = circuit.ends?.a === gateway.id ? 'a' : 'b'
        const site = context.design.records[(own === 'a' ? circuit.ends?.b : circuit.ends?.a) ?? '']
        const asn = site?.props['asn']
        if (typeof asn !== 'number') return []
        const { paths } = circuit.props as unknown as CircuitProps
        return paths.map((path, i) => {
          const inside = own === 'a' ? [path.insideA, path.insideB] : [path.insideB, path.insideA]
          const type = `aws_dx_${typeOf(context.design, gateway)}_virtual_interface`
          const name = paths.length > 1 ? `${circuit.name}-${i + 1}` : circuit.name
          const target = gateway.kind === 'aws/direct-connect-gateway' ? 'dx_gateway_id' : 'vpn_gateway_id'
          return scope.resource({
            type,
            key: `${circuit.id} ${i}`,
            name,
            at: gateway.id,
            source: circuit.id,
            values: {
              connection_id: line(circuit, i),
              name,
              vlan: path.vlan ?? 101 + i,
              address_family: 'ipv4',
              bgp_asn: asn,
              amazon_address: withLength(inside[0]),
              customer_address: withLength(inside[1]),
              [target]: scope.id(gateway),
            },
          })
        })
      })

  return {
    blocks: [
      ...gateways.map((gateway) =>
        scope.resource({
          type: 'aws_dx_gateway',
          key: gateway.id,
          name: gateway.name,
          at: gateway.id,
          source: gateway.id,
          // The argument is a text, because the number may have 32 bits.
          values: { name: gateway.name, amazon_side_asn: String(gateway.props.asn) },
        }),
      ),
      ...associations.flatMap((association) => {
        const [gateway, far] = [association.ends?.a, association.ends?.b].map((id) => context.design.records[id ?? ''])
        if (!gateway || !far) return []
        const { allowedPrefixes } = association.props
        return scope.resource({
          type: 'aws_dx_gateway_association',
          key: association.id,
          name: association.name,
          at: far.id,
          source: association.id,
          values: {
            dx_gateway_id: scope.id(gateway),
            associated_gateway_id: scope.id(far),
            allowed_prefixes: allowedPrefixes.length > 0 ? allowedPrefixes : undefined,
          },
        })
      }),
      ...ends.flatMap(interfacesAt),
    ],
    variables,
    placeholders,
  }
}

/** An address as the provider takes it: with the length of its /30. */
function withLength(value: string | undefined): string | undefined {
  const address = parseAddress(value ?? '')
  return address && `${address}${prefixOf(address, 30).slice(-3)}`
}
