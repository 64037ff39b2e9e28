import type { Address } from '../ip/index.ts'
import type { NextHop, Origin } from '../network/index.ts'
import { EMPTY_PATH, pathOf } from './as-path.ts'
import { copyRoute, type Route } from './route.ts'

/** Stable text of a next hop: equal content gives equal text whatever the order of its members. */
export function nextHopText(next: NextHop | null): string {
  if (next === null) return ''
  switch (next.k) {
    case 'box':
      return 'box'
    case 'address':
      return `address ${next.address}\u0001${next.link ?? ''}`
    case 'scope':
      return `scope ${next.scope}\u0001${next.link ?? ''}`
    case 'link':
      return `link ${next.link}\u0001${next.labels ? `:${next.labels.join('\u0002')}` : ''}`
    case 'drop':
      return `drop ${next.outcome}`
    case 'exit':
      return `exit ${next.where}`
  }
}

/** Stable text of attributes; written out because it is built for every origin of a network. */
function attrsText(a: NonNullable<Origin['attrs']>): string {
  const numbers = `${a.localPref ?? ''},${a.med ?? ''},${a.weight ?? ''},${a.priority ?? ''},${a.category ?? ''}`
  const more = `${a.igpCost ?? ''},${a.originCode ?? ''},${a.asPath?.join(' ') ?? ''}`
  return `${numbers},${more},${a.tag ?? ''}\u0000${a.group ?? ''}\u0000${a.communities?.join('\u0001') ?? ''}`
}

/**
 * Small integers and shared objects for texts that repeat. One interner is handed from a solution to the next, so that
 * their routes and class keys can be compared.
 */
export class Interner {
  private readonly numbers = new Map<string, number>()
  private readonly names: string[] = []
  private readonly nexts = new Map<string, NextHop>()
  private readonly templates = new Map<string, Route>()
  private readonly templateTexts = new Map<Route, string>()
  private readonly keys = new Map<string, number>()

  constructor() {
    this.number('')
  }

  /** 0 is the empty text. */
  number(text: string): number {
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    const fresh = this.names.length
    this.numbers.set(text, fresh)
    this.names.push(text)
    return fresh
  }

  text(id: number): string {
    return this.names[id] as string
  }

  next(next: NextHop): NextHop {
    const text = nextHopText(next)
    const known = this.nexts.get(text)
    if (known) return known
    this.nexts.set(text, next)
    return next
  }

  communities(list: readonly string[]): number {
    return list.length === 0 ? 0 : this.number([...new Set(list)].sort().join('\u0000'))
  }

  communityList(id: number): string[] {
    return id === 0 ? [] : this.text(id).split('\u0000')
  }

  /** The route that an origin puts into its table; equal origins (whatever their prefix, table, owner) share one. */
  template(origin: Origin): Route {
    const attrs = origin.attrs
    const text = `${origin.kind}\u0000${nextHopText(origin.next)}\u0000${attrs ? attrsText(attrs) : ''}`
    const known = this.templates.get(text)
    if (known) return known
    const route = copyRoute({
      kind: this.number(origin.kind),
      tag: this.number(attrs?.tag ?? ''),
      group: this.number(attrs?.group ?? ''),
      next: origin.next === null ? null : this.next(origin.next),
      nextAddress: '' as Address,
      localPref: attrs?.localPref ?? 100,
      med: attrs?.med ?? 0,
      path: attrs?.asPath ? pathOf(attrs.asPath) : EMPTY_PATH,
      weight: attrs?.weight ?? 0,
      priority: attrs?.priority ?? 0,
      category: attrs?.category ?? 0,
      communities: this.communities(attrs?.communities ?? []),
      igpCost: attrs?.igpCost ?? 0,
      originCode: attrs?.originCode ?? 0,
      own: true,
      learned: 0,
      fromClient: false,
      pair: 0,
      routerId: 0,
      originator: 0,
      clusters: EMPTY_PATH,
      neighbor: '' as Address,
      also: null,
    })
    this.templates.set(text, route)
    this.templateTexts.set(route, text)
    return route
  }

  templateText(route: Route): string {
    return this.templateTexts.get(route) as string
  }

  /** A small integer for a class key. */
  key(text: string): number {
    const known = this.keys.get(text)
    if (known !== undefined) return known
    const fresh = this.keys.size
    this.keys.set(text, fresh)
    return fresh
  }

  get size(): number {
    return this.names.length + this.templates.size + this.keys.size
  }
}
