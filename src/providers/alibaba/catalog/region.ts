import { freeId } from '../../../model/index.ts'
import { arrange, nameBeside, sizeOf } from '../../joint/placing/index.ts'
import type { Kind } from '../../provider.ts'
import { regionFields } from '../schema/network.ts'
import { shapeOf } from './kinds-of.ts'
import { all } from './lookup.ts'
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
    const taken = all(design, 'alibaba/region').map((each) => each.name)
    const name = nameBeside(taken, `region-${taken.length + 1}`)
    const id = freeId(design, [name])
    const place = arrange(design, [{ id, parent: undefined, size: sizeOf('scope'), container: true, at }], shapeOf)
    return placed(id, { put: [record(id, 'alibaba/region', name, undefined, { regionId: 'ap-northeast-1' })], place })
  },
  summary: (region) => ({ lines: [String(region.props['regionId'])], chips: [] }),
}
