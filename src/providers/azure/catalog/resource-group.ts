import { freeId } from '../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../joint/placing/index.ts'
import type { Kind } from '../../provider.ts'
import { type ResourceGroupProps, resourceGroupFields } from '../schema/network.ts'
import { placed, record, refuse } from './place-result.ts'
import { shapeOf } from './shapes.ts'

export const resourceGroup: Kind = {
  kind: 'azure/resource-group',
  shape: 'scope',
  glyph: 'region',
  fields: resourceGroupFields,
  parents: [null],
  palette: { order: 90 },
  docs: 'https://learn.microsoft.com/azure/azure-resource-manager/management/manage-resource-groups-portal',

  place(design, { parent, at }) {
    if (parent !== null) return refuse('azure.place.group-on-canvas')
    const name = nameInDesign(design, 'rg-1')
    const id = freeId(design, [name])
    const place = arrange(design, [{ id, parent: undefined, size: sizeOf('scope'), container: true, at }], shapeOf)
    return placed(id, { put: [record(id, 'azure/resource-group', name, undefined, { location: 'eastasia' })], place })
  },

  summary: (group) => ({ lines: [(group.props as ResourceGroupProps).location], chips: [] }),

  validate: (group) =>
    /^[a-z][a-z0-9]*$/.test((group.props as ResourceGroupProps).location)
      ? []
      : [{ path: 'props.location', message: { key: 'azure.fault.location' } }],
}
