import { freeId } from '../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../joint/placing/index.ts'
import type { Kind } from '../../provider.ts'
import { type RegionProps, regionFields } from '../schema/network.ts'
import { placed, record, refuse } from './place-result.ts'
import { shapeOf } from './shapes.ts'

export const region: Kind = {
  kind: 'aws/region',
  shape: 'scope',
  glyph: 'region',
  fields: regionFields,
  parents: [null],
  palette: { order: 90 },
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html',

  place(design, { parent, at }) {
    if (parent !== null) return refuse('aws.place.region-on-canvas')
    const name = nameInDesign(design, 'ap-northeast-1')
    const id = freeId(design, [name])
    const place = arrange(design, [{ id, parent: undefined, size: sizeOf('scope'), container: true, at }], shapeOf)
    return placed(id, { put: [record(id, 'aws/region', name, undefined, { region: 'ap-northeast-1' })], place })
  },

  summary(region) {
    const { region: name, account } = region.props as RegionProps
    return { lines: [account === undefined ? name : `${name} · ${account}`], chips: [] }
  },

  validate: (region) =>
    /^[a-z]{2}(-[a-z]+)+-\d{1,2}$/.test((region.props as RegionProps).region)
      ? []
      : [{ path: 'props.region', message: { key: 'aws.fault.region' } }],
}
