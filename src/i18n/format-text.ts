import type { Text } from '../model/index.ts'
import type { I18n } from './create-i18n.ts'

const KEY_SUFFIX = 'Key'

type Values = NonNullable<Text['values']>

/**
 * A text in the current language: `{{name}}` is replaced by the value of that name, and with a `count` the plural form
 * `KEY_one`, `KEY_other` is taken where there is one. A value called `somethingKey` is a message key itself: its message
 * fills both `{{something}}` and `{{somethingKey}}`. Values are put in as they stand, whatever they contain.
 * A key that no table holds comes back as it stands; while messages are still on their way, as nothing.
 */
export function formatText(i18n: I18n, text: Text | string, values?: Text['values']): string {
  const key = typeof text === 'string' ? text : text.key
  const given = { ...(typeof text === 'string' ? {} : text.values), ...values }
  return translate(i18n, key, { ...given, ...nestedMessages(i18n, given) })
}

const pluralRules = new Map<string, Intl.PluralRules>()

function pluralOf(language: string, count: number): Intl.LDMLPluralRule {
  const rules = pluralRules.get(language) ?? new Intl.PluralRules(language)
  pluralRules.set(language, rules)
  return rules.select(count)
}

function translate(i18n: I18n, key: string, values: Values): string {
  const { count } = values
  const plural = typeof count === 'number' ? pluralOf(i18n.language, count) : undefined
  const message = (plural && (i18n.message(`${key}_${plural}`) ?? i18n.message(`${key}_other`))) ?? i18n.message(key)
  if (message === undefined) return i18n.complete ? key : ''
  return message.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) =>
    Object.hasOwn(values, name) ? String(values[name] ?? '') : '',
  )
}

function nestedMessages(i18n: I18n, values: Values): Record<string, string> {
  const nested = Object.entries(values).filter(([name]) => name.length > KEY_SUFFIX.length && name.endsWith(KEY_SUFFIX))
  return Object.fromEntries(
    nested.flatMap(([name, key]) => {
      const message = translate(i18n, String(key), values)
      return [
        [name, message],
        [name.slice(0, -KEY_SUFFIX.length), message],
      ]
    }),
  )
}
