/**
 * Fields of a record kind, as data. One declaration gives the form, the validation, the JSON Schema and the type.
 * Labels and help are messages: `KIND.FIELD.label`, `KIND.FIELD.help` with `/` in the kind written as `.`.
 */
import type { KindId } from './design.ts'

interface Common {
  /** May be absent. Every other field must be present in a valid record. */
  optional?: true
  /** Shown under "More". */
  advanced?: true
  /** The vendor's page for this setting. */
  docs?: string
  /** Shown as the placeholder. */
  example?: string
  unit?: string
}

export type Field = Common &
  (
    | { type: 'text'; maxLength?: number; default?: string }
    | { type: 'address'; default?: string }
    /** Canonical prefix; `family` restricts it. */
    | { type: 'prefix'; family?: 4 | 6; default?: string }
    | { type: 'integer'; min: number; max: number; default?: number }
    | { type: 'asn'; default?: number }
    | { type: 'flag'; default: boolean }
    | { type: 'choice'; options: readonly string[]; default: string }
    /** Id of a record of one of these kinds; cleared when that record is removed. Or one of the words that mean no record. */
    | { type: 'ref'; kinds: readonly KindId[]; or?: readonly string[] }
    | { type: 'list'; of: Field; min?: number; max?: number; default?: readonly unknown[] }
    | { type: 'group'; fields: Fields }
  )

export type Fields = { readonly [name: string]: Field }

type Value<F extends Field> = F extends { type: 'text' | 'address' | 'prefix' | 'ref' }
  ? string
  : F extends { type: 'integer' | 'asn' }
    ? number
    : F extends { type: 'flag' }
      ? boolean
      : F extends { type: 'choice'; options: readonly (infer O)[] }
        ? O
        : F extends { type: 'list'; of: infer E extends Field }
          ? Value<E>[]
          : F extends { type: 'group'; fields: infer G extends Fields }
            ? PropsOf<G>
            : never

type OptionalKeys<F extends Fields> = { [K in keyof F]: F[K] extends { optional: true } ? K : never }[keyof F]

/** Type of a record's `props`, from its fields. */
export type PropsOf<F extends Fields> = { [K in Exclude<keyof F, OptionalKeys<F>>]: Value<F[K]> } & {
  [K in OptionalKeys<F>]?: Value<F[K]>
}

/** Keeps literal types of a field declaration. */
export const fields = <const F extends Fields>(declaration: F): F => declaration
