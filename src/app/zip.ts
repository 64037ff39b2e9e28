import type { EmittedFile } from '../providers/provider.ts'

/** A zip of the files, the same bytes for the same files. The compressor is loaded when it is first needed. */
export async function zipFiles(
  files: readonly Pick<EmittedFile, 'path' | 'content'>[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await import('fflate')
  const entries = Object.fromEntries(files.map(({ path, content }) => [path, strToU8(content)]))
  return new Uint8Array(zipSync(entries, { mtime: new Date(1980, 0, 1) }))
}
