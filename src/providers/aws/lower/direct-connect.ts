import type { Prefix } from '../../../ip/index.ts'
import type { DesignRecord } from '../../../model/index.ts'
import type { Network, Session, Statement, Table } from '../../../network/index.ts'
import type { CircuitEnd } from '../../joint/circuit/circuit-end.ts'
import { internSet } from '../../joint/intern-set.ts'
import type { LowerContext } from '../../provider.ts'
import { DIRECT_CONNECT_ORDER, preferenceOf } from '../selection.ts'
import { awsFacts, blocksOf, recordOf } from './facts.ts'
import { arrivalTable } from './gateways.ts'
import { cloudsTable, toLink, unassociatedTable } from './ids.ts'
import type {
  DirectConnectAssociation,
  DirectConnectGateway,
  TransitGateway,
  VirtualPrivateGateway,
  VpcFacts,
} from './records.ts'

/** Marks what a virtual private gateway has from a Direct Connect gateway: VPN connections do not hear of it. */
export const DX_GATEWAY = 'dx-gateway'

/** Prefixes that a site may announce over one virtual interface. Source: docs.aws.amazon.com/directconnect/latest/UserGuide/limits.html. */
const MAX_PREFIXES = 100

/**
 * Direct Connect gateways: one table holds what sites announced and decides about packets of VPCs, another what is announced to
 * sites and decides about theirs. So neither two sites nor two VPCs reach each other through one.
 * Source: docs.aws.amazon.com/directconnect/latest/UserGuide/virtualgateways.html.
 */
export function lowerDirectConnect(context: LowerContext, part: Network): void {
  const vpcs = new Map(awsFacts(context).vpcs.map((facts) => [facts.vpc.id, facts]))
  for (const record of context.ofKind('aws/direct-connect-gateway')) {
    const gateway = record as DesignRecord as DirectConnectGateway
    part.tables.push(tableOf(gateway, gateway.id), tableOf(gateway, cloudsTable(gateway.id)))
    for (const link of context.linksAt(gateway.id)) {
      if (link.kind !== 'aws/direct-connect-gateway-association' || link.ends?.a !== gateway.id) continue
      const association = link as DesignRecord as DirectConnectAssociation
      const far = context.design.records[link.ends.b]
      if (far?.kind === 'aws/transit-gateway') {
        toTransit(gateway, association, far as TransitGateway, context, part)
      } else if (far?.kind === 'aws/virtual-private-gateway') {
        const facts = vpcs.get(far.parent ?? '')
        if (facts) toPrivateGateway(gateway, association, far as VirtualPrivateGateway, facts, part)
      }
    }
  }
}

const tableOf = ({ id: owner, props }: DirectConnectGateway, id: string): Table => ({
  id,
  owner,
  order: DIRECT_CONNECT_ORDER,
  stages: [{ k: 'longest' }],
  shadows: [],
  reach: [],
  self: [],
  asn: props.asn,
  // Equal routes of several virtual interfaces share the traffic. Source: directconnect/latest/UserGuide/routing-and-bgp.html.
  maxPaths: 16,
  pathMix: 'same-path',
  medScope: 'same-neighbor-as',
  resolves: [],
})

/** The allowed prefixes are announced as they stand. Source: directconnect/latest/UserGuide/allowed-to-prefixes.html. */
function toTransit(
  gateway: DirectConnectGateway,
  association: DirectConnectAssociation,
  transit: TransitGateway,
  context: LowerContext,
  part: Network,
): void {
  const table = cloudsTable(gateway.id)
  const link = toLink(table, association.id)
  const to = awsFacts(context).associationOf(transit.id, association.id)?.id ?? unassociatedTable(transit.id)
  part.links.push({ id: link, from: table, to, up: true, owner: association.id, shown: true, admits: [] })
  for (const prefix of new Set(association.props.allowedPrefixes as Prefix[])) {
    part.origins.push({
      table,
      prefix,
      kind: 'allowed',
      next: { k: 'link', link },
      owner: association.id,
      rule: 'aws/dx-allowed-prefixes',
    })
  }
}

/**
 * Blocks of the VPC go to sites where the allowed prefixes hold them; routes of sites come back, for packets of the VPC only.
 * Sources: directconnect/latest/UserGuide/allowed-to-prefixes.html; directconnect/latest/UserGuide/virtualgateways.html.
 */
function toPrivateGateway(
  gateway: DirectConnectGateway,
  association: DirectConnectAssociation,
  far: VirtualPrivateGateway,
  facts: VpcFacts,
  part: Network,
): void {
  const clouds = cloudsTable(gateway.id)
  const [into, out] = [toLink(clouds, association.id), toLink(far.id, association.id)]
  const blocks = blocksOf(facts.vpc).map((prefix) => ({ prefix, mode: 'or-longer' as const }))
  const base = { up: true, owner: association.id, shown: true }
  part.links.push(
    { ...base, id: into, from: clouds, to: arrivalTable(facts, far.id), admits: [] },
    {
      ...base,
      id: out,
      from: far.id,
      to: gateway.id,
      admits: [
        {
          k: 'source-in',
          set: internSet(part.sets, blocks),
          outcome: 'non-transitive',
          rule: 'aws/dx-not-transitive',
        },
      ],
    },
  )
  const feed = (id: string, from: string, to: string): Omit<Session, 'carries' | 'export' | 'arrives'> => ({
    id,
    from,
    to,
    pair: association.id,
    requires: { links: [] },
    import: [],
    owner: association.id,
  })
  part.sessions.push(
    {
      ...feed(`${association.id}/blocks`, far.id, clouds),
      carries: { kinds: ['vpc'], which: 'best' },
      export: allowedOnly(association, part),
      arrives: { kind: 'vpc', group: association.id, next: { k: 'link', link: into } },
    },
    {
      ...feed(`${association.id}/sites`, gateway.id, far.id),
      carries: { kinds: ['learned'], which: 'best' },
      export: [{ do: 'accept', rule: 'aws/dx-learns' }],
      arrives: { kind: 'direct-connect', tag: DX_GATEWAY, group: association.id, next: { k: 'link', link: out } },
    },
  )
}

function allowedOnly({ props }: DirectConnectAssociation, part: Network): Statement[] {
  const accept: Statement = { do: 'accept', rule: 'aws/dx-allowed-prefixes' }
  if (props.allowedPrefixes.length === 0) return [accept]
  const prefixes = internSet(
    part.sets,
    (props.allowedPrefixes as Prefix[]).map((prefix) => ({ prefix, mode: 'or-longer' })),
  )
  return [
    { ...accept, match: { prefixes } },
    { do: 'deny', rule: 'aws/dx-allowed-prefixes' },
  ]
}

/** Local preference by community. Source: directconnect/latest/UserGuide/routing-and-bgp.html. */
const imports: Statement[] = [
  ...['7224:7300', '7224:7100'].map(
    (community): Statement => ({
      match: { communities: [community] },
      do: 'accept',
      set: { localPref: preferenceOf([community]) },
      rule: 'aws/direct-connect-preference',
    }),
  ),
  { do: 'accept', set: { localPref: preferenceOf([]) }, rule: 'aws/dx-learns' },
]

/** A Direct Connect gateway or a virtual private gateway as one end of a virtual interface. */
export function awsCircuitEnd(record: DesignRecord, context: LowerContext): CircuitEnd | undefined {
  const base = { imports, maxPrefixes: MAX_PREFIXES, externalOnly: true } as const
  switch (record.kind) {
    case 'aws/direct-connect-gateway':
      return {
        ...base,
        ports: [{ table: record.id, inner: cloudsTable(record.id) }],
        asn: (record as DirectConnectGateway).props.asn,
        learned: { kind: 'learned' },
        announces: ['vpc', 'allowed'],
        exports: [{ do: 'accept', rule: 'aws/dx-announces' }],
      }
    case 'aws/virtual-private-gateway':
      // Sites with VPN connections are heard of (CloudHub), other virtual interfaces are not.
      // Source: docs.aws.amazon.com/vpn/latest/s2svpn/VPN_CloudHub.html.
      return recordOf(context, record.parent, 'aws/vpc') === undefined
        ? undefined
        : {
            ...base,
            ports: [{ table: record.id }],
            asn: (record as VirtualPrivateGateway).props.asn,
            learned: { kind: 'direct-connect' },
            announces: ['vpc', 'learned'],
            exports: [{ do: 'accept', rule: 'aws/dx-announces' }],
          }
    default:
      return undefined
  }
}
