import type { i18n } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatText, type Language, setLanguage } from '../../i18n/index.ts'
import type { Text } from '../../model/index.ts'
import { setPreference } from './preferences.ts'

/** Puts a message in the page's language. A plain key is a message without a record behind it. */
export type Translate = (text: Text | string, values?: Text['values']) => string

export interface Texts {
  readonly language: Language
  readonly t: Translate
  setLanguage(language: Language): void
}

const translators = new WeakMap<i18n, Map<string, Texts>>()

/** One translator per language, so that what depends on it renders again only when the language changes. */
function textsOf(instance: i18n, language: Language): Texts {
  const known = translators.get(instance) ?? new Map<string, Texts>()
  translators.set(instance, known)
  const texts = known.get(language) ?? {
    language,
    t: (text, values) => formatText(instance, text, values),
    setLanguage: (next) => {
      setPreference('language', next)
      void setLanguage(instance, next)
    },
  }
  known.set(language, texts)
  return texts
}

export function useTexts(): Texts {
  const { i18n } = useTranslation()
  const language = i18n.language === 'ja' ? 'ja' : 'en'
  return useMemo(() => textsOf(i18n, language), [i18n, language])
}

export const useText = (): Translate => useTexts().t
