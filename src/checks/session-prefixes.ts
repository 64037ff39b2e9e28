import { type RecordId, text } from '../model/index.ts'
import type { CheckContext, CheckRule, Finding, Repair } from './contract.ts'
import type { Trial } from './trial.ts'

export const sessionPrefixesRule: CheckRule = {
  id: 'core/session-prefixes',
  source: 'https://www.rfc-editor.org/rfc/rfc4486#section-4',
}

/** Edits after which a record announces at most so many prefixes. */
type FewerPrefixes = (record: RecordId, most: number) => readonly Repair[]

/** BGP sessions that are down because more prefixes are announced over them than the other end takes; one finding per link. */
export function sessionPrefixes({ network, solution }: Trial, { name }: CheckContext, fewer: FewerPrefixes): Finding[] {
  const told = new Map<string, Finding>()
  for (const { session, announced, most } of solution.overfull) {
    const found = network.sessions.find(({ id }) => id === session)
    const ownerOf = (table: string | undefined) => network.tables.find(({ id }) => id === table)?.owner
    const [sender, receiver] = [ownerOf(found?.from), ownerOf(found?.to)]
    if (!found || sender === undefined || receiver === undefined) continue
    const id = `${sessionPrefixesRule.id} ${found.owner} ${sender}`
    const values = { sender: name(sender), receiver: name(receiver), link: name(found.owner), announced, most }
    told.set(id, {
      id,
      rule: sessionPrefixesRule.id,
      severity: 'error',
      what: text('finding.session-prefixes.what', values),
      where: text('finding.session-prefixes.where', values),
      why: text(`check.${sessionPrefixesRule.id}.why`),
      source: sessionPrefixesRule.source,
      marks: [{ record: sender }, { record: found.owner }, { record: receiver }],
      repairs: fewer(sender, most),
    })
  }
  return [...told.values()]
}
