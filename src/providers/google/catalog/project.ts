import { freeId, freeName, text } from '../../../model/index.ts'
import { arrange, sizeOf } from '../../joint/placing/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { type ProjectProps, projectFields } from '../schema/network.ts'
import { fault, placed, record, refuse } from './lookup.ts'
import { shapeOf } from './shapes.ts'

export const project: Kind = {
  kind: 'google/project',
  shape: 'scope',
  glyph: 'region',
  fields: projectFields,
  parents: [null],
  palette: { order: 90 },
  docs: 'https://cloud.google.com/vpc/docs/shared-vpc',

  place(design, { parent, at }) {
    if (parent !== null) return refuse('google.place.project-on-canvas')
    const name = freeName(design, 'project')
    const id = freeId(design, [name])
    const place = arrange(design, [{ id, parent: undefined, size: sizeOf('scope'), container: true, at }], shapeOf)
    return placed(id, { put: [record(id, 'google/project', name, undefined, { sharedVpc: 'none' })], place })
  },

  summary(project) {
    const { sharedVpc } = project.props as ProjectProps
    return { lines: [], chips: sharedVpc === 'none' ? [] : [text(`google.chip.${sharedVpc}`)] }
  },

  /** A service project belongs to one host project. Source: cloud.google.com/vpc/docs/shared-vpc, Concepts. */
  validate(project, design): Fault[] {
    const { sharedVpc, hostProject } = project.props as ProjectProps
    const host = design.records[hostProject ?? '']
    if (sharedVpc !== 'service') return []
    if (!host) return [fault('props.hostProject', 'google.fault.needs-host')]
    return host.props['sharedVpc'] === 'host'
      ? []
      : [fault('props.hostProject', 'google.fault.no-host', { name: host.name })]
  },
}
