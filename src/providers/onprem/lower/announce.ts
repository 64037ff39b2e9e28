import type { Prefix } from '../../../ip/index.ts'
import type { Network, Statement } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import type { Site } from './records.ts'

/** What a site's router announces: the list the user wrote, with its prepends, else its own prefixes. Nothing learned. */
export function announcePolicy({ props }: Pick<Site, 'props'>): {
  readonly sets: Network['sets']
  readonly exports: readonly Statement[]
} {
  const sets: Network['sets'] = {}
  const own = { kinds: ['connected', 'announced'] }
  if (!props.advertises) return { sets, exports: [{ match: own, do: 'accept', rule: 'onprem/announces' }] }
  const exports = props.advertises.map(({ prefix, prepend }): Statement => {
    const prefixes = internSet(sets, [{ prefix: prefix as Prefix, mode: 'exact' }])
    return {
      match: { ...own, prefixes },
      do: 'accept',
      ...(prepend > 0 && props.asn !== undefined ? { set: { prepend: [props.asn, prepend] } } : {}),
      rule: prepend > 0 ? 'onprem/prepends' : 'onprem/announces',
    }
  })
  // Said in so many words, because a session without statements carries everything.
  return { sets, exports: [...exports, { do: 'deny', rule: 'onprem/announces' }] }
}
