import { useEffect, useMemo } from 'react'
import type { CodeBlock } from '../../app/code/code-block.ts'
import { type CreationWave, creationWaves } from '../../app/code/creation-waves.ts'
import { drawDesign } from '../../app/drawing/draw-design.ts'
import type { RecordId } from '../../model/index.ts'
import { useAppState, useCatalog } from '../shared/app-context.tsx'
import { useWavesShown } from './waves-shown.ts'

/** The order of creation; the nodes on the canvas wear its numbers while the code is in front. */
export function useWaves(blocks: readonly CodeBlock[]): readonly CreationWave[] {
  const catalog = useCatalog()
  const design = useAppState((state) => state.design)
  const waves = useMemo(() => creationWaves(blocks), [blocks])
  useEffect(() => {
    const own = new Map<RecordId, number>()
    // The first block of a record is the thing itself; others only follow from it.
    for (const { n, blocks: members } of waves) {
      for (const { record } of members) if (record !== undefined && !own.has(record)) own.set(record, n)
    }
    const { drawnAs, boxes } = drawDesign(design, catalog)
    // A subnet is made with its network, and its heading has no room for a number.
    const shown = new Map([...own].filter(([id]) => boxes.has(id) && boxes.get(id)?.shape !== 'subnet'))
    for (const [id, n] of own) {
      const node = drawnAs.get(id)
      if (node !== undefined && !shown.has(node) && boxes.get(node)?.summary.standsFor === id) shown.set(node, n)
    }
    useWavesShown.setState({ waves: shown })
    return () => useWavesShown.setState({ waves: new Map() })
  }, [waves, design, catalog])
  return waves
}
