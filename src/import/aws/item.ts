import { type Address, type Prefix, parseAddress, parsePrefix } from '../../ip/index.ts'

/** Longest text that is taken from a description: names and addresses are far shorter. */
const MAX_TEXT = 1000
const CONTROL = /[\p{Cc}\p{Cs}]/u
const MAX_ASN = 4_294_967_294

/**
 * One object of a description, read with care: what is not there or not of the right type is `undefined`, never trusted.
 * `where` says where it came from, for what is reported.
 */
export class Item {
  private constructor(
    private readonly value: Readonly<Record<string, unknown>>,
    readonly where: string,
  ) {}

  /** `undefined` when the value is no object. */
  static of(value: unknown, where: string): Item | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    return new Item(value as Record<string, unknown>, where)
  }

  private own(key: string): unknown {
    return Object.hasOwn(this.value, key) ? this.value[key] : undefined
  }

  /** Whether it is a list without members. */
  isEmpty(key: string): boolean {
    const value = this.own(key)
    return Array.isArray(value) && value.length === 0
  }

  keys(): string[] {
    return Object.keys(this.value)
  }

  text(key: string): string | undefined {
    const value = this.own(key)
    return typeof value === 'string' && value !== '' && value.length <= MAX_TEXT && !CONTROL.test(value)
      ? value
      : undefined
  }

  /** A text of at most so many characters; a longer one is cut. */
  short(key: string, max: number): string | undefined {
    return this.text(key)?.slice(0, max)
  }

  /** A number of an autonomous system. */
  asn(key: string): number | undefined {
    const value = this.number(key)
    return value !== undefined && Number.isInteger(value) && value >= 1 && value <= MAX_ASN ? value : undefined
  }

  number(key: string): number | undefined {
    const value = this.own(key)
    if (typeof value === 'string' && /^\d{1,10}$/.test(value)) return Number(value)
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined
  }

  flag(key: string): boolean | undefined {
    const value = this.own(key)
    return typeof value === 'boolean' ? value : undefined
  }

  inner(key: string): Item | undefined {
    return Item.of(this.own(key), `${this.where}.${key}`)
  }

  /** The objects of a list; members that are none are left out. */
  items(key: string): Item[] {
    const value = this.own(key)
    if (!Array.isArray(value)) return []
    return value.flatMap((each, i) => Item.of(each, `${this.where}.${key}[${i}]`) ?? [])
  }

  texts(key: string): string[] {
    const value = this.own(key)
    if (!Array.isArray(value)) return []
    return value.filter((each): each is string => typeof each === 'string' && each !== '' && each.length <= MAX_TEXT)
  }

  prefix(key: string): Prefix | undefined {
    const value = this.text(key)
    return value === undefined ? undefined : parsePrefix(value)
  }

  address(key: string): Address | undefined {
    const value = this.text(key)
    return value === undefined ? undefined : parseAddress(value)
  }

  /** The tag `Name`. */
  name(): string | undefined {
    return [...this.items('Tags'), ...this.items('TagSet')].find((tag) => tag.text('Key') === 'Name')?.text('Value')
  }
}
