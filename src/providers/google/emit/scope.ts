import {
  attribute,
  block,
  body,
  type HclBlock,
  type HclExpression,
  type HclNode,
  ref,
} from '../../../codegen/hcl/index.ts'
import { identifierOf, SymbolTable, wordsOf } from '../../../codegen/names.ts'
import { type Prefix, parsePrefix, prefixContains } from '../../../ip/index.ts'
import { type DesignRecord, type KindId, type RecordId, type Text, text } from '../../../model/index.ts'
import { attributes, type Values } from '../../joint/terraform/attributes.ts'
import { FarAddresses } from '../../joint/terraform/far-addresses.ts'
import { Labels } from '../../joint/terraform/labels.ts'
import type { TerraformContext } from '../../provider.ts'
import { isLabel, networkOf, projectOf } from '../catalog/lookup.ts'
import type { Subnet } from '../lower/records.ts'
import { AUTO_RANGES } from '../ranges.ts'

/** The resource that stands for a record of each kind. */
const TYPES: Readonly<Record<KindId, string>> = {
  'google/network': 'google_compute_network',
  'google/subnet': 'google_compute_subnetwork',
  'google/cloud-router': 'google_compute_router',
  'google/cloud-nat': 'google_compute_router_nat',
  'google/ha-vpn-gateway': 'google_compute_ha_vpn_gateway',
  'google/classic-vpn-gateway': 'google_compute_vpn_gateway',
  'google/interconnect-attachment': 'google_compute_interconnect_attachment',
  'google/instance': 'google_compute_instance',
  'google/load-balancer': 'google_compute_forwarding_rule',
  'google/route': 'google_compute_route',
  'google/firewall-rule': 'google_compute_firewall',
}

/** Kinds whose records are built in a project. */
const BUILT = ['google/network', 'google/instance'] as const

interface Resource {
  readonly type: string
  /** What its label hangs on: the record's id, or more where a record becomes several resources. */
  readonly key: string
  readonly name: string
  /** The record that decides the project. Absent: the resource names none. */
  readonly at?: RecordId
  readonly source: RecordId
  /** Whether it has a name of its own at Google Cloud. */
  readonly unnamed?: true
  readonly values: Values
  readonly blocks?: readonly HclNode[]
}

type Named = Pick<DesignRecord, 'id' | 'kind' | 'name'>

/** A design on its way into Terraform: labels, names, projects, and what is said about it. */
export class Scope {
  readonly notes: Text[] = []
  readonly far: FarAddresses
  private readonly labels = new Labels()
  private readonly tables = new Map<string, SymbolTable>()
  private readonly names = new Map<string, string>()
  /** By project record; the empty id stands for no project. */
  private readonly projects = new Map<RecordId, string>()

  constructor(readonly context: TerraformContext) {
    this.far = new FarAddresses(context)
    // All labels first, so that references from other providers agree whatever is asked first.
    for (const [kind, type] of Object.entries(TYPES)) {
      for (const { id, name } of context.ofKind(kind)) {
        this.labels.label(type, id, name)
        this.name(type, id, name)
      }
    }
    const used = BUILT.flatMap((kind) => context.ofKind(kind).map(({ id }) => this.projectRecord(id)?.id ?? ''))
    const table = new SymbolTable()
    for (const id of [...new Set(used)].sort()) {
      const name = context.design.records[id]?.name
      const stem = name === undefined ? 'google_project' : `google_project_${identifierOf(name, 'project', 'snake')}`
      this.projects.set(
        id,
        table.allocate([stem], (taken, n) => `${taken}_${n}`),
      )
    }
  }

  note(key: string, record: { name: string }, values: Record<string, string | number> = {}): void {
    this.notes.push(text(`google.emit.${key}`, { name: record.name, ...values }))
  }

  label = (type: string, key: string, name: string): string => this.labels.label(type, key, name)

  /** An attribute of the resource that stands for a record. */
  ref(record: Named, ...names: (string | number)[]): HclExpression {
    const type = TYPES[record.kind]
    if (type === undefined) throw new Error(`no resource for ${record.kind}`)
    return this.labels.ref(type, record.id, record.name, ...names)
  }

  id = (record: Named): HclExpression => this.ref(record, 'id')

  /** A name that Google Cloud takes, unique among resources of its type. Source: cloud.google.com/compute/docs/naming-resources. */
  name(type: string, key: string, wanted: string): string {
    const slot = `${type} ${key}`
    const known = this.names.get(slot)
    if (known !== undefined) return known
    const table = this.tables.get(type) ?? new SymbolTable()
    this.tables.set(type, table)
    const numbered = (taken: string, n: number) => `${taken.slice(0, 58).replace(/-+$/, '')}-${n}`
    const name = table.allocate([plainName(wanted, type)], numbered)
    this.names.set(slot, name)
    if (isLabel(wanted) && name !== wanted) this.notes.push(text('google.emit.renamed', { name: wanted, to: name }))
    return name
  }

  resource({ type, key, name, at, source, unnamed, values, blocks = [] }: Resource): HclBlock {
    return block(
      'resource',
      [type, this.label(type, key, name)],
      body(
        unnamed ? undefined : attribute('name', this.name(type, key, name)),
        at !== undefined && this.projects.size > 1 && attribute('project', this.project(at)),
        attributes(values),
        blocks,
      ),
      source,
    )
  }

  /** The resource of a record, by its kind. */
  own(record: Named, values: Values, blocks: readonly HclNode[] = []): HclBlock {
    const type = TYPES[record.kind] ?? ''
    return this.resource({ type, key: record.id, name: record.name, at: record.id, source: record.id, values, blocks })
  }

  /** Id of a subnet; those of auto mode networks are made by Google Cloud and looked up. */
  subnetId(subnet: Subnet): HclExpression {
    if (!this.isAutomatic(subnet)) return this.id(subnet)
    return ref(
      'data',
      'google_compute_subnetwork',
      this.label('google_compute_subnetwork', subnet.id, subnet.name),
      'id',
    )
  }

  isAutomatic(subnet: Subnet): boolean {
    if (networkOf(this.context.design, subnet.id)?.props.mode !== 'auto') return false
    const own = AUTO_RANGES[subnet.props.region]
    const range = parsePrefix(subnet.props.prefix)
    return own !== undefined && range !== undefined && prefixContains(own as Prefix, range)
  }

  project(at: RecordId): HclExpression {
    return ref('var', this.projects.get(this.projectRecord(at)?.id ?? '') ?? 'google_project')
  }

  /** Names a project where there are several: for what is no resource of this scope's making. */
  projectNode = (at: RecordId): HclNode | undefined =>
    this.projects.size > 1 ? attribute('project', this.project(at)) : undefined

  providerBlock(): HclBlock | undefined {
    const [first] = this.projects.values()
    return first === undefined ? undefined : block('provider', ['google'], [attribute('project', ref('var', first))])
  }

  projectVariables() {
    return [...this.projects].map(([id, name]) => {
      const title = this.context.design.records[id]?.name
      const description =
        title === undefined ? 'ID of the Google Cloud project' : `ID of the Google Cloud project ${title}`
      const value =
        title !== undefined && /^[a-z][-a-z0-9]{4,28}[a-z0-9]$/.test(title) ? title : 'replace-with-project-id'
      return {
        variable: block('variable', [name], [attribute('description', description), attribute('type', ref('string'))]),
        placeholder: { ...attribute(name, value), comment: 'Replace: your project ID' },
      }
    })
  }

  /** A machine of a service project is built there, in a network of the host. */
  private projectRecord(id: RecordId): DesignRecord | undefined {
    const { records } = this.context.design
    const service =
      records[id]?.kind === 'google/instance' ? records[String(records[id]?.props['project'] ?? '')] : undefined
    return service ?? projectOf(this.context.design, id)
  }
}

function plainName(wanted: string, type: string): string {
  if (isLabel(wanted)) return wanted
  const words = wordsOf(wanted).join('-').toLowerCase()
  const spare = type.slice(type.lastIndexOf('_') + 1)
  const led = /^[a-z]/.test(words) ? words : `${spare}${words ? '-' : ''}${words}`
  return led.slice(0, 63).replace(/-+$/, '')
}
