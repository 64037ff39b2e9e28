import { DesignBuilder } from '../../../conformance/design-builder.ts'
import type { DesignRecord } from '../../../model/index.ts'
import type { RoundTrip, RouteRow, RuleId, TraceStep, Walk } from '../../../network/index.ts'
import { type Solution, solve } from '../../../solver/index.ts'
import { roundTrip } from '../../../solver/traces.ts'
import { lowerDesign } from '../../lower-design.ts'
import { providers } from '../../registry.ts'
import { outTable, systemTable } from './ids.ts'

type Route = [destination: string, type: string, ...targets: DesignRecord[]]

const routesOf = (routes: readonly Route[]) =>
  routes.map(([destination, nextHopType, ...targets]) => ({
    destination,
    nextHopType,
    nextHops: targets.map(({ id }) => id),
  }))

/** Builds small networks for tests: every part in one call, with what does not matter filled in. */
export class NetworkFixture {
  readonly builder = new DesignBuilder('test')

  vpc(name: string, cidr: string, more: object = {}): DesignRecord {
    return this.builder.add('alibaba/vpc', name, { cidrs: [cidr], routes: [], ...more })
  }

  routes(table: DesignRecord, ...routes: Route[]): void {
    this.builder.amend(table.id, { routes: routesOf(routes) })
  }

  /** A vSwitch with an instance in it, which is returned. */
  ecs(vpc: DesignRecord, address: string, more: object = {}, routeTable?: DesignRecord): DesignRecord {
    const cidr = address.replace(/\.\d+$/, '.0/24')
    const switchProps = { cidr, zone: 'z', routeTable: routeTable?.id }
    const vswitch = this.builder.add('alibaba/vswitch', `vsw-${address}`, switchProps, { parent: vpc })
    const props = { address, forwards: false, securityGroups: [], ...more }
    return this.builder.add('alibaba/ecs', `ecs-${address}`, props, { parent: vswitch })
  }

  table(vpc: DesignRecord, name: string, ...routes: Route[]): DesignRecord {
    return this.builder.add('alibaba/route-table', name, { routes: routesOf(routes) }, { parent: vpc })
  }

  gateway(vpc: DesignRecord, more: object = {}): DesignRecord {
    const lists = { destinationRoutes: [], policyRoutes: [], connections: [] }
    const props = { tunnelMode: 'single', networkType: 'public', bandwidth: 10, asn: 45104, autoPropagate: false }
    return this.builder.add('alibaba/vpn-gateway', `vpn-${vpc.name}`, { ...props, ...lists, ...more }, { parent: vpc })
  }

  /** A site with one host at .5 of its range; it sends everything else into `via`. */
  site(name: string, prefix: string, more: object = {}): { site: DesignRecord; host: DesignRecord } {
    const site = this.builder.add('onprem/site', name, { prefixes: [prefix], publicIps: [], ...more })
    const address = prefix.replace(/\.0\/\d+$/, '.5')
    return { site, host: this.builder.add('onprem/host', `host-${name}`, { address }, { parent: site }) }
  }

  vpn(name: string, a: DesignRecord, b: DesignRecord, more: object = {}): DesignRecord {
    const side = { enableBgp: false, remotes: [], selectors: 'any' }
    const props = { ike: 'IKEv2', tunnels: [{ a: 0, b: 0, up: true }], a: side, b: side, ...more }
    return this.builder.add('core/vpn', name, props, { ends: [a.id, b.id] })
  }

  solve(): Solved {
    return new Solved(solve(lowerDesign(this.builder.finish(), providers)))
  }
}

export const BGP_SIDE = { enableBgp: true, remotes: [{ interface: 0, prefixes: [] }], selectors: 'any' }

class Solved {
  constructor(readonly solution: Solution) {}

  trip(from: DesignRecord, to: DesignRecord): RoundTrip {
    return roundTrip(this.solution, { from: from.id, to: to.id, probe: { protocol: 'icmp' } })
  }

  /** `ok`, or how each leg ends. */
  ping(from: DesignRecord, to: DesignRecord): string {
    const { ok, forward, back } = this.trip(from, to)
    return ok ? 'ok' : `${forward.outcome} ${back?.outcome ?? '-'}`
  }

  /** Rules along the way there. */
  rulesOn(from: DesignRecord, to: DesignRecord): RuleId[] {
    const walk: Walk = this.trip(from, to).forward
    const rules = walk.steps.flatMap((step: TraceStep) => ('rule' in step ? [step.rule] : []))
    return [...rules, ...(walk.decidedBy ? [walk.decidedBy.rule] : [])]
  }

  rows(table: string): RouteRow[] {
    return this.solution.rows(table)
  }

  /** Active routes of a VPC's system route table, without those that every table has. */
  routes(vpc: DesignRecord): string[] {
    return this.rows(systemTable(vpc.id))
      .filter(({ state, kind }) => state === 'active' && kind !== 'system' && kind !== 'service')
      .map(({ prefix, kind }) => `${prefix} ${kind}`)
  }

  /** Why a prefix is not in a table: the rules at which its ways stop. */
  absent(table: string, prefix: string): (RuleId | undefined)[] {
    return this.solution.absence(table, prefix as never).stops.map(({ rule }) => rule)
  }

  learned(gateway: DesignRecord): string[] {
    return this.rows(outTable(gateway.id)).flatMap(({ prefix, kind }) => (kind === 'bgp' ? [prefix as string] : []))
  }
}
