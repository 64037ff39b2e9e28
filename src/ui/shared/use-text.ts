import type { i18n } from 'i18next'
import { useCallback, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { formatText, hasAllMessages, type Language, setLanguage } from '../../i18n/index.ts'
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

/** One translator per set of messages, so that what depends on it renders again only when these change. */
function textsOf(instance: i18n): Texts {
  const language = instance.language === 'ja' ? 'ja' : 'en'
  const key = `${language} ${hasAllMessages(instance)}`
  const known = translators.get(instance) ?? new Map<string, Texts>()
  translators.set(instance, known)
  const texts = known.get(key) ?? {
    language,
    t: (text, values) => formatText(instance, text, values),
    setLanguage: (next) => {
      setPreference('language', next)
      void setLanguage(instance, next)
    },
  }
  known.set(key, texts)
  return texts
}

export function useTexts(): Texts {
  const { i18n } = useTranslation()
  const subscribe = useCallback(
    (changed: () => void) => {
      i18n.on('complete', changed)
      i18n.on('languageChanged', changed)
      return () => {
        i18n.off('complete', changed)
        i18n.off('languageChanged', changed)
      }
    },
    [i18n],
  )
  return useSyncExternalStore(subscribe, () => textsOf(i18n))
}

export const useText = (): Translate => useTexts().t
