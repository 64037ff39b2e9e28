export const LANGUAGES = ['en', 'ja'] as const

export type Language = (typeof LANGUAGES)[number]

const isLanguage = (text: string | null | undefined): text is Language =>
  (LANGUAGES as readonly string[]).includes(text ?? '')

/**
 * The language to begin with: what the user chose before, else the first of the browser's that there is, else English.
 * `preference`: `ja`; `browser`: `['ja-JP', 'en']`.
 */
export function chooseLanguage(preference: string | null | undefined, browser: readonly string[] = []): Language {
  if (isLanguage(preference)) return preference
  const offered = browser.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage)
  return offered ?? 'en'
}
