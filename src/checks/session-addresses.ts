import { text } from '../model/index.ts'
import type { Session } from '../network/index.ts'
import type { CheckContext, CheckRule, Finding } from './contract.ts'
import type { Trial } from './trial.ts'

export const sessionAddressesRule: CheckRule = {
  id: 'core/session-addresses-differ',
  source: 'https://www.rfc-editor.org/rfc/rfc4271#section-6.8',
}

/** Two BGP sessions of one router between the same two addresses: they collide, and one of them is closed. */
export function sessionAddresses({ network }: Trial, { name }: CheckContext): Finding[] {
  const known = new Map<string, Session>()
  const told = new Map<string, Finding>()
  for (const session of network.sessions) {
    const { bgp, from, pair } = session
    if (!bgp) continue
    const key = `${from} ${bgp.selfAddress} ${bgp.peerAddress}`
    const other = known.get(key)
    if (!other) known.set(key, session)
    else if (other.pair !== pair) {
      const router = network.tables.find(({ id }) => id === from)?.owner ?? session.owner
      const values = { router: name(router), address: bgp.peerAddress, a: name(other.owner), b: name(session.owner) }
      const id = `${sessionAddressesRule.id} ${router} ${bgp.peerAddress}`
      told.set(id, {
        id,
        rule: sessionAddressesRule.id,
        severity: 'error',
        what: text('finding.session-addresses.what', values),
        where: text('finding.session-addresses.where', values),
        why: text(`check.${sessionAddressesRule.id}.why`),
        source: sessionAddressesRule.source,
        marks: [{ record: session.owner }, { record: other.owner }, { record: router }],
        repairs: [],
      })
    }
  }
  return [...told.values()]
}
