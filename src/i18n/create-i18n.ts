import { createInstance, type i18n, type Module } from 'i18next'
import type { Language } from './language.ts'
import { en } from './page-messages.en.ts'

const NAMESPACE = 'translation'

type Messages = Readonly<Record<string, string>>

/** `page`: what a page says before anything is analysed. `all` has these, too. */
const tables: Readonly<Record<Language, Readonly<Record<'page' | 'all', () => Promise<Messages>>>>> = {
  en: {
    page: async () => en,
    all: async () => (await import('./messages.en.ts')).en,
  },
  ja: {
    page: async () => (await import('./page-messages.ja.ts')).ja,
    all: async () => (await import('./messages.ja.ts')).ja,
  },
}

/** Languages of which an instance has every message. */
const complete = new WeakMap<i18n, Set<Language>>()

interface Options {
  /** What the surface adds (react-i18next). */
  readonly plugins?: readonly Module[]
  /** Only what a page says at first; `addAllMessages` brings the rest. */
  readonly pageOnly?: boolean
}

/** An i18next instance of its own with flat keys. English stands in for what another language lacks. */
export async function createI18n(language: Language, options: Options = {}): Promise<i18n> {
  const instance = createInstance()
  complete.set(instance, new Set())
  for (const plugin of options.plugins ?? []) instance.use(plugin)
  await instance.init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { [NAMESPACE]: { ...en } } },
    keySeparator: false,
    nsSeparator: false,
    // The text goes into the page as text, never as markup.
    interpolation: { escapeValue: false },
    returnNull: false,
    // A message that is still on its way is not shown as its key.
    parseMissingKeyHandler: (key) => (hasAllMessages(instance) ? key : ''),
  })
  if (options.pageOnly) await addMessages(instance, language, 'page')
  else await addAllMessages(instance, language)
  await instance.changeLanguage(language)
  return instance
}

/** Whether every message of the instance's language has arrived. */
export const hasAllMessages = (instance: i18n): boolean =>
  complete.get(instance)?.has(instance.language as Language) ?? false

/** Fetches what is missing of the messages of a language. */
export async function addAllMessages(instance: i18n, language = instance.language as Language): Promise<void> {
  if (complete.get(instance)?.has(language)) return
  await addMessages(instance, language, 'all')
  complete.get(instance)?.add(language)
  instance.emit('complete', language)
}

async function addMessages(instance: i18n, language: Language, which: 'page' | 'all'): Promise<void> {
  instance.addResourceBundle(language, NAMESPACE, { ...(await tables[language][which]()) }, false, true)
}

/** Switches the language, after its messages have arrived. */
export async function setLanguage(instance: i18n, language: Language): Promise<void> {
  await addAllMessages(instance, language)
  await instance.changeLanguage(language)
}
