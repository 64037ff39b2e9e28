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

  it('moves nothing but the dragged thing while it is held', () => {
    const subnet = projectDesign(design, catalog).nodes.find(
      (node) => node.type === 'subnet' && node.parentId === nodeTitled('vnet-spoke10').id,
    )!
    const before = projectDesign(design, catalog)
    const after = projectDesign(design, catalog, { [subnet.id]: { x: 400, y: 400, lifted: true } }, before)
    const carried = (id: string): boolean =>
      id === subnet.id || (after.boxes.get(id)?.parent ? carried(after.boxes.get(id)!.parent!) : false)
    for (const box of before.boxes.values()) {
      if (!carried(box.id)) expect(after.boxes.get(box.id)!.at, box.id).toEqual(box.at)
    }
    expect(after.boxes.get(subnet.id)).toMatchObject({ x: 400, y: 400, lifted: true })
  })

  it('moves a neighbour aside when a container grows over it', () => {
    const [hub, spoke] = ['vnet-spoke10', 'vnet-spoke20'].map((title) => nodeTitled(title).id) as [string, string]
    const { boxes } = projectDesign(design, catalog, { [hub]: { ...design.layout[hub]!, width: 900, height: 400 } })
    const [a, b] = [boxes.get(hub)!.at, boxes.get(spoke)!.at]
    expect(a.x + a.width <= b.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true)
  })

  it('shows a collapsed network as one thing that its links end at', () => {
    const spoke = nodeTitled('vnet-spoke10').id
    const place = { ...design.layout[spoke]!, collapsed: true }
    const folded = { ...design, layout: { ...design.layout, [spoke]: place } }
    const { boxes, drawnAs } = projectDesign(folded, catalog)
    const machine = Object.values(design.records).find((record) => record.name === 'vm-spoke10')!
    expect([...boxes.values()].some((box) => box.parent === spoke)).toBe(false)
    expect(drawnAs.get(machine.id)).toBe(spoke)
    expect(boxes.get(spoke)!.height).toBeLessThan(projectDesign(design, catalog).boxes.get(spoke)!.height)
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
