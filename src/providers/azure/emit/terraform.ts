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
import type { TerraformContext, TerraformEmitter, TerraformFragment } from '../../provider.ts'
import type { TerraformScope } from './kind-code.ts'
import { codeOf } from './kinds/index.ts'
import { PLACEHOLDER_ID } from './placeholder-id.ts'
import type { Key, Plan, Planned, PlannedKind } from './plan.ts'
import { planDesign } from './plan-design.ts'
import type { Late } from './planned-common.ts'
import { platformBgpAddress } from './platform-bgp-address.ts'

/** The version whose schema the exported arguments were checked against. */
const AZURERM = { name: 'azurerm', source: 'hashicorp/azurerm', version: '~> 4.79' }

/** An address that leads nowhere (RFC 5737), where a value is needed and not known. */
const PLACEHOLDER_ADDRESS = '192.0.2.1'

const FILES: Readonly<Record<PlannedKind, string>> = {
  nsg: 'network',
  'route-table': 'network',
  'public-ip': 'network',
  'nat-gateway': 'network',
  vnet: 'network',
  peering: 'network',
  'load-balancer': 'machines',
  nic: 'machines',
  vm: 'machines',
  bastion: 'machines',
  'firewall-policy': 'services',
  'firewall-rules': 'services',
  firewall: 'services',
  'private-link-service': 'services',
  'private-endpoint': 'services',
  'vpn-gateway': 'vpn',
  circuit: 'expressroute',
  'circuit-peering': 'expressroute',
  'circuit-gateway': 'expressroute',
  'circuit-connection': 'expressroute',
  'route-server': 'route-server',
  'route-server-place': 'route-server',
  'bgp-connection': 'route-server',
  'local-network-gateway': 'vpn',
  connection: 'vpn',
  'virtual-wan': 'virtual-wan',
  'virtual-hub': 'virtual-wan',
  'hub-table': 'virtual-wan',
  'hub-connection': 'virtual-wan',
  'hub-firewall': 'virtual-wan',
  'routing-intent': 'virtual-wan',
  'hub-bgp-connection': 'virtual-wan',
  'hub-vpn-gateway': 'virtual-wan',
  'vpn-site': 'virtual-wan',
  'vpn-site-connection': 'virtual-wan',
  'hub-circuit-gateway': 'virtual-wan',
  'hub-circuit-connection': 'virtual-wan',
}

export const terraformEmitter: TerraformEmitter = {
  target: 'terraform',
  keysPer: 'far-interface',
  emit: (context) => new TerraformExport(planDesign(context), context).fragment(),
  publicAddress(record, at, context) {
    const plan = planDesign(context)
    const gateway = plan.resources.find((one) => one.kind === 'vpn-gateway' && one.key === record)
    const publicIp = gateway?.kind === 'vpn-gateway' ? gateway.publicIps[at] : undefined
    return publicIp === undefined ? undefined : new TerraformExport(plan, context).ref(publicIp, 'ip_address')
  },
}

/** One plan on its way into Terraform: labels, and the variables that turned out to be needed. */
class TerraformExport implements TerraformScope {
  readonly adminUsername = ref('var', 'admin_username')
  readonly sshPublicKey = ref('var', 'ssh_public_key')
  private readonly types = new Map<Key, string>()
  private readonly labels = new Map<string, string>()
  private readonly addresses = new Map<string, HclBlock>()
  private readonly placeholders: HclAttribute[] = []
  private readonly notes: Text[] = []
  private readonly variableNames = new SymbolTable()

  constructor(
    private readonly plan: Plan,
    private readonly context: TerraformContext,
  ) {
    const tables = new Map<string, SymbolTable>()
    const label = (type: string, key: Key, name: string, fallback: string) => {
      const table = tables.get(type) ?? new SymbolTable()
      tables.set(type, table)
      this.labels.set(
        key,
        table.allocate([identifierOf(name, fallback, 'snake')], (stem, n) => `${stem}_${n}`),
      )
    }
    for (const group of plan.groups) label('group', `group ${group.key}`, group.name, 'rg')
    for (const resource of plan.resources) {
      const { type } = codeOf(resource).terraform
      this.types.set(resource.key, type)
      const owner = resource.kind === 'vnet' ? resource : undefined
      label(type, resource.key, resource.name, resource.kind.replaceAll('-', '_'))
      for (const subnet of owner?.subnets ?? []) {
        label('subnet', `subnet ${subnet.record}`, `${resource.name} ${subnet.name}`, 'subnet')
      }
    }
  }

  fragment(): TerraformFragment {
    const { plan } = this
    if (plan.resources.length === 0) return { ...NOTHING, notes: plan.notes }
    const files = new Map<string, HclBlock[]>([['network', this.groups()]])
    for (const resource of plan.resources) {
      const file = FILES[resource.kind]
      const blocks = files.get(file) ?? []
      files.set(file, blocks)
      blocks.push(...codeOf(resource).terraform.blocks(resource, this))
    }
    this.noteBgpAddresses()
    const hasMachines = plan.resources.some((one) => one.kind === 'vm')
    return {
      providers: [{ ...AZURERM, configuration: PROVIDER }],
      files: [...files].map(([name, blocks]) => ({ name, blocks })),
      variables: [SUBSCRIPTION, ...(hasMachines ? MACHINE_VARIABLES : []), ...this.addresses.values()],
      outputs: this.outputs(),
      placeholders: [...(hasMachines ? [SSH_PLACEHOLDER] : []), ...this.placeholders],
      notes: [...plan.notes, ...this.notes, ...(hasMachines ? [text('azure.emit.ssh-key')] : [])],
    }
  }

  label(key: Key): string {
    const label = this.labels.get(key)
    if (label === undefined) throw new Error(`not planned: ${key}`)
    return label
  }

  ref(key: Key, ...attributes: (string | number)[]): HclExpression {
    return ref(this.types.get(key) ?? '', this.label(key), ...attributes)
  }

  subnetLabel(subnet: RecordId): string {
    return this.label(`subnet ${subnet}`)
  }

  subnetId({ subnet }: { subnet: RecordId }): HclExpression {
    return ref('azurerm_subnet', this.subnetLabel(subnet), 'id')
  }

  groupName(group: Key): HclExpression {
    return ref('azurerm_resource_group', this.label(`group ${group}`), 'name')
  }

  groupLocation(group: Key): HclExpression {
    return ref('azurerm_resource_group', this.label(`group ${group}`), 'location')
  }

  preSharedKey(link: RecordId, tunnel?: number): HclExpression {
    return this.context.preSharedKey(link, tunnel)
  }

  late(value: Late): HclExpression {
    switch (value.k) {
      case 'value':
        return hcl(value.value)
      case 'address-of':
        return this.ref(value.publicIp, 'ip_address')
      case 'bgp-address-of':
        return this.ref(value.gateway, 'bgp_settings', 0, 'peering_addresses', value.instance, 'default_addresses', 0)
      case 'resource-id':
        return this.idVariable(value)
      case 'far':
        return (
          this.context.publicAddress(value.record, value.at, this.context.design.records[value.link]) ??
          this.addressVariable(value)
        )
    }
  }

  /** A variable for the id of a platform service: it belongs to somebody else's deployment. */
  private idVariable({ record, name, plain }: Extract<Late, { k: 'resource-id' }>): HclExpression {
    const key = `id ${record}`
    const known = this.addresses.get(key)
    if (known) return ref('var', known.labels[0]!)
    const stem = `${identifierOf(plain, 'service', 'snake')}_resource_id`
    const variable = this.variableNames.allocate([stem], (taken, n) => `${taken}_${n}`)
    const about = attribute('description', `Id of the service that the private endpoint ${name} leads to`)
    this.addresses.set(key, block('variable', [variable], [about, attribute('type', ref('string'))]))
    this.placeholders.push({ ...attribute(variable, PLACEHOLDER_ID), comment: 'Replace: id of the service' })
    this.notes.push(text('azure.emit.unknown-service', { name, variable }))
    return ref('var', variable)
  }

  /** A variable for a public address that nobody knows yet; one per interface. */
  private addressVariable({ record, at, name, plain }: Extract<Late, { k: 'far' }>): HclExpression {
    const key = `${record} ${at}`
    const known = this.addresses.get(key)
    if (known) return ref('var', known.labels[0]!)
    const stem = `${identifierOf(plain, 'site', 'snake')}_public_ip${at === 0 ? '' : `_${at + 1}`}`
    const variable = this.variableNames.allocate([stem], (taken, n) => `${taken}_${n}`)
    this.addresses.set(
      key,
      block(
        'variable',
        [variable],
        [
          attribute('description', `Public address of ${name}, tunnel interface ${at + 1}`),
          attribute('type', ref('string')),
        ],
      ),
    )
    this.placeholders.push({
      ...attribute(variable, PLACEHOLDER_ADDRESS),
      comment: 'Replace: documentation address, leads nowhere',
    })
    this.notes.push(text('azure.emit.unknown-address', { name, variable }))
    return ref('var', variable)
  }

  private groups(): HclBlock[] {
    return this.plan.groups.map((group) =>
      block(
        'resource',
        ['azurerm_resource_group', this.label(`group ${group.key}`)],
        [attribute('name', group.name), attribute('location', group.location)],
        group.record,
      ),
    )
  }

  private outputs(): HclBlock[] {
    const map = (name: string, description: string, entries: [Key, HclExpression][]): HclBlock[] =>
      entries.length === 0
        ? []
        : [
            block(
              'output',
              [name],
              [
                attribute('description', description),
                attribute('value', {
                  k: 'object',
                  entries: entries.map(([key, value]) => [this.label(key), value] as const),
                }),
              ],
            ),
          ]
    const gateways = this.plan.resources.filter((one) => one.kind === 'vpn-gateway')
    const publicIps = gateways.flatMap((gateway) => gateway.publicIps)
    const nics = this.plan.resources.filter((one) => one.kind === 'nic')
    return [
      ...map(
        'azure_gateway_public_ips',
        'Public addresses of the VPN gateways',
        publicIps.map((key) => [key, this.ref(key, 'ip_address')]),
      ),
      ...map(
        'azure_private_ips',
        'Private addresses of the network interfaces',
        nics.map(({ key }) => [key, this.ref(key, 'private_ip_address')]),
      ),
    ]
  }

  /** The provider sets link-local BGP addresses only; others it leaves to the platform. */
  private noteBgpAddresses(): void {
    for (const one of this.plan.resources) {
      if (one.kind !== 'vpn-gateway' || one.bgpAddress === undefined) continue
      if (one.bgpAddress !== platformBgpAddress(one, this.plan.resources as readonly Planned[])) {
        this.notes.push(text('azure.emit.bgp-address-terraform', { name: one.name, address: one.bgpAddress }))
      }
    }
  }
}

const NOTHING: TerraformFragment = { providers: [], files: [], variables: [], outputs: [], placeholders: [], notes: [] }

const PROVIDER = block(
  'provider',
  ['azurerm'],
  [attribute('subscription_id', ref('var', 'azure_subscription_id')), block('features', [], [])],
)

const SUBSCRIPTION = block(
  'variable',
  ['azure_subscription_id'],
  [
    attribute('description', 'Azure subscription; null takes ARM_SUBSCRIPTION_ID from the environment'),
    attribute('type', ref('string')),
    attribute('default', null),
  ],
)

const MACHINE_VARIABLES = [
  block(
    'variable',
    ['admin_username'],
    [
      attribute('description', 'Name of the user to log in as'),
      attribute('type', ref('string')),
      attribute('default', 'azureuser'),
    ],
  ),
  block(
    'variable',
    ['ssh_public_key'],
    [attribute('description', 'SSH public key of that user'), attribute('type', ref('string'))],
  ),
]

const SSH_PLACEHOLDER: HclAttribute = {
  ...attribute('ssh_public_key', 'ssh-rsa REPLACE-WITH-YOUR-PUBLIC-KEY'),
  comment: 'Replace: your SSH public key',
}
