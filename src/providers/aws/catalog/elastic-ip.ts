import { freeId } from '../../../model/index.ts'
import { nameInDesign } from '../../joint/placing/index.ts'
import type { Kind } from '../../provider.ts'
import { elasticIpFields } from '../schema/network.ts'
import { regionOf } from './lookup.ts'
import { placed, record, refuse } from './place-result.ts'

export const elasticIp: Kind = {
  kind: 'aws/elastic-ip',
  shape: 'attached',
  glyph: 'public-ip',
  fields: elasticIpFields,
  parents: ['aws/region', null],
  palette: { order: 85 },
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-eips.html',

  /** Associated with the interface or NAT gateway that it is dropped on. */
  place(design, { parent }) {
    const target = parent === null ? undefined : design.records[parent]
    const holds = target?.kind === 'aws/network-interface' || target?.kind === 'aws/nat-gateway'
    if (target && !holds && target.kind !== 'aws/region') return refuse('aws.place.on-interface')
    if (holds && target.props['elasticIp'] !== undefined)
      return refuse('aws.place.has-elastic-ip', { name: target.name })
    const name = nameInDesign(design, holds ? `eip-${target.name}` : 'eip-1')
    const id = freeId(design, [name])
    const put = [record(id, 'aws/elastic-ip', name, regionOf(design, parent)?.id, {})]
    if (holds) put.push({ ...target, props: { ...target.props, elasticIp: id } })
    return placed(id, { put })
  },

  summary: ({ props }) => ({ lines: typeof props['address'] === 'string' ? [props['address']] : [], chips: [] }),
}
