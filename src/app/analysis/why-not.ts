import { type Address, containsPrefix, hostPrefix, type Prefix, prefixNumbers } from '../../ip/index.ts'
import { text } from '../../model/index.ts'
import type { AbsenceStop } from '../../network/index.ts'
import type { Context } from './context.ts'
import { recordName } from './record-name.ts'
import type { SolvedTable } from './routes-view.ts'
import type { WhyNotView } from './views.ts'

/** Why a prefix, or the prefix that holds an address, is not in a table. */
export function whyNotView(context: Context, solved: SolvedTable, wanted: Prefix | Address): WhyNotView {
  const table = solved.ref.rows.k === 'table' ? solved.ref.rows.table : tableBehind(context, solved)
  const prefix = wanted.includes('/') ? (wanted as Prefix) : announcedFor(context, wanted as Address)
  if (table === undefined) return { prefix, stops: [] }
  const address = (wanted.includes('/') ? wanted.slice(0, wanted.indexOf('/')) : wanted) as Address
  const covering = context.solution.lookup(table, address)
  const covers = covering && containsPrefix(prefixNumbers(covering.prefix), prefixNumbers(prefix))
  const owner = covering?.rows[0]?.owner
  return {
    prefix,
    ...(covers && {
      covered: {
        prefix: covering.prefix,
        text: text(covering.prefix === prefix ? 'why-not.here' : 'why-not.covered', {
          prefix: covering.prefix,
          record: owner === undefined ? '-' : recordName(context, owner),
        }),
      },
    }),
    stops: context.solution.absence(table, prefix).stops.map((stop) => describeStop(context, stop)),
  }
}

/** The receiver of delivered routes, the sender of announced ones. */
function tableBehind(context: Context, { ref }: SolvedTable): string | undefined {
  if (ref.rows.k === 'table') return ref.rows.table
  const session = context.session(ref.rows.sessions[0] ?? '')
  return ref.rows.k === 'delivered' ? session?.to : session?.from
}

/** The longest configured prefix that holds the address and belongs to somebody; the host prefix when nobody has one. */
function announcedFor(context: Context, address: Address): Prefix {
  const host = hostPrefix(address)
  const inner = prefixNumbers(host)
  let best: Prefix | undefined
  let length = 0
  for (const { prefix, next } of context.network.origins) {
    if (next?.k === 'drop' || next?.k === 'exit') continue
    const numbers = prefixNumbers(prefix)
    if (numbers.length <= length || numbers.length === (numbers.family === 4 ? 32 : 128)) continue
    if (!containsPrefix(numbers, inner)) continue
    best = prefix
    length = numbers.length
  }
  return best ?? host
}

function describeStop(context: Context, stop: AbsenceStop): WhyNotView['stops'][number] {
  const at = context.table(stop.at)?.owner ?? stop.at
  const session = stop.session === undefined ? undefined : context.session(stop.session)
  const record = stop.owner ?? session?.owner ?? at
  const values = {
    at: recordName(context, at),
    record: recordName(context, record),
    to: session ? recordName(context, context.table(session.to)?.owner ?? session.to) : '-',
  }
  const detail = stop.rule === undefined ? {} : { detail: text(`rule.${stop.rule}`) }
  return { record, text: text(`why-not.${stop.reason}`, values), ...detail }
}
