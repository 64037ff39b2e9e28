import { type Design, freeId, type RecordId, text } from '../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../joint/placing/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { natGatewayFields } from '../schema/network.ts'
import { addressFaults } from './address-faults.ts'
import { find, freeAddress, type Of, regionOf, shortName, subnetOf, subnetsOf, vpcOf } from './lookup.ts'
import { onlyUsedHere } from './owned.ts'
import { adds, placed, record, refuse } from './place-result.ts'
import { shapeOf } from './shapes.ts'

export const natGateway: Kind = {
  kind: 'aws/nat-gateway',
  shape: 'endpoint',
  glyph: 'nat-gateway',
  fields: natGatewayFields,
  parents: ['aws/subnet'],
  palette: { order: 80 },
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',

  /** With an Elastic IP address. It sends by the routes of its own subnet, which need an internet gateway. */
  place(design, { parent, at }) {
    const subnet = subnetFor(design, parent)
    if (!subnet) return refuse('aws.place.needs-subnet')
    const address = freeAddress(design, subnet.id)
    if (!address) return refuse('aws.place.subnet-full', { name: subnet.name })
    const name = nameInDesign(design, `nat-${shortName(vpcOf(design, subnet.id)?.name ?? '1')}`)
    const id = freeId(design, [name])
    const elastic = { id: freeId(design, [`eip-${name}`], [id]), name: nameInDesign(design, `eip-${name}`) }
    const put = [
      record(elastic.id, 'aws/elastic-ip', elastic.name, regionOf(design, parent)?.id, {}),
      record(id, 'aws/nat-gateway', name, subnet.id, { connectivity: 'public', address, elasticIp: elastic.id }),
    ]
    const inside = parent === subnet.id ? at : undefined
    const node = { id, parent: subnet.id, size: sizeOf('endpoint'), container: false, at: inside }
    return placed(id, { put, place: arrange(design, [node], shapeOf) }, [adds(elastic.name)])
  },

  summary: (nat) => ({
    lines: [String(nat.props['address'] ?? '')],
    chips: nat.props['connectivity'] === 'private' ? [text('aws.chip.private')] : [],
  }),

  validate(record, design): Fault[] {
    const nat = record as unknown as Of<'aws/nat-gateway'>
    const bare = nat.props.connectivity === 'public' && nat.props.elasticIp === undefined
    return [
      ...addressFaults(design, nat),
      ...(bare ? [{ path: 'props.elasticIp', message: text('aws.fault.nat-needs-address') }] : []),
    ]
  },

  owned: (nat, design) => onlyUsedHere(design, nat.id, ['elasticIp']),
}

/** The subnet asked for, or the first one of the VPC asked for. */
export const subnetFor = (design: Design, parent: RecordId | null): Of<'aws/subnet'> | undefined =>
  subnetOf(design, parent) ?? find(design, 'aws/subnet', subnetsOf(design, vpcOf(design, parent)?.id ?? '')[0]?.id)
