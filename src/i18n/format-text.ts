import type { i18n } from 'i18next'
import type { Text } from '../model/index.ts'

const KEY_SUFFIX = 'Key'

/**
 * A text in the instance's language. A value called `somethingKey` is a message key itself: its message fills both
 * `{{something}}` and `{{somethingKey}}`. A key that no table holds comes back as it stands.
 */
export function formatText(instance: i18n, text: Text | string, values?: Text['values']): string {
  const key = typeof text === 'string' ? text : text.key
  const given = { ...(typeof text === 'string' ? {} : text.values), ...values }
  return instance.t(key, { ...given, ...nestedMessages(instance, given) })
}

function nestedMessages(instance: i18n, values: NonNullable<Text['values']>): Record<string, string> {
  const nested = Object.entries(values).filter(([name]) => name.length > KEY_SUFFIX.length && name.endsWith(KEY_SUFFIX))
  return Object.fromEntries(
    nested.flatMap(([name, key]) => {
      const message = instance.t(String(key), { ...values })
      return [
        [name, message],
        [name.slice(0, -KEY_SUFFIX.length), message],
      ]
    }),
  )
}
