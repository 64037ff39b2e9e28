import { createContext, useContext, useSyncExternalStore } from 'react'
import { formatText, type I18n, type Language } from '../../i18n/index.ts'
import type { Text } from '../../model/index.ts'
import { setPreference } from './preferences.ts'

/** Puts a message in the page's language. A plain key is a message without a record behind it. */
export type Translate = (text: Text | string, values?: Text['values']) => string

export interface Texts {
  readonly language: Language
  readonly t: Translate
  setLanguage(language: Language): void
}

/** The page's messages; `app.tsx` gives them. */
export const I18nContext = createContext<I18n | undefined>(undefined)

const translators = new WeakMap<I18n, Map<string, Texts>>()

/** One translator per set of messages, so that what depends on it renders again only when these change. */
function textsOf(i18n: I18n): Texts {
  const key = `${i18n.language} ${i18n.complete}`
  const known = translators.get(i18n) ?? new Map<string, Texts>()
  translators.set(i18n, known)
  const texts = known.get(key) ?? {
    language: i18n.language,
    t: (text, values) => formatText(i18n, text, values),
    setLanguage: (next) => {
      setPreference('language', next)
      void i18n.setLanguage(next)
    },
  }
  known.set(key, texts)
  return texts
}

export function useTexts(): Texts {
  const i18n = useContext(I18nContext)
  if (!i18n) throw new Error('the interface stands outside its messages')
  return useSyncExternalStore(i18n.subscribe, () => textsOf(i18n))
}

export const useText = (): Translate => useTexts().t
