/** A file that was handed in and is not read yet. `path` has folders, with `/`, where they are known. */
export interface GivenFile {
  readonly path: string
  readonly file: Blob
}

/** Most files that one import looks at. */
export const MAX_FILES = 5000
/** Most bytes that one import reads, unpacked. */
export const MAX_BYTES = 100_000_000
