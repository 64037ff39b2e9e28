import { type Design, type DesignRecord, freeId, type Text, text } from '../../../../model/index.ts'
import type { Fault, LinkKind, Proposal } from '../../../provider.ts'
import { directConnectAssociationFields } from '../../schema/direct-connect.ts'
import { withDefaults } from '../attachment-tables.ts'
import { blocksOf, linksAt, shortName, vpcOf } from '../lookup.ts'

export const ASSOCIATION = 'aws/direct-connect-gateway-association'
const TITLE = text('aws.connect.dx-association')

const isTransit = ({ kind }: DesignRecord): boolean => kind === 'aws/transit-gateway'
const isPrivate = ({ kind }: DesignRecord): boolean => kind === 'aws/virtual-private-gateway'

export const directConnectAssociation: LinkKind = {
  kind: ASSOCIATION,
  line: 'attachment',
  fields: directConnectAssociationFields,
  docs: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/allowed-to-prefixes.html',

  connect(design, a, b) {
    const ends = [design.records[a], design.records[b]].filter((each) => each !== undefined)
    const gateway = ends.find(({ kind }) => kind === 'aws/direct-connect-gateway')
    const other = ends.find((each) => isTransit(each) || isPrivate(each))
    return gateway && other ? [propose(design, gateway, other)] : []
  },

  label(link) {
    const count = (link.props['allowedPrefixes'] as string[]).length
    return count > 0 ? text('aws.label.allowed-prefixes', { count }) : undefined
  },

  state: () => 'whole',

  validate(link, design) {
    const [gateway, other] = [design.records[link.ends?.a ?? ''], design.records[link.ends?.b ?? '']]
    if (gateway?.kind !== 'aws/direct-connect-gateway' || !other || !(isTransit(other) || isPrivate(other)))
      return [fault('ends', text('aws.fault.dx-ends'))]
    const empty = isTransit(other) && (link.props['allowedPrefixes'] as string[]).length === 0
    const why = refusal(design, gateway, other, link.id)
    return [
      ...(why ? [fault('ends', why)] : []),
      ...(empty ? [fault('props.allowedPrefixes', text('aws.fault.dx-no-prefixes', { name: other.name }))] : []),
    ]
  },
}

const fault = (path: string, message: Text): Fault => ({ path, message })

/** With the blocks of the VPCs behind a transit gateway as allowed prefixes; a virtual private gateway needs none. */
function propose(design: Design, gateway: DesignRecord, other: DesignRecord): Proposal {
  const why = refusal(design, gateway, other, undefined)
  if (why) return { ok: false, title: TITLE, why }
  const allowedPrefixes = isTransit(other) ? behind(design, other.id) : []
  if (isTransit(other) && allowedPrefixes.length === 0)
    return { ok: false, title: TITLE, why: text('aws.connect.dx-no-vpc', { name: other.name }) }
  const name = `dx-${shortName(gateway.name)}-${shortName(other.name)}`
  const id = freeId(design, [name])
  const link = { id, kind: ASSOCIATION, name, ends: { a: gateway.id, b: other.id }, props: { allowedPrefixes } }
  const tables = isTransit(other) ? withDefaults(design, other.id, id, { propagates: true }) : []
  const adds = [text('aws.adds.dx-association', { count: allowedPrefixes.length })]
  return { ok: true, title: TITLE, adds: isTransit(other) ? adds : [], edit: { put: [link, ...tables] }, id }
}

/** IPv4 blocks of the VPCs that are attached to a transit gateway. */
function behind(design: Design, gateway: string): string[] {
  const blocks = linksAt(design, gateway).flatMap(({ kind, ends }) => {
    const vpc = kind === 'aws/transit-gateway-vpc-attachment' ? vpcOf(design, ends?.b) : undefined
    return vpc ? blocksOf(vpc).filter((prefix) => !prefix.includes(':')) : []
  })
  return [...new Set(blocks)]
}

/**
 * A Direct Connect gateway has either transit gateways or virtual private gateways; a virtual private gateway has one of them, and
 * a VPC. ASNs of a transit gateway and its Direct Connect gateway differ.
 * Sources: directconnect/latest/UserGuide/direct-connect-transit-gateways.html; directconnect/latest/UserGuide/virtualgateways.html.
 */
function refusal(
  design: Design,
  gateway: DesignRecord,
  other: DesignRecord,
  own: string | undefined,
): Text | undefined {
  const associations = (id: string) =>
    linksAt(design, id).filter((link) => link.kind === ASSOCIATION && link.id !== own)
  const names = { a: gateway.name, b: other.name }
  if (associations(gateway.id).some(({ ends }) => ends?.b === other.id)) return text('aws.connect.already', names)
  const mixed = associations(gateway.id).some(({ ends }) => {
    const far = design.records[ends?.b ?? '']
    return far !== undefined && far.kind !== other.kind
  })
  if (mixed) return text('aws.connect.dx-mixed', { name: gateway.name })
  if (isPrivate(other) && !vpcOf(design, other.id)) return text('aws.connect.dx-detached', { name: other.name })
  if (isPrivate(other) && associations(other.id).length > 0) return text('aws.connect.dx-taken', { name: other.name })
  const asn = gateway.props['asn']
  if (isTransit(other) && asn === other.props['asn']) return text('aws.connect.dx-asn', { ...names, asn: Number(asn) })
  return undefined
}
