import { createStore, delMany, entries, get, promisifyRequest } from 'idb-keyval'
import type { KeyValue } from './storage.ts'

/** The browser's own database. Opened at the first use, which fails where the browser refuses storage. */
export function indexedDbKeyValue(): KeyValue {
  const store = createStore('wheelwright', 'designs')
  return {
    get: (key) => get(key, store),
    setMany: (values) =>
      store('readwrite', (objects) => {
        for (const [key, value] of values) objects.put(value, key)
        const done = promisifyRequest(objects.transaction)
        // Committed without waiting for answers: a page that is about to go would not be there to take them.
        objects.transaction.commit()
        return done
      }),
    delMany: (keys) => delMany([...keys], store),
    entries: () => entries<string, unknown>(store),
  }
}
