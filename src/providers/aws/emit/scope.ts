import {
  attribute,
  block,
  body,
  type HclBlock,
  type HclExpression,
  type HclNode,
  ref,
} from '../../../codegen/hcl/index.ts'
import { identifierOf, SymbolTable } from '../../../codegen/names.ts'
import { type DesignRecord, type KindId, type RecordId, type Text, text } from '../../../model/index.ts'
import { attributes, type Values } from '../../joint/terraform/attributes.ts'
import { FarAddresses } from '../../joint/terraform/far-addresses.ts'
import { Labels } from '../../joint/terraform/labels.ts'
import type { TerraformContext } from '../../provider.ts'
import { within } from '../catalog/lookup.ts'
import type { RegionProps } from '../schema/network.ts'

/** The resource that stands for a record of each kind. */
const TYPES: Readonly<Record<KindId, string>> = {
  'aws/vpc': 'aws_vpc',
  'aws/subnet': 'aws_subnet',
  'aws/route-table': 'aws_route_table',
  'aws/prefix-list': 'aws_ec2_managed_prefix_list',
  'aws/internet-gateway': 'aws_internet_gateway',
  'aws/nat-gateway': 'aws_nat_gateway',
  'aws/elastic-ip': 'aws_eip',
  'aws/network-load-balancer': 'aws_lb',
  'aws/gateway-endpoint': 'aws_vpc_endpoint',
  'aws/virtual-private-gateway': 'aws_vpn_gateway',
  'aws/direct-connect-gateway': 'aws_dx_gateway',
  'aws/direct-connect-gateway-association': 'aws_dx_gateway_association',
  'aws/vpc-peering': 'aws_vpc_peering_connection',
  'aws/security-group': 'aws_security_group',
  'aws/network-acl': 'aws_network_acl',
  'aws/network-interface': 'aws_network_interface',
  'aws/instance': 'aws_instance',
  'aws/transit-gateway': 'aws_ec2_transit_gateway',
  'aws/transit-gateway-route-table': 'aws_ec2_transit_gateway_route_table',
  'aws/transit-gateway-vpc-attachment': 'aws_ec2_transit_gateway_vpc_attachment',
  'aws/transit-gateway-peering': 'aws_ec2_transit_gateway_peering_attachment',
}

/** Where a record outside every region goes. */
const DEFAULT_REGION = 'ap-northeast-1'

/** One account in one region: what a `provider` block is for. */
interface Place {
  readonly region: string
  readonly account?: string
}

interface Resource {
  readonly type: string
  /** What its label hangs on: the record's id, or more where a record becomes several resources. */
  readonly key: string
  readonly name: string
  /** The record that decides account and region. */
  readonly at: RecordId
  readonly source: RecordId
  readonly values: Values
  readonly blocks?: readonly HclNode[]
}

type Named = Pick<DesignRecord, 'id' | 'kind' | 'name'>

/** A design on its way into Terraform: labels, provider blocks, and what is said about it. */
export class Scope {
  readonly notes: Text[] = []
  readonly far: FarAddresses
  private readonly labels = new Labels()
  private readonly aliases = new Map<string, string>()
  private readonly places: readonly Place[]

  constructor(readonly context: TerraformContext) {
    this.far = new FarAddresses(context)
    // All labels first, so that references from other providers agree whatever is asked first.
    for (const [kind, type] of Object.entries(TYPES)) {
      for (const { id, name } of context.ofKind(kind)) this.labels.label(type, id, name)
    }
    const used = Object.keys(TYPES).flatMap((kind) => context.ofKind(kind).map(({ id }) => this.place(id)))
    this.places = [...new Map(used.map((place) => [keyOf(place), place])).values()].sort((a, b) =>
      keyOf(a) < keyOf(b) ? -1 : 1,
    )
    const table = new SymbolTable()
    for (const place of this.places) {
      const stem = identifierOf(`${this.accounts() > 1 ? (place.account ?? '') : ''} ${place.region}`, 'aws', 'snake')
      this.aliases.set(
        keyOf(place),
        table.allocate([stem], (taken, n) => `${taken}_${n}`),
      )
    }
  }

  note(key: string, record: { name: string }, values: Record<string, string | number> = {}): void {
    this.notes.push(text(`aws.emit.${key}`, { name: record.name, ...values }))
  }

  label = (type: string, key: string, name: string): string => this.labels.label(type, key, name)

  /** An attribute of the resource that stands for a record. */
  ref(record: Named, ...names: (string | number)[]): HclExpression {
    const type = TYPES[record.kind]
    if (type === undefined) throw new Error(`no resource for ${record.kind}`)
    return this.labels.ref(type, record.id, record.name, ...names)
  }

  id = (record: Named): HclExpression => this.ref(record, 'id')

  resource({ type, key, name, at, source, values, blocks = [] }: Resource): HclBlock {
    return block(
      'resource',
      [type, this.label(type, key, name)],
      body(this.providerOf(at), attributes(values), blocks),
      source,
    )
  }

  /** The resource of a record, by its kind, with its name as a tag. */
  own(record: Named, values: Values, blocks: readonly HclNode[] = []): HclBlock {
    const type = TYPES[record.kind] ?? ''
    const base = { type, key: record.id, name: record.name, at: record.id, source: record.id }
    return this.resource({ ...base, values: { ...values, tags: nameTag(record.name) }, blocks })
  }

  /** Names the provider block, where there are several. */
  providerOf(at: RecordId): HclNode | undefined {
    return this.places.length > 1 ? attribute('provider', ref('aws', this.aliasOf(at))) : undefined
  }

  aliasOf = (at: RecordId): string => this.aliases.get(keyOf(this.place(at))) ?? 'aws'

  /** Account and region of a record; a link stands where its first end does. */
  place(id: RecordId): Place {
    const { design } = this.context
    const own = design.records[id]?.ends?.a ?? id
    const { region, account } = (within(design, this.placedBy(own), 'aws/region')?.props ?? {}) as Partial<RegionProps>
    return { region: region ?? DEFAULT_REGION, ...(account ? { account } : {}) }
  }

  /** A Direct Connect gateway has no region: what it is associated with says where its code runs. */
  private placedBy(id: RecordId): RecordId {
    if (this.context.design.records[id]?.kind !== 'aws/direct-connect-gateway') return id
    const association = this.context.linksAt(id).find(({ kind }) => kind === 'aws/direct-connect-gateway-association')
    return association?.ends?.b ?? id
  }

  samePlace = (a: RecordId, b: RecordId): boolean => keyOf(this.place(a)) === keyOf(this.place(b))

  providerBlocks(): HclBlock[] {
    return this.places.map((place) => {
      const { region, account } = place
      return block(
        'provider',
        ['aws'],
        body(
          this.places.length > 1 && attribute('alias', this.aliases.get(keyOf(place)) ?? ''),
          attribute('region', region),
          account && ACCOUNT.test(account) ? attribute('allowed_account_ids', [account]) : undefined,
          this.accounts() > 1 && attribute('profile', ref('var', profileOf(account))),
        ),
      )
    })
  }

  /** One named profile of credentials per account, where there are several. */
  profileVariables(): HclBlock[] {
    if (this.accounts() < 2) return []
    const accounts = [...new Set(this.places.map(({ account }) => account))]
    return accounts.map((account) =>
      block(
        'variable',
        [profileOf(account)],
        [
          attribute('description', `Profile of the credentials for AWS account ${account ?? '(default)'}`),
          attribute('type', ref('string')),
          attribute('default', null),
        ],
      ),
    )
  }

  private accounts(): number {
    return new Set(this.places.map(({ account }) => account)).size
  }
}

const ACCOUNT = /^[0-9]{12}$/

const keyOf = ({ region, account }: Place): string => JSON.stringify([account ?? '', region])
const profileOf = (account: string | undefined): string =>
  `aws_profile_${identifierOf(account ?? '', 'account', 'snake')}`

/** Tag values have at most 256 characters. Source: docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html. */
export const nameTag = (name: string) =>
  ({ k: 'object', entries: [['Name', { k: 'string', value: [...name].slice(0, 256).join('') }]] }) as const
