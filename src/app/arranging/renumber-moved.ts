import {
  type Address,
  addressAt,
  hostPrefix,
  nextFreePrefix,
  type Prefix,
  parseAddress,
  prefixContains,
  prefixesOverlap,
  prefixNumbers,
  prefixSize,
  type RangeMove,
} from '../../ip/index.ts'
import {
  type Design,
  type DesignRecord,
  type KindIndex,
  type RecordId,
  rangesOf,
  renumberEdit,
} from '../../model/index.ts'

interface Renumbering {
  readonly moves: readonly RangeMove[]
  readonly put: readonly DesignRecord[]
}

/** So many free addresses are tried: a container keeps the first few and the last of its range for itself. */
const MOST_TRIED = 16
const MOST_LOOKED_AT = 4096

/**
 * Ways to give a record, which stands in a new container already, a range or an address that lies there: the next free
 * range of its length; its old offset in the new range, then the lowest free addresses. The likeliest first; none when
 * the container has no ranges or no room. Everything inside it, and what the rest of the design says about it, goes along.
 */
export function* renumberings(
  design: Design,
  id: RecordId,
  former: RecordId | undefined,
  kinds: KindIndex,
): Generator<Renumbering> {
  const record = design.records[id]
  const container = record?.parent === undefined ? undefined : design.records[record.parent]
  if (!record || !container) return
  const space = rangesOf(container, kinds)
  if (space.length === 0) return
  const own = rangesOf(record, kinds)
  if (own.length > 0) {
    const moves = rangeMoves(own, space, takenBeside(design, record, kinds))
    if (moves) yield { moves, put: renumberEdit(design, id, moves, kinds).put }
    return
  }
  const address = parseAddress(String(record.props['address'] ?? ''))
  if (!address || space.some((range) => prefixContains(range, address) && !isTaken(design, record, address))) return
  const old = former === undefined ? [] : rangesOf(design.records[former]!, kinds)
  for (const to of freeAddresses(design, record, address, old, space)) {
    const moves = [{ from: hostPrefix(address), to: hostPrefix(to) }]
    const { put } = renumberEdit(design, id, moves, kinds)
    yield { moves, put: isTwin(design, record, address) ? put.filter((other) => other.id === id) : put }
  }
}

const sameFamily = (a: string, b: string): boolean => a.includes(':') === b.includes(':')

function rangeMoves(
  own: readonly Prefix[],
  space: readonly Prefix[],
  taken: readonly Prefix[],
): RangeMove[] | undefined {
  const given = [...taken]
  const moves: RangeMove[] = []
  for (const from of own) {
    const fits =
      space.some((range) => prefixContains(range, from)) &&
      !given.some((other) => sameFamily(other, from) && prefixesOverlap(other, from))
    const to = fits
      ? from
      : nextFreePrefix(
          space.filter((range) => sameFamily(range, from)),
          given,
          prefixNumbers(from).length,
        )
    if (!to) return undefined
    given.push(to)
    if (to !== from) moves.push({ from, to })
  }
  return moves
}

const takenBeside = ({ records }: Design, { id, parent }: DesignRecord, kinds: KindIndex): Prefix[] =>
  Object.values(records)
    .filter((other) => other.parent === parent && other.id !== id)
    .flatMap((other) => rangesOf(other, kinds))

const isTaken = ({ records }: Design, { id, parent }: DesignRecord, address: Address): boolean =>
  Object.values(records).some(
    (other) => other.parent === parent && other.id !== id && other.props['address'] === address,
  )

/** Something elsewhere has the same address: what the rest of the design says may mean that one. */
const isTwin = ({ records }: Design, { id }: DesignRecord, address: Address): boolean =>
  Object.values(records).some(
    (other) => other.id !== id && other.parent !== undefined && other.props['address'] === address,
  )

function* freeAddresses(
  design: Design,
  record: DesignRecord,
  address: Address,
  old: readonly Prefix[],
  space: readonly Prefix[],
): Generator<Address> {
  const range = space.find((each) => sameFamily(each, address))
  if (!range) return
  const home = old.find((each) => prefixContains(each, address))
  const size = Math.min(prefixSize(range), MOST_LOOKED_AT)
  let tried = 0
  const offset = home ? offsetIn(home, address) : undefined
  const first = offset !== undefined && offset < prefixSize(range) - 1 ? [offset] : []
  for (const at of [...first, ...Array.from({ length: Math.max(0, size - 2) }, (_, i) => i + 1)]) {
    const candidate = addressAt(range, at)
    if (isTaken(design, record, candidate)) continue
    yield candidate
    tried += 1
    if (tried === MOST_TRIED) return
  }
}

function offsetIn(range: Prefix, address: Address): number | undefined {
  const [outer, inner] = [prefixNumbers(range), prefixNumbers(hostPrefix(address))]
  return outer.family === 4 && inner.family === 4 ? inner.value - outer.value : undefined
}
