import { type BicepExpression, type BicepParameter, bicep, callBicep } from '../../../codegen/bicep/index.ts'
import { identifierOf, SymbolTable } from '../../../codegen/names.ts'
import { type Design, type RecordId, type Text, text } from '../../../model/index.ts'
import { PLACEHOLDER_ID } from './placeholder-id.ts'
import type { Plan } from './plan.ts'
import type { Late } from './planned-common.ts'

/** A parameter that the deployment is given, the same in every file, and its line in the parameter file. */
interface Given {
  readonly parameter: BicepParameter
  /** Absent: its default does. */
  readonly value?: BicepExpression
  readonly comment?: string
}

/** An address that leads nowhere (RFC 5737), where a value is needed and not known. */
const PLACEHOLDER_ADDRESS = '192.0.2.1'

/** Parameters of a plan, with one name each across all files. */
export class BicepParameters {
  readonly notes: Text[] = []
  private readonly given = new Map<string, Given>()
  private readonly variables = new SymbolTable()
  private readonly table = new SymbolTable(['location'])

  constructor(
    plan: Plan,
    private readonly design: Design,
  ) {
    for (const resource of plan.resources) {
      if (resource.kind === 'vm') this.declareMachines()
      if (resource.kind === 'connection') this.declareKey(resource.keyOf)
      if (resource.kind === 'vpn-site-connection') this.declareKey(resource.record)
      if (resource.kind === 'vpn-site') for (const { address } of resource.links) this.declareAddress(address)
      if (resource.kind === 'local-network-gateway') this.declareAddress(resource.address)
      if (resource.kind === 'private-endpoint' && resource.target.k === 'platform') this.declareId(resource.target.id)
    }
  }

  symbols(): string[] {
    return this.all().map(({ parameter }) => parameter.symbol)
  }

  all(): Given[] {
    return [...this.given.values()]
  }

  preSharedKey = (link: RecordId): BicepParameter => this.get(`key ${link}`)
  address = (record: RecordId, at: number): BicepParameter => this.get(`address ${record} ${at}`)
  resourceId = (record: RecordId): BicepParameter => this.get(`id ${record}`)
  adminUsername = (): BicepParameter => this.get('admin')
  sshPublicKey = (): BicepParameter => this.get('ssh')

  private get(key: string): BicepParameter {
    const given = this.given.get(key)
    if (!given) throw new Error(`no parameter: ${key}`)
    return given.parameter
  }

  private declareMachines(): void {
    if (this.given.has('admin')) return
    const admin = { k: 'parameter', symbol: this.table.allocate(['adminUsername']), type: 'string' } as const
    this.given.set('admin', {
      parameter: { ...admin, description: 'Name of the user to log in as', default: bicep('azureuser') },
    })
    const ssh = { k: 'parameter', symbol: this.table.allocate(['sshPublicKey']), type: 'string' } as const
    this.given.set('ssh', {
      parameter: { ...ssh, description: 'SSH public key of that user' },
      value: callBicep('readEnvironmentVariable', 'SSH_PUBLIC_KEY'),
    })
    this.notes.push(text('azure.emit.ssh-key'))
  }

  private declareKey(link: RecordId): void {
    if (this.given.has(`key ${link}`)) return
    const name = this.design.records[link]?.name ?? link
    const symbol = this.table.allocate([identifierOf(`psk ${name}`, 'psk', 'camel')])
    const variable = this.variables.allocate([identifierOf(`psk ${name}`, 'psk', 'snake').toUpperCase()])
    this.given.set(`key ${link}`, {
      parameter: { k: 'parameter', symbol, type: 'string', secure: true, description: `Pre-shared key of ${name}` },
      value: callBicep('readEnvironmentVariable', variable),
    })
    this.notes.push(text('azure.emit.key-variable', { name, variable }))
  }

  private declareId(late: Late): void {
    if (late.k !== 'resource-id' || this.given.has(`id ${late.record}`)) return
    const { name, plain } = late
    const symbol = this.table.allocate([identifierOf(`${plain} resource id`, 'serviceId', 'camel')])
    const description = `Id of the service that the private endpoint ${name} leads to`
    this.given.set(`id ${late.record}`, {
      parameter: { k: 'parameter', symbol, type: 'string', description },
      value: bicep(PLACEHOLDER_ID),
      comment: 'Replace: id of the service',
    })
    this.notes.push(text('azure.emit.unknown-service', { name, variable: symbol }))
  }

  private declareAddress(late: Late): void {
    if (late.k !== 'far' || this.given.has(`address ${late.record} ${late.at}`)) return
    const { name, plain, at } = late
    const stem = identifierOf(`${plain} public ip ${at === 0 ? '' : at + 1}`, 'site', 'camel')
    const symbol = this.table.allocate([stem])
    const description = `Public address of ${name}, tunnel interface ${at + 1}`
    this.given.set(`address ${late.record} ${at}`, {
      parameter: { k: 'parameter', symbol, type: 'string', description },
      value: bicep(PLACEHOLDER_ADDRESS),
      comment: 'Replace: documentation address, leads nowhere',
    })
    this.notes.push(text('azure.emit.unknown-address', { name, variable: symbol }))
  }
}
