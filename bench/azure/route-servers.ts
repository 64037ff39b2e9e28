/**
 * 20 hubs of 50 spokes each, with a circuit and a Route Server per hub and a mesh of appliances: lowered and solved. Best of
 * several runs, on copies that share no record.
 */
import { lowerDesign } from '../../src/providers/lower-design.ts'
import { providers } from '../../src/providers/registry.ts'
import { reachability, solve } from '../../src/solver/index.ts'
import type { BenchRow } from '../row.ts'
import { routeServersDesign } from './route-servers-design.ts'

function best<T>(inputs: readonly T[], work: (input: T) => void): number {
  const times = inputs.map((input) => {
    const start = performance.now()
    work(input)
    return performance.now() - start
  })
  return Math.min(...times)
}

export async function run(): Promise<BenchRow[]> {
  const design = routeServersDesign(20, 50)
  const name = '20 hubs x 50 spokes, Route Servers'
  const copies = Array.from({ length: 7 }, () => structuredClone(design))
  const network = lowerDesign(design, providers)
  const solution = solve(network)
  const endpoints = network.endpoints.map(({ id }) => id)
  return [
    {
      name: `${name}: lower`,
      value: best(copies, (copy) => lowerDesign(copy, providers)),
      unit: 'ms',
      target: 200,
    },
    {
      name: `${name}: solve`,
      value: best([network, network, network, network, network], solve),
      unit: 'ms',
      target: 500,
    },
    {
      name: `${name}: matrix of ${endpoints.length}`,
      value: best([solution, solution, solution], (each) => reachability(each, endpoints, { protocol: 'icmp' })),
      unit: 'ms',
      target: 2000,
    },
  ]
}
