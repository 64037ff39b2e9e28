import { hubAndSpokeDesign } from '../../bench/azure/hub-and-spoke-design.ts'
import { type Design, serializeDesign } from '../../src/model/index.ts'

/** The file of a hub with this many spokes of ten machines each. A machine is drawn in the network of its interface. */
export function largeDesignText(spokes: number): string {
  const design = hubAndSpokeDesign(spokes, 20)
  const records: Record<string, Design['records'][string]> = { ...design.records }
  for (const { parent, props } of Object.values(design.records)) {
    const machine = records[String(props['machine'])]
    const network = records[parent ?? '']?.parent
    if (machine && network) records[machine.id] = { ...machine, parent: network }
  }
  return serializeDesign({ ...design, records })
}
