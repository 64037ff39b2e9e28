import { describe, expect, it } from 'vitest'
import { hubAndSpokeDesign } from '../../../../bench/azure/hub-and-spoke-design.ts'
import { buildCatalog } from '../../../app/catalog.ts'
import { catalogs, jointLinks } from '../../../providers/catalogs.ts'
import { projectDesign } from '../project-design.ts'
import { elementsInView } from './elements-in-view.ts'

const projection = projectDesign(hubAndSpokeDesign(40, 2), buildCatalog(catalogs, jointLinks))
const nothing = new Set<string>()
const at = (id: string) => projection.boxes.get(id)!.at

describe('the part of a drawing in view', () => {
  it('is what touches the view, in the order of the drawing, with the containers around it', () => {
    const { nodes } = elementsInView(projection, at('nic-spoke007-00'), nothing)
    const ids = nodes.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['rg', 'spoke007', 'spoke007.s0', 'nic-spoke007-00']))
    expect(ids).not.toContain('nic-spoke030-00')
    expect(ids).toEqual(projection.nodes.map(({ id }) => id).filter((id) => ids.includes(id)))
  })

  it('has both ends of every link that it has', () => {
    const { nodes, edges } = elementsInView(projection, at('hub'), nothing)
    const ids = new Set(nodes.map(({ id }) => id))
    expect(edges.length).toBeGreaterThan(0)
    expect(edges.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([])
  })

  it('has what is kept, wherever that stands', () => {
    const far = { x: -90_000, y: -90_000, width: 10, height: 10 }
    expect(elementsInView(projection, far, nothing)).toEqual({ nodes: [], edges: [] })
    const { nodes } = elementsInView(projection, far, new Set(['nic-spoke030-00', 'gone']))
    expect(nodes.map(({ id }) => id)).toEqual(['rg', 'spoke030', 'spoke030.s0', 'nic-spoke030-00'])
  })

  it('is everything where everything is in view', () => {
    const all = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 }
    expect(elementsInView(projection, all, nothing)).toEqual({ nodes: projection.nodes, edges: projection.edges })
  })
})
