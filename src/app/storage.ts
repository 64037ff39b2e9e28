/** Designs kept in this browser: one entry for what lists show, one for the text. */

export interface StoredDesign {
  readonly id: string
  readonly name: string
  /** Milliseconds since 1970. */
  readonly changed: number
}

/** What a storage must do; IndexedDB in the browser, a map in tests. Writes of one call are atomic. */
export interface KeyValue {
  get(key: string): Promise<unknown>
  setMany(entries: readonly [string, unknown][]): Promise<void>
  delMany(keys: readonly string[]): Promise<void>
  entries(): Promise<readonly [string, unknown][]>
}

export interface DesignStorage {
  /** Newest first. */
  list(): Promise<StoredDesign[]>
  read(id: string): Promise<string | undefined>
  /** Saves the text and makes it the design to open at the next start. Throws `StorageFull` when there is no room. */
  write(design: StoredDesign, text: string): Promise<void>
  remove(id: string): Promise<void>
  last(): Promise<string | undefined>
}

export class StorageFull extends Error {}

const META = 'meta:'
const TEXT = 'text:'
const LAST = 'last'

export function designStorage(store: KeyValue): DesignStorage {
  return {
    async list() {
      const entries = await store.entries()
      const designs = entries.filter(([key]) => key.startsWith(META)).map(([, value]) => value as StoredDesign)
      return designs.sort((a, b) => b.changed - a.changed || (a.id < b.id ? -1 : 1))
    },
    async read(id) {
      const text = await store.get(TEXT + id)
      return typeof text === 'string' ? text : undefined
    },
    async write(design, text) {
      try {
        await store.setMany([
          [META + design.id, design],
          [TEXT + design.id, text],
          [LAST, design.id],
        ])
      } catch (error) {
        throw isQuota(error) ? new StorageFull('no room left in this browser', { cause: error }) : error
      }
    },
    remove: (id) => store.delMany([META + id, TEXT + id]),
    async last() {
      const id = await store.get(LAST)
      return typeof id === 'string' ? id : undefined
    },
  }
}

const isQuota = (error: unknown): boolean => error instanceof Error && error.name === 'QuotaExceededError'

/** A storage that lasts as long as the page: for tests, and for browsers that refuse to keep anything. */
export function memoryKeyValue(): KeyValue {
  const map = new Map<string, unknown>()
  return {
    get: async (key) => map.get(key),
    setMany: async (entries) => {
      for (const [key, value] of entries) map.set(key, value)
    },
    delMany: async (keys) => {
      for (const key of keys) map.delete(key)
    },
    entries: async () => [...map],
  }
}
