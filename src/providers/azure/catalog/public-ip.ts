import type { Kind } from '../../provider.ts'
import { type PublicIpProps, publicIpFields } from '../schema/compute.ts'
import { attach } from './attach.ts'
import { refuse } from './place-result.ts'

export const publicIp: Kind = {
  kind: 'azure/public-ip',
  shape: 'attached',
  glyph: 'public-ip',
  fields: publicIpFields,
  parents: ['azure/resource-group', 'azure/nic', null],
  palette: { order: 85 },
  docs: 'https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses',

  place(design, { parent }) {
    const where = parent ? design.records[parent] : undefined
    if (where && where.kind !== 'azure/nic' && where.kind !== 'azure/resource-group')
      return refuse('azure.place.on-nic')
    const target = where?.kind === 'azure/nic' ? where : undefined
    return attach(design, parent, { kind: 'azure/public-ip', stem: 'pip', props: {}, field: 'publicIp', target })
  },

  summary: (address) => ({ lines: [(address.props as PublicIpProps).address ?? ''].filter(Boolean), chips: [] }),
}
