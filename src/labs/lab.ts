/** A routing lab: a network that was measured on real routing daemons, and what they computed. */
export interface Lab {
  name: string
  nondeterministic?: boolean
  routers: LabRouter[]
  links: LabLink[]
  sessions: LabSession[]
  hosts?: LabHost[]
  pings?: { from: string; to: string }[]
  failures?: { name: string; down: string[] }[]
}

export interface LabRouter {
  name: string
  asn: number
  routerId: string
  networks?: { prefix: string; gw?: string; advertise?: boolean }[]
  loopbacks?: string[]
  static?: LabStatic[]
  bgp?: {
    maxPaths?: number
    multipathRelax?: boolean
    compareRouterId?: boolean
    alwaysCompareMed?: boolean
    clusterId?: string | null
    originate?: string[]
    redistribute?: ('connected' | 'static')[]
  }
}

export interface LabStatic {
  prefix: string
  /** An address, `blackhole` or `unreachable`. */
  via: string
  /** Stands in for a route of an IGP with this cost. */
  igpMetric?: number
}

export interface LabLink {
  id: string
  a: LabEnd
  b: LabEnd
  plen?: number
}

export interface LabEnd {
  router: string
  ip: string
}

export interface LabSession {
  id?: string
  /** On a link; otherwise between two addresses. */
  link?: string
  aRouter?: string
  aIp?: string
  bRouter?: string
  bIp?: string
  multihop?: number | boolean
  a?: LabPolicy
  b?: LabPolicy
}

/** Policy of one end of a session. */
export interface LabPolicy {
  in?: LabFilter
  out?: LabFilter
  allowasIn?: number | boolean
  asOverride?: boolean
  nextHopSelf?: boolean
  rrClient?: boolean
  removePrivateAs?: boolean
  localAs?: number
}

/** Evaluated in this order: `deny`, `denyAs`, `overrides`, `allow` (absent = everything), then the values. */
export interface LabFilter {
  deny?: string[]
  denyAs?: number[]
  overrides?: ({ prefixes: string[] } & LabValues)[]
  allow?: string[]
  weight?: number
  localPref?: number
  med?: number
  prepend?: number
}

export interface LabValues {
  med?: number
  localPref?: number
  prepend?: number
}

export interface LabHost {
  name: string
  router: string
  ip: string
}

/** Answers for one state of a lab, in the form that the measurements have. */
export interface LabState {
  converged: boolean
  /** Per router: prefix, protocol, next hops (`direct`, `blackhole` or addresses). */
  fib: Record<string, [prefix: string, protocol: string, next: string[]][]>
  /** Per router: prefix and its best path first. */
  bgp: Record<string, [prefix: string, paths: LabPath[]][]>
  pings: { from: string; to: string; ok: boolean }[]
}

export type LabPath = [next: string, asPath: string, localPref: number, med: number, origin: 'i' | 'e' | '?']

export interface LabAnswer {
  base: LabState
  failures: ({ name: string } & LabState)[]
}
