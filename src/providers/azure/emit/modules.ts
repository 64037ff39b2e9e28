import type { Group, Key, Plan, Planned } from './plan.ts'
import { usesOf } from './uses.ts'

/** A Bicep file for resources of one group that can be deployed in one go. */
export interface Module {
  readonly id: string
  readonly group: Group
  readonly resources: readonly Planned[]
  /** Modules that must be there before. */
  readonly after: readonly string[]
}

/**
 * Splits a plan by resource group and, within a group, by how often the way to a resource changes groups. So two groups
 * may need each other (two hubs, each a local network gateway with the other's address) without a cycle of modules.
 */
export function modulesOf(plan: Plan): Module[] {
  const waves = wavesOf(plan.resources)
  const moduleOf = (resource: Planned) => `${resource.group} ${waves.get(resource.key)}`
  const byKey = new Map(plan.resources.map((resource) => [resource.key, resource]))
  const byModule = new Map<string, Planned[]>()
  for (const resource of plan.resources) {
    const id = moduleOf(resource)
    const module = byModule.get(id) ?? []
    byModule.set(id, module)
    module.push(resource)
  }
  const modules = [...byModule].map(([id, resources]): Module => {
    const used = resources.flatMap((resource) => usesOf(resource).map((key) => moduleOf(byKey.get(key)!)))
    const group = plan.groups.find(({ key }) => key === resources[0]!.group)!
    return { id, group, resources, after: [...new Set(used)].filter((other) => other !== id) }
  })
  return modules.sort((a, b) => waves.get(a.resources[0]!.key)! - waves.get(b.resources[0]!.key)!)
}

/** Resources come after what they use, so one pass suffices. */
function wavesOf(resources: readonly Planned[]): Map<Key, number> {
  const waves = new Map<Key, number>()
  const groups = new Map(resources.map(({ key, group }) => [key, group]))
  for (const resource of resources) {
    const before = usesOf(resource).map((key) => waves.get(key)! + (groups.get(key) === resource.group ? 0 : 1))
    waves.set(resource.key, Math.max(0, ...before))
  }
  return waves
}
