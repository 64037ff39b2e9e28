import { createStore, delMany, entries, get, setMany } from 'idb-keyval'
import type { KeyValue } from './storage.ts'

/** The browser's own database. Opened at the first use, which fails where the browser refuses storage. */
export function indexedDbKeyValue(): KeyValue {
  const store = createStore('wheelwright', 'designs')
  return {
    get: (key) => get(key, store),
    setMany: (values) => setMany([...values], store),
    delMany: (keys) => delMany([...keys], store),
    entries: () => entries<string, unknown>(store),
  }
}
