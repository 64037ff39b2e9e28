import { createInstance, type i18n, type Module } from 'i18next'
import type { Language } from './language.ts'
import { en } from './messages.en.ts'

const NAMESPACE = 'translation'

/**
 * An i18next instance of its own with flat keys. English is always there; Japanese is fetched when it is first wanted.
 * `plugins`: what the surface adds (react-i18next).
 */
export async function createI18n(language: Language, plugins: readonly Module[] = []): Promise<i18n> {
  const instance = createInstance()
  for (const plugin of plugins) instance.use(plugin)
  await instance.init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { [NAMESPACE]: { ...en } } },
    keySeparator: false,
    nsSeparator: false,
    // The text goes into the page as text, never as markup.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  await setLanguage(instance, language)
  return instance
}

/** Switches the language, after its messages have arrived. */
export async function setLanguage(instance: i18n, language: Language): Promise<void> {
  if (language === 'ja' && !instance.hasResourceBundle('ja', NAMESPACE)) {
    const { ja } = await import('./messages.ja.ts')
    instance.addResourceBundle('ja', NAMESPACE, { ...ja })
  }
  await instance.changeLanguage(language)
}
