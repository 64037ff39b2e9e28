/** A file that was handed in: its path as far as known, forward slashes, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}
