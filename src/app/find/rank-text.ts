/** How well a text answers a query in lower case: 0 whole, 1 beginning, 2 beginning of a word, 3 any part. */
export function rankText(text: string, query: string): number | undefined {
  const lower = text.toLowerCase()
  if (lower === query) return 0
  if (lower.startsWith(query)) return 1
  const at = lower.indexOf(query)
  if (at < 0) return undefined
  return /[^\p{L}\p{N}]/u.test(lower[at - 1]!) ? 2 : 3
}
