import type { CodeBlock } from './code-block.ts'

/** What is created at the same time: everything it needs was created in a wave before. */
export interface CreationWave {
  /** From 1. */
  readonly n: number
  readonly groups: readonly WaveGroup[]
  /** Types of earlier waves that something of this one refers to. */
  readonly needs: readonly string[]
  readonly blocks: readonly CodeBlock[]
}

export interface WaveGroup {
  readonly type: string
  readonly count: number
}

/** In which order a deployment creates the blocks: each in the first wave after all that it refers to. */
export function creationWaves(blocks: readonly CodeBlock[]): CreationWave[] {
  const byId = new Map(blocks.map((block) => [block.id, block]))
  const waves = new Map<string, number>()
  const inside = modulesByPath(blocks)
  const waveOf = (block: CodeBlock, asking: ReadonlySet<string>): number => {
    const known = waves.get(block.id)
    if (known !== undefined) return known
    // A circle is no plan that could be made; whoever closes it waits for nobody.
    if (asking.has(block.id)) return 0
    const next = new Set([...asking, block.id])
    const needs = [...block.needs.flatMap((id) => byId.get(id) ?? []), ...(inside.get(block.path) ?? [])]
    const wave = 1 + Math.max(0, ...needs.map((need) => waveOf(need, next)))
    waves.set(block.id, wave)
    return wave
  }
  for (const block of blocks) waveOf(block, new Set())
  const last = Math.max(0, ...waves.values())
  return Array.from({ length: last }, (_, i) => {
    const members = blocks.filter(({ id }) => waves.get(id) === i + 1)
    const needs = members.flatMap(({ needs }) => needs.flatMap((id) => byId.get(id)?.type ?? []))
    return { n: i + 1, groups: countTypes(members), needs: [...new Set(needs)].sort(), blocks: members }
  })
}

/** The block that calls a module comes before everything in the module's file. */
function modulesByPath(blocks: readonly CodeBlock[]): ReadonlyMap<string, readonly CodeBlock[]> {
  const callers = new Map<string, CodeBlock[]>()
  for (const block of blocks) {
    if (block.type.endsWith('.bicep')) callers.set(block.type, [...(callers.get(block.type) ?? []), block])
  }
  return callers
}

function countTypes(blocks: readonly CodeBlock[]): WaveGroup[] {
  const counts = new Map<string, number>()
  for (const { type } of blocks) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].map(([type, count]) => ({ type, count }))
}
