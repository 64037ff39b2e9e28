import {
  type BicepExpression,
  type BicepParameter,
  type BicepStatement,
  bicep,
  callBicep,
  member,
  object,
  RESERVED_BICEP,
  reference,
} from '../../../codegen/bicep/index.ts'
import { identifierOf, SymbolTable } from '../../../codegen/names.ts'
import type { RecordId } from '../../../model/index.ts'
import type { BicepParameters } from './bicep-parameters.ts'
import type { BicepScope } from './kind-code.ts'
import { codeOf } from './kinds/index.ts'
import type { Key, Plan, Planned, SubnetRef } from './plan.ts'
import type { Late } from './planned-common.ts'

const SUBNETS = 'Microsoft.Network/virtualNetworks/subnets@2024-05-01'

/** One Bicep file in the making: its resources, and those of other files or groups that it refers to. */
export class BicepFile implements BicepScope {
  private readonly statements: BicepStatement[] = []
  private readonly used = new Map<string, BicepParameter>()
  private readonly symbols = new Map<string, string>()
  private readonly table = new SymbolTable([...RESERVED_BICEP, 'location'])
  private readonly byKey: ReadonlyMap<Key, Planned>
  private readonly own: ReadonlySet<Key>
  private needsLocation = false

  constructor(
    private readonly plan: Plan,
    private readonly resources: readonly Planned[],
    private readonly parameters: BicepParameters,
  ) {
    this.byKey = new Map(plan.resources.map((resource) => [resource.key, resource]))
    this.own = new Set(resources.map(({ key }) => key))
    for (const name of parameters.symbols()) this.table.allocate([name])
    for (const resource of resources) this.symbols.set(resource.key, this.symbolFor(resource))
  }

  /** Statements of the file, and the parameters that it takes beside `location`. */
  write(): { statements: BicepStatement[]; parameters: BicepParameter[]; needsLocation: boolean } {
    for (const resource of this.resources) this.writeResource(resource)
    const location: BicepParameter = {
      k: 'parameter',
      symbol: 'location',
      type: 'string',
      description: 'Region of the resources',
      default: member(callBicep('resourceGroup'), 'location'),
    }
    const parameters = [...this.used.values()]
    const head = this.needsLocation ? [location] : []
    return {
      statements: [...head, ...parameters, ...this.statements, ...this.outputs()],
      parameters,
      needsLocation: this.needsLocation,
    }
  }

  ref(key: Key, ...properties: (string | number)[]): BicepExpression {
    return reference(this.symbol(key), ...properties)
  }

  id(key: Key): BicepExpression {
    return this.ref(key, 'id')
  }

  subnetId({ vnet, subnet, name }: SubnetRef): BicepExpression {
    const known = this.symbols.get(`subnet ${subnet}`)
    if (known) return reference(known, 'id')
    const owner = this.symbol(vnet)
    const symbol = this.table.allocate([identifierOf(`${owner} ${name}`, 'subnet', 'camel')])
    this.symbols.set(`subnet ${subnet}`, symbol)
    this.existing(symbol, SUBNETS, { parent: reference(owner), name: bicep(name) })
    return reference(symbol, 'id')
  }

  here(keys: readonly Key[]): BicepExpression[] {
    return keys.filter((key) => this.own.has(key)).map((key) => this.ref(key))
  }

  late(value: Late): BicepExpression {
    switch (value.k) {
      case 'value':
        return bicep(value.value)
      case 'address-of':
        return this.ref(value.publicIp, 'properties', 'ipAddress')
      case 'bgp-address-of':
        return this.ref(
          value.gateway,
          'properties',
          'bgpSettings',
          'bgpPeeringAddresses',
          value.instance,
          'defaultBgpIpAddresses',
          0,
        )
      case 'resource-id':
        return this.use(this.parameters.resourceId(value.record))
      case 'far':
        return this.use(this.parameters.address(value.record, value.at))
    }
  }

  preSharedKey(link: RecordId): BicepExpression {
    return this.use(this.parameters.preSharedKey(link))
  }

  adminUsername(): BicepExpression {
    return this.use(this.parameters.adminUsername())
  }

  sshPublicKey(): BicepExpression {
    return this.use(this.parameters.sshPublicKey())
  }

  private use(parameter: BicepParameter): BicepExpression {
    this.used.set(parameter.symbol, parameter)
    return reference(parameter.symbol)
  }

  private writeResource(resource: Planned): void {
    const { type, body } = codeOf(resource).bicep
    const { parent, ...rest } = body(resource, this)
    if (parent === undefined) this.needsLocation = true
    const head =
      parent === undefined ? { name: resource.name, location: reference('location') } : { parent, name: resource.name }
    this.statements.push({
      k: 'resource',
      symbol: this.symbol(resource.key),
      type,
      body: object({ ...head, ...rest }),
      source: resource.record,
    })
  }

  /** Symbol of a resource; one of another file is declared as existing on first use. */
  private symbol(key: Key): string {
    const known = this.symbols.get(key)
    if (known) return known
    const resource = this.byKey.get(key)
    if (!resource) throw new Error(`not planned: ${key}`)
    const symbol = this.symbolFor(resource)
    this.symbols.set(key, symbol)
    const elsewhere = resource.group !== this.resources[0]?.group
    const group = this.plan.groups.find((one) => one.key === resource.group)
    const scope = elsewhere && group ? { scope: callBicep('resourceGroup', group.name) } : {}
    this.existing(symbol, codeOf(resource).bicep.type, { ...scope, name: bicep(resource.name) })
    return symbol
  }

  private symbolFor(resource: Planned): string {
    const plain = identifierOf(resource.name, resource.kind.replaceAll('-', ' '), 'camel')
    return this.table.allocate([plain, identifierOf(`${resource.name} ${resource.kind}`, 'resource', 'camel')])
  }

  private existing(symbol: string, type: string, body: Record<string, BicepExpression>): void {
    this.statements.push({ k: 'resource', symbol, type, existing: true, body: object(body) })
  }

  private outputs(): BicepStatement[] {
    const map = (symbol: string, entries: [string, BicepExpression][]): BicepStatement[] =>
      entries.length === 0 ? [] : [{ k: 'output', symbol, type: 'object', value: object(Object.fromEntries(entries)) }]
    const gateways = this.resources.filter((one) => one.kind === 'vpn-gateway')
    const addresses = gateways.flatMap(({ publicIps }) => publicIps)
    const nics = this.resources.filter((one) => one.kind === 'nic')
    const nicAddress = (key: Key) =>
      this.ref(key, 'properties', 'ipConfigurations', 0, 'properties', 'privateIPAddress')
    return [
      ...map(
        'gatewayPublicIps',
        addresses.map((key) => [this.symbol(key), this.ref(key, 'properties', 'ipAddress')]),
      ),
      ...map(
        'privateIps',
        nics.map(({ key }) => [this.symbol(key), nicAddress(key)]),
      ),
    ]
  }
}
