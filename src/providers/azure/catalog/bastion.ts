import { freeId, text } from '../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../joint/placing/index.ts'
import type { Kind } from '../../provider.ts'
import { type BastionProps, bastionFields } from '../schema/compute.ts'
import { publicIpFor } from './attach.ts'
import { endpointChips } from './chips.ts'
import { find, recordsOf, shortName, vnetOf } from './lookup.ts'
import { onlyUsedHere } from './owned.ts'
import { placed, record, refuse } from './place-result.ts'
import { serviceSubnet } from './service-subnet.ts'
import { shapeOf } from './shapes.ts'

export const bastion: Kind = {
  kind: 'azure/bastion',
  shape: 'endpoint',
  glyph: 'bastion',
  fields: bastionFields,
  parents: ['azure/vnet', 'azure/subnet'],
  palette: { order: 80 },
  docs: 'https://learn.microsoft.com/azure/bastion/bastion-overview',

  place(design, { parent, prefixLength }) {
    const vnet = vnetOf(design, parent)
    if (!vnet) return refuse('azure.place.needs-vnet')
    const present = recordsOf(design, 'azure/bastion').find((each) => vnetOf(design, each.id)?.id === vnet.id)
    if (present) return refuse('azure.place.has-bastion', { vnet: vnet.name, name: present.name })
    const subnet = serviceSubnet(design, vnet, 'AzureBastionSubnet', { width: 248, height: 78 }, prefixLength)
    if (!subnet) return refuse('azure.place.vnet-full', { vnet: vnet.name, length: prefixLength ?? 26 })
    const name = nameInDesign(design, `bastion-${shortName(vnet.name)}`)
    const id = freeId(design, [name])
    const address = publicIpFor(design, name, parent)
    const node = { id, parent: subnet.id, size: sizeOf('endpoint'), container: false }
    const place = arrange(design, [...subnet.additions, node], shapeOf)
    const put = [
      ...subnet.put,
      address.record,
      record(id, 'azure/bastion', name, subnet.id, { sku: 'Standard', publicIp: address.record.id }),
    ]
    return placed(id, { put, place }, [...subnet.adds, address.adds])
  },

  summary: (bastion, design) => ({
    lines: [(bastion.props as BastionProps).sku],
    chips: endpointChips(design, bastion.parent),
  }),

  /** Source: azure-docs bastion configuration-settings. */
  validate: (bastion, design) =>
    find(design, 'azure/subnet', bastion.parent)?.name === 'AzureBastionSubnet'
      ? []
      : [{ path: 'parent', message: text('azure.fault.bastion-subnet') }],

  owned: (bastion, design) => onlyUsedHere(design, bastion.id, ['publicIp']),
}
