import type { RecordId } from '../../model/index.ts'
import type { CreationWave } from './creation-waves.ts'

/** All that one wave creates of one type. */
export interface GraphNode {
  /** `3 aws_vpn_connection` */
  readonly id: string
  readonly wave: number
  readonly type: string
  readonly count: number
  readonly records: readonly RecordId[]
  /** Place in its wave, from 0. */
  readonly at: number
}

export interface GraphEdge {
  /** What is created first. */
  readonly from: string
  readonly to: string
}

/** What one cloud has to know of another before it can go on. */
export interface Crossing {
  /** Type that waits, type that it waits for, and the attributes that it reads there. */
  readonly waits: string
  readonly for: string
  readonly attributes: readonly string[]
}

export interface CreationGraph {
  readonly nodes: readonly GraphNode[]
  /** Direct waits that no longer chain of waits says as well. */
  readonly edges: readonly GraphEdge[]
  readonly crossings: readonly Crossing[]
  /** Two clouds that read of each other: the first thing that one of them creates for the other opens the circle. */
  readonly opener?: string
}

/** The waves as a graph: a column each, in it a node per type, ordered so that lines cross little. */
export function creationGraph(waves: readonly CreationWave[]): CreationGraph {
  const home = new Map<string, string>()
  for (const { n, blocks } of waves) for (const { id, type } of blocks) home.set(id, `${n} ${type}`)
  const needs = new Map<string, Set<string>>()
  for (const block of waves.flatMap(({ blocks }) => blocks)) {
    const own = home.get(block.id)!
    const all = needs.get(own) ?? new Set()
    needs.set(own, all)
    for (const id of block.needs) {
      const other = home.get(id)
      if (other !== undefined && other !== own) all.add(other)
    }
  }
  const edges = [...needs].flatMap(([to, all]) =>
    [...all].filter((from) => !isImplied(from, all, needs)).map((from) => ({ from, to })),
  )
  const crossings = crossingsOf(waves)
  const opener = openerOf(waves, crossings)
  return { nodes: nodesOf(waves, edges), edges, crossings, ...(opener === undefined ? {} : { opener }) }
}

/** Whether something else that is waited for waits for it. */
function isImplied(from: string, all: ReadonlySet<string>, needs: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set<string>()
  const reaches = (node: string): boolean => {
    if (seen.has(node)) return false
    seen.add(node)
    const next = needs.get(node) ?? new Set<string>()
    return next.has(from) || [...next].some(reaches)
  }
  return [...all].some((other) => other !== from && reaches(other))
}

function nodesOf(waves: readonly CreationWave[], edges: readonly GraphEdge[]): GraphNode[] {
  const places = new Map<string, number>()
  return waves.flatMap(({ n, blocks }) => {
    const types = [...new Set(blocks.map(({ type }) => type))]
    const weight = new Map(
      types.map((type, i) => {
        const sources = edges.filter(({ to }) => to === `${n} ${type}`).map(({ from }) => places.get(from) ?? 0)
        return [type, sources.length > 0 ? sources.reduce((sum, at) => sum + at, 0) / sources.length : i]
      }),
    )
    const ordered = [...types].sort((a, b) => weight.get(a)! - weight.get(b)!)
    return ordered.map((type, at) => {
      const id = `${n} ${type}`
      places.set(id, at)
      const members = blocks.filter((block) => block.type === type)
      const records = [...new Set(members.flatMap(({ record }) => record ?? []))]
      return { id, wave: n, type, count: members.length, records, at }
    })
  })
}

function crossingsOf(waves: readonly CreationWave[]): Crossing[] {
  const found = new Map<string, { waits: string; for: string; attributes: Set<string> }>()
  for (const { type, reads } of waves.flatMap(({ blocks }) => blocks)) {
    for (const { id, attribute } of reads) {
      const other = id.split('.')[0]!
      const [own, far] = [cloudOf(type), cloudOf(other)]
      if (own === undefined || far === undefined || own === far) continue
      const known = found.get(`${type} ${other}`) ?? { waits: type, for: other, attributes: new Set() }
      found.set(`${type} ${other}`, known)
      known.attributes.add(attribute.replaceAll(/\[\d+\]/g, '[n]'))
    }
  }
  return [...found.values()].map((one) => ({ ...one, attributes: [...one.attributes] }))
}

function openerOf(waves: readonly CreationWave[], crossings: readonly Crossing[]): string | undefined {
  const mutual = crossings.filter((one) =>
    crossings.some((two) => cloudOf(two.waits) === cloudOf(one.for) && cloudOf(two.for) === cloudOf(one.waits)),
  )
  return waves.flatMap(({ blocks }) => blocks).find(({ type }) => mutual.some((crossing) => crossing.for === type))
    ?.type
}

/** Clouds by the first word of their Terraform types; keys and the like belong to none. */
const cloudOf = (type: string): string | undefined => /^(aws|google|azurerm|alicloud)_/.exec(type)?.[1]
