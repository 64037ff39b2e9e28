import { MAX_BYTES, MAX_FILES } from './given-file.ts'

export interface Unpacked {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A zip that was refused: `broken` or `too-large` when unpacked. */
export type ZipFault = 'broken' | 'too-large'

/** Bytes that are unpacked between two looks at how much has come out; one of them becomes at most about 1000. */
const STEP = 16_384

/** The first bytes of a zip that holds something. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/**
 * The files of a zip whose paths `wanted` takes. What a zip says about sizes is not believed: it is unpacked bit by bit, and given up as
 * soon as more comes out than an import reads.
 */
export async function unpackZip(
  zip: Uint8Array,
  wanted: (path: string) => boolean,
  maxBytes = MAX_BYTES,
): Promise<{ ok: true; files: Unpacked[]; others: string[] } | { ok: false; fault: ZipFault }> {
  const { Unzip, UnzipInflate } = await import('fflate')
  const found: { path: string; parts: Uint8Array[] }[] = []
  const others: string[] = []
  let bytes = 0
  let entries = 0
  let fault: ZipFault | undefined
  const unzip = new Unzip((entry) => {
    entries += 1
    if (entries > MAX_FILES) fault = 'too-large'
    if (fault || entry.name.endsWith('/')) return
    if (!wanted(entry.name)) {
      others.push(entry.name)
      return
    }
    const one = { path: entry.name, parts: [] as Uint8Array[] }
    found.push(one)
    entry.ondata = (error, part) => {
      if (error) fault = 'broken'
      else bytes += part.length
      if (bytes > maxBytes) fault = 'too-large'
      if (!fault) one.parts.push(part)
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < zip.length && !fault; at += STEP) {
      unzip.push(zip.subarray(at, at + STEP), at + STEP >= zip.length)
    }
  } catch {
    fault = 'broken'
  }
  if (fault) return { ok: false, fault }
  if (entries === 0) return { ok: false, fault: 'broken' }
  return { ok: true, files: found.map(({ path, parts }) => ({ path, bytes: joined(parts) })), others }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
