import { freeId } from '../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../joint/placing/index.ts'
import type { Kind } from '../../provider.ts'
import { regionFields } from '../schema/network.ts'
import { shapeOf } from './kinds-of.ts'
import { placed, record, refuse } from './place-result.ts'

export const region: Kind = {
  kind: 'alibaba/region',
  shape: 'scope',
  glyph: 'region',
  fields: regionFields,
  parents: [null],
  palette: { order: 90 },
  docs: 'https://www.alibabacloud.com/help/en/cloud-migration-guide-for-beginners/latest/regions-and-zones',
  place(design, { parent, at }) {
    if (parent !== null) return refuse('on-canvas')
    const name = nameInDesign(design, 'region-1')
    const id = freeId(design, [name])
    const place = arrange(design, [{ id, parent: undefined, size: sizeOf('scope'), container: true, at }], shapeOf)
    return placed(id, { put: [record(id, 'alibaba/region', name, undefined, { regionId: 'ap-northeast-1' })], place })
  },
  summary: (region) => ({ lines: [String(region.props['regionId'])], chips: [] }),
}
