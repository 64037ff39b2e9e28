import { wordsOf } from '../names.ts'

/**
 * A user's text as a description on a device: printable ASCII without signs that some command line gives a meaning
 * (quotes, `?`, `!`, `#`, `$`, brackets), one space between words, at most 60 characters; `fallback` when nothing is left.
 */
export function plainText(text: string, fallback: string): string {
  const left = text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9 ._:/@()+,-]+/g, ' ')
    .trim()
    .replace(/ +/g, ' ')
  return /[A-Za-z0-9]/.test(left) ? left.slice(0, 60).trimEnd() : fallback
}

/** A user's text as a comment in a file that placeholders are filled in: in any script, without the signs of a placeholder. */
export const remarkText = (text: string): string =>
  text
    .replace(/[$%`{}\\]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()

/** A host name (RFC 1123, 2.1): words of a name joined by hyphens, at most 63 characters. */
export function hostNameOf(name: string): string {
  const words = wordsOf(name)
  if (words.length === 0 || /^[0-9]/.test(words[0]!)) words.unshift('router')
  return words.join('-').toLowerCase().slice(0, 63).replace(/-+$/, '')
}
