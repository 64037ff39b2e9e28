import { Missing } from './result.ts'

/** A JSON object whose members must all be known: what is not is named, never skipped. */
export class Members {
  constructor(
    private readonly value: Readonly<Record<string, unknown>>,
    readonly where: string,
  ) {}

  static of(value: unknown, where: string): Members {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Missing(`${where} is no object`)
    return new Members(value as Record<string, unknown>, where)
  }

  /** Names every member that is neither known nor empty. */
  only(...known: string[]): this {
    const unknown = Object.keys(this.value).filter((key) => !known.includes(key) && !isEmpty(this.value[key]))
    if (unknown.length > 0) throw new Missing(unknown.map((key) => `${this.where}.${key}`).join(', '))
    return this
  }

  /** The same object without some of its members. */
  without(...keys: string[]): Readonly<Record<string, unknown>> {
    return Object.fromEntries(Object.entries(this.value).filter(([key]) => !keys.includes(key)))
  }

  has(key: string): boolean {
    return !isEmpty(this.value[key])
  }

  raw(key: string): unknown {
    return this.value[key]
  }

  keys(): string[] {
    return Object.keys(this.value)
  }

  /** The object that a member is; an empty one where there is none. */
  child(key: string): Members {
    return Members.of(this.value[key] ?? {}, `${this.where}.${key}`)
  }

  text(key: string, otherwise?: string): string {
    const value = this.value[key] ?? otherwise
    if (typeof value !== 'string') throw new Missing(`${this.where}.${key} is no text`)
    return value
  }

  optionalText(key: string): string | undefined {
    return this.has(key) ? this.text(key) : undefined
  }

  number(key: string, otherwise?: number): number {
    const value = this.value[key] ?? otherwise
    if (typeof value !== 'number') throw new Missing(`${this.where}.${key} is no number`)
    return value
  }

  optionalNumber(key: string): number | undefined {
    return this.has(key) ? this.number(key) : undefined
  }

  flag(key: string, otherwise: boolean): boolean {
    const value = this.value[key] ?? otherwise
    if (typeof value !== 'boolean') throw new Missing(`${this.where}.${key} is no flag`)
    return value
  }

  texts(key: string): string[] {
    return this.list(key).map((item) => {
      if (typeof item !== 'string') throw new Missing(`${this.where}.${key} is no list of texts`)
      return item
    })
  }

  list(key: string): unknown[] {
    const value = this.value[key] ?? []
    if (!Array.isArray(value)) throw new Missing(`${this.where}.${key} is no list`)
    return value
  }

  members(key: string): Members[] {
    return this.list(key).map((item) => Members.of(item, `${this.where}.${key}`))
  }
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)
