import { hubAndSpokeDesign } from '../../bench/azure/hub-and-spoke-design.ts'
import { serializeDesign } from '../../src/model/index.ts'

const ROW = 25

/** The file of a hub with this many spokes of ten machines each; the networks stand in rows. */
export function largeDesignText(spokes: number): string {
  const design = hubAndSpokeDesign(spokes, 20)
  const networks = Object.values(design.records).filter(({ kind, id }) => kind === 'azure/vnet' && id !== 'hub')
  const places = networks.map(({ id }, i) => [id, { x: 24 + 264 * (i % ROW), y: 440 + 640 * Math.floor(i / ROW) }])
  const layout = { rg: { x: 0, y: 0 }, hub: { x: 24, y: 48 }, site: { x: -320, y: 48 }, ...Object.fromEntries(places) }
  return serializeDesign({ ...design, layout })
}
