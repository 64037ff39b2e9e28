import { type Address, address, prefixContains } from '../ip/index.ts'
import type { Solution } from '../solver/index.ts'
import type { Lab, LabState } from './lab.ts'
import { directHops } from './lab-tables.ts'
import { gatewayOf, linkDirections } from './lab-words.ts'

type Reach = 'yes' | 'no' | 'some'

/** Answers the pings of a lab by walking its forwarding tables in both directions over every equal path. */
export function labPings(lab: Lab, solution: Solution): LabState['pings'] {
  const ground = readGround(lab, solution)
  return (lab.pings ?? []).map(({ from, to }) => {
    const source = locate(lab, from)
    const target = locate(lab, to)
    const arrived = new Set<string>()
    const forward = source.router !== undefined && walk(ground, source.router, target.ip, new Set(), arrived) === 'yes'
    const ok =
      forward && [...arrived].every((router) => walk(ground, router, source.ip, new Set(), new Set()) === 'yes')
    return { from, to, ok }
  })
}

interface Ground {
  lab: Lab
  solution: Solution
  /** Addresses of each router that are up. */
  local: Map<string, Set<Address>>
  /** Owner of each address on a link that is up. */
  onLink: Map<Address, string>
}

function readGround(lab: Lab, solution: Solution): Ground {
  const local = new Map<string, Set<Address>>()
  const onLink = new Map<Address, string>()
  for (const router of lab.routers)
    local.set(
      router.name,
      new Set([...(router.loopbacks ?? []).map(address), ...(router.networks ?? []).map(gatewayOf)]),
    )
  for (const link of lab.links) {
    if (linkDirections(link.id).some((id) => solution.downLinks.has(id))) continue
    for (const end of [link.a, link.b]) {
      local.get(end.router)?.add(address(end.ip))
      onLink.set(address(end.ip), end.router)
    }
  }
  return { lab, solution, local, onLink }
}

/** A host by name, `router@address`, or a bare address. */
function locate(lab: Lab, name: string): { router?: string; ip: Address } {
  const host = lab.hosts?.find((one) => one.name === name)
  if (host) return { router: host.router, ip: address(host.ip) }
  const at = name.indexOf('@')
  if (at >= 0) return { router: name.slice(0, at), ip: address(name.slice(at + 1)) }
  return { ip: address(name) }
}

function walk(ground: Ground, router: string, target: Address, seen: ReadonlySet<string>, arrived: Set<string>): Reach {
  if (ground.local.get(router)?.has(target)) {
    arrived.add(router)
    return 'yes'
  }
  if (seen.has(router)) return 'no'
  const path = new Set([...seen, router])
  const rows = ground.solution.lookup(router, target)?.rows ?? []
  const answers = new Set<Reach>()
  for (const row of rows)
    for (const hop of directHops(ground.solution, row)) answers.add(step(ground, router, target, hop, path, arrived))
  if (answers.size === 0) return 'no'
  return answers.size === 1 ? ([...answers][0] as Reach) : 'some'
}

function step(
  ground: Ground,
  router: string,
  target: Address,
  hop: string,
  path: ReadonlySet<string>,
  arrived: Set<string>,
): Reach {
  if (hop === 'blackhole') return 'no'
  if (hop !== 'direct') {
    const next = ground.onLink.get(hop as Address)
    return next === undefined ? 'no' : walk(ground, next, target, path, arrived)
  }
  const peer = ground.onLink.get(target)
  if (peer !== undefined) {
    arrived.add(peer)
    return 'yes'
  }
  const here = ground.lab.hosts?.some((host) => host.router === router && address(host.ip) === target)
  const networks = ground.lab.routers.find((one) => one.name === router)?.networks ?? []
  if (!here || !networks.some(({ prefix }) => prefixContains(prefix as never, target))) return 'no'
  arrived.add(router)
  return 'yes'
}
