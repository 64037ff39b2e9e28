import { describe, expect, it } from 'vitest'
import { holds } from '../../app/drawing/rect.ts'
import example from '../../examples/two-hubs-internet-vpn.wheelwright.json'
import type { Design } from '../../model/index.ts'
import { jointLinks, providers } from '../../providers/registry.ts'
import { buildCatalog } from '../shared/catalog.ts'
import { litRecords } from './lit-records.ts'
import { projectDesign } from './project-design.ts'

const catalog = buildCatalog(providers, jointLinks)
const design = example as unknown as Design

const nodeTitled = (title: string) => projectDesign(design, catalog).nodes.find((node) => node.data.title === title)!

describe('the drawing of a design', () => {
  it('puts parents before their children', () => {
    const seen = new Set<string>()
    for (const node of projectDesign(design, catalog).nodes) {
      if (node.parentId) expect(seen).toContain(node.parentId)
      seen.add(node.id)
    }
  })

  it('keeps every thing inside its container', () => {
    const { boxes } = projectDesign(design, catalog)
    for (const box of boxes.values()) {
      const parent = box.parent && boxes.get(box.parent)
      if (!parent) continue
      expect(holds(parent.at, box.at)).toBe(true)
      expect(holds(parent.at, { x: box.at.x + box.width, y: box.at.y + box.height })).toBe(true)
    }
  })

  it('shows a NIC under the name of its machine, and links at the machine end there', () => {
    const node = nodeTitled('vm-spoke10')
    expect(node.type).toBe('endpoint')
    const machine = Object.values(design.records).find((record) => record.name === 'vm-spoke10')!
    expect(projectDesign(design, catalog).drawnAs.get(machine.id)).toBe(node.id)
  })

  it('draws every link with a line', () => {
    const { edges } = projectDesign(design, catalog)
    expect(edges).toHaveLength(Object.values(design.records).filter((record) => record.ends).length)
    for (const edge of edges) expect(edge.data?.points.length).toBeGreaterThan(1)
  })

  it('keeps the objects of what a drag does not touch', () => {
    const before = projectDesign(design, catalog)
    const moved = nodeTitled('vnet-spoke10')
    const after = projectDesign(
      design,
      catalog,
      { [moved.id]: { x: moved.position.x + 8, y: moved.position.y } },
      before,
    )
    const changed = after.nodes.filter((node, i) => node !== before.nodes[i]).map((node) => node.id)
    expect(changed).toEqual([moved.id])
    const touched = after.edges.filter((edge, i) => edge !== before.edges[i])
    expect(touched.every((edge) => edge.source === moved.id || edge.target === moved.id)).toBe(true)
  })

  it('lets a container grow with a dragged child and never pushes a sibling', () => {
    const subnet = projectDesign(design, catalog).nodes.find(
      (node) => node.type === 'subnet' && node.parentId === nodeTitled('vnet-spoke10').id,
    )!
    const before = projectDesign(design, catalog)
    const after = projectDesign(design, catalog, { [subnet.id]: { x: 400, y: 400 } }, before)
    const parent = (projection: typeof before) => projection.boxes.get(subnet.parentId!)!
    expect(parent(after).width).toBeGreaterThan(parent(before).width)
    const sibling = nodeTitled('vnet-spoke20').id
    expect(after.boxes.get(sibling)!.at).toEqual(before.boxes.get(sibling)!.at)
  })
})

describe('a focus on the drawing', () => {
  it('keeps what is around a lit thing in sight and pushes the rest back', () => {
    const projection = projectDesign(design, catalog)
    const nic = nodeTitled('vm-spoke10')
    const other = nodeTitled('vm-spoke20')
    const why = {
      prefix: '10.10.0.0/16' as never,
      steps: [{ n: 1, record: nic.id, text: { key: 'x' } }],
      verdict: { won: true, text: { key: 'x' } },
      way: [nic.id],
    }
    const focus = litRecords({ why, pinned: false }, undefined, projection)!
    expect(focus.lit.has(nic.id)).toBe(true)
    expect(focus.kept.has(nodeTitled('vnet-spoke10').id)).toBe(true)
    expect(focus.kept.has(other.id)).toBe(false)
  })
})
