import type { Language } from './language.ts'
import { en } from './page-messages.en.ts'

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

/** The messages of one language at a time. English stands in for what another language lacks. */
export interface I18n {
  readonly language: Language
  /** Whether every message of the language has arrived. */
  readonly complete: boolean
  /** The message as its table holds it. */
  message(key: string): string | undefined
  /** Calls back after the language or its messages have changed; ends with the function that it returns. */
  subscribe(changed: () => void): () => void
  /** Switches the language, after its messages have arrived. */
  setLanguage(language: Language): Promise<void>
  /** Fetches what is missing of the messages of the language. */
  addAll(): Promise<void>
}

interface Options {
  /** Only what a page says at first; `addAll` brings the rest. */
  readonly pageOnly?: boolean
}

export async function createI18n(first: Language, { pageOnly = false }: Options = {}): Promise<I18n> {
  const listeners = new Set<() => void>()
  const whole = new Map<Language, Messages>()
  let now = { language: first, messages: await tables[first][pageOnly ? 'page' : 'all'](), complete: !pageOnly }
  if (!pageOnly) whole.set(first, now.messages)
  const use = async (language: Language): Promise<void> => {
    const messages = whole.get(language) ?? (await tables[language].all())
    whole.set(language, messages)
    now = { language, messages, complete: true }
    for (const tell of listeners) tell()
  }
  let wanted = first
  return {
    get language() {
      return now.language
    },
    get complete() {
      return now.complete
    },
    message: (key) =>
      Object.hasOwn(now.messages, key) ? now.messages[key] : Object.hasOwn(en, key) ? en[key] : undefined,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    async setLanguage(language) {
      wanted = language
      await tables[language].all()
      if (wanted === language) await use(language)
    },
    async addAll() {
      if (!now.complete) await use(wanted)
    },
  }
}
