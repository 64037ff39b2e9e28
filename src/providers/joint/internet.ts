import { hostPrefix, type Prefix } from '../../ip/index.ts'
import type { Network } from '../../network/index.ts'

/** The table and the scope that stand for the Internet, where public addresses of every provider meet. */
export const INTERNET = 'internet'

const ORDER = 'core/internet'
const DEFAULTS = ['0.0.0.0/0', '::/0'] as Prefix[]

/**
 * The Internet of a network, if a provider leads there: it delivers to public addresses that the design knows, and everything
 * else leaves. Packets from addresses that nobody in the design has come in here.
 */
export function lowerInternet(network: Network): Partial<Network> | undefined {
  const published = network.endpoints.filter(({ scope }) => scope === INTERNET)
  if (published.length === 0 && !network.links.some(({ to }) => to === INTERNET)) return undefined
  return {
    tables: [
      {
        id: INTERNET,
        owner: INTERNET,
        order: ORDER,
        stages: [{ k: 'longest' }],
        shadows: [],
        scope: INTERNET,
        reach: [INTERNET],
        self: [],
        maxPaths: 1,
        pathMix: 'any-path',
        medScope: 'always',
        resolves: [],
      },
    ],
    origins: [
      ...DEFAULTS.map((prefix) => ({
        table: INTERNET,
        prefix,
        kind: 'internet',
        next: { k: 'exit', where: 'internet' } as const,
        owner: INTERNET,
        rule: 'core/internet',
      })),
      ...published.map(({ address, owner }) => ({
        table: INTERNET,
        prefix: hostPrefix(address),
        kind: 'internet',
        next: { k: 'scope', scope: INTERNET } as const,
        owner,
        rule: 'core/public-address',
      })),
    ],
    orders: { [ORDER]: [{ k: 'equal-from-here', rule: 'core/internet' }] },
    outside: INTERNET,
  }
}
