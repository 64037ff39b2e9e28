import type { CheckContext, Repair } from '../../../checks/contract.ts'
import { type Address, type Prefix, prefixesOverlap, prefixNumbers, prefixOf } from '../../../ip/index.ts'
import { type Props, type RecordId, text } from '../../../model/index.ts'
import { takenPrefixes } from '../../joint/placing/index.ts'
import type { SiteProps } from '../schema/site.ts'

/** A site's announcements as summaries: the longest ones that are few enough and meet no range of others. */
export function summarize(record: RecordId, most: number, { design }: CheckContext): Repair[] {
  const site = design.records[record]
  if (site?.kind !== 'onprem/site') return []
  const { advertises, prefixes } = site.props as unknown as SiteProps
  const listed = advertises ?? prefixes.map((prefix) => ({ prefix, prepend: 0 }))
  const taken = takenPrefixes(design, site.id)
  for (let length = 31; length >= 8; length--) {
    const short = new Map(listed.map((each) => [summaryOf(each.prefix as Prefix, length), each]))
    if (short.size > most) continue
    if ([...short.keys()].some((prefix) => taken.some((other) => prefixesOverlap(prefix, other)))) return []
    const summaries = [...short].map(([prefix, each]) => ({ ...each, prefix }))
    const title = text('onprem.fix.summarize', { site: site.name, count: summaries.length })
    const put = [{ ...site, props: { ...site.props, advertises: summaries } as unknown as Props }]
    return [{ way: `summarize:${site.id}`, title, preference: 'restore', edit: { put } }]
  }
  return []
}

const summaryOf = (prefix: Prefix, length: number): Prefix =>
  prefix.includes(':') || prefixNumbers(prefix).length <= length
    ? prefix
    : prefixOf(prefix.split('/')[0] as Address, length)
