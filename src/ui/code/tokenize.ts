export type TokenKind = 'keyword' | 'string' | 'name' | 'comment' | 'plain'

export interface Token {
  readonly kind: TokenKind
  readonly text: string
}

const HEADS = { commands: 'comment', text: 'keyword' } as const

const KEYWORDS = new Set(
  (
    'resource data variable output module provider terraform locals true false null for in if for_each param var ' +
    'targetScope existing using import type func object array string int bool'
  ).split(' '),
)

/** A comment, a string, a word, a number, or one other character; sticky, so that nothing is skipped. */
const PIECE = /(#.*|\/\/.*|\/\*.*?\*\/)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([A-Za-z_@][\w-]*)|(\s+|[^\s])/gy

/** What of a line is coloured: words of Terraform, Bicep and YAML, or only comments and headings of other files. */
export type CodeLanguage = 'code' | 'commands' | 'text'

export const languageOf = (path: string): CodeLanguage =>
  /\.(?:tf|tfvars|bicep|bicepparam|ya?ml)$/.test(path) ? 'code' : /\.md$/.test(path) ? 'text' : 'commands'

/** Splits one line into coloured pieces. Their texts joined are the line. */
export function tokenize(line: string, language: CodeLanguage = 'code'): Token[] {
  if (language !== 'code') return [{ kind: /^\s*[#!]/.test(line) ? HEADS[language] : 'plain', text: line }]
  const tokens: Token[] = []
  for (const match of line.matchAll(PIECE)) {
    const [text, comment, quoted, word] = match
    const rest = line.slice((match.index ?? 0) + text.length)
    if (comment !== undefined) tokens.push({ kind: 'comment', text })
    else if (quoted !== undefined) tokens.push({ kind: 'string', text })
    else if (word !== undefined) tokens.push({ kind: wordKind(word, rest, tokens), text })
    else tokens.push({ kind: 'plain', text })
  }
  return tokens
}

function wordKind(word: string, rest: string, before: readonly Token[]): TokenKind {
  const first = before.every((token) => token.text.trim() === '')
  if (first && /^\s*[=:]/.test(rest)) return 'name'
  if (KEYWORDS.has(word)) return 'keyword'
  return 'plain'
}
