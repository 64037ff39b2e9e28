/** Markdown (CommonMark with the tables of GitHub) as a tree of values. Plain text is escaped when it is printed. */

export type Inline =
  | string
  | { readonly k: 'code' | 'strong'; readonly text: string }
  | { readonly k: 'link'; readonly text: string; readonly href: string }
  | readonly Inline[]

export type Block =
  | { readonly k: 'heading'; readonly level: 1 | 2 | 3; readonly text: Inline }
  | { readonly k: 'paragraph'; readonly text: Inline }
  | {
      readonly k: 'list'
      readonly items: readonly (Inline | { readonly text: Inline; readonly items: readonly Inline[] })[]
    }
  | { readonly k: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Inline[])[] }
  | { readonly k: 'image'; readonly alt: string; readonly href: string }

export const code = (text: string): Inline => ({ k: 'code', text })
export const strong = (text: string): Inline => ({ k: 'strong', text })
export const link = (text: string, href: string): Inline => ({ k: 'link', text, href })

export const printMarkdown = (blocks: readonly Block[]): string => `${blocks.map(printBlock).join('\n\n')}\n`

function printBlock(block: Block): string {
  switch (block.k) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.text).trim()}`
    case 'paragraph':
      return atLineStart(inline(block.text))
    case 'list':
      return block.items.map(printItem).join('\n')
    case 'table':
      return printTable(block.head, block.rows)
    case 'image':
      return `![${escapeMarkdown(block.alt)}](${block.href})`
  }
}

function printItem(item: Inline | { readonly text: Inline; readonly items: readonly Inline[] }): string {
  const nested = typeof item === 'object' && 'items' in item ? item : undefined
  const line = (text: Inline) => `- ${atLineStart(inline(text))}`
  if (!nested) return line(item as Inline)
  return [line(nested.text), ...nested.items.map((each) => `  ${line(each)}`)].join('\n')
}

function printTable(head: readonly string[], rows: readonly (readonly Inline[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const body = rows.map((row) => line(head.map((_, i) => inline(row[i] ?? ''))))
  return [line(head.map(escapeMarkdown)), line(head.map(() => '---')), ...body].join('\n')
}

function inline(text: Inline): string {
  if (typeof text === 'string') return escapeMarkdown(text)
  if ('k' in text) {
    switch (text.k) {
      case 'code':
        return printCode(text.text)
      case 'strong':
        return text.text.trim() === '' ? '' : `**${escapeMarkdown(text.text.trim())}**`
      case 'link':
        return isWebAddress(text.href) ? `[${escapeMarkdown(text.text)}](<${text.href}>)` : escapeMarkdown(text.text)
    }
  }
  return text.map(inline).join('')
}

/** Text in which a back quote or a bar could end the span is written as plain text. */
const printCode = (text: string): string =>
  /^[\w.:/,;+*=()@ -]+$/.test(text) && text.trim() === text ? `\`${text}\`` : escapeMarkdown(text)

const isWebAddress = (href: string): boolean => /^https:\/\/[^\s<>]+$/.test(href)

/** Characters that turn the direction of what follows: a name must not rearrange the line that it stands in. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * Text as a reader of Markdown shows it: nothing in it becomes markup, HTML, a formula or a link (CommonMark 6.1 and 6.2;
 * GitHub also makes links of bare addresses). Line breaks and control characters become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(TURNS, '\ufffd')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replace(/[\\`*_[\]#|~$!^]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/\b(www|xmpp|mailto)([.:])/gi, (_, word: string, sign: string) => `${word}&#${sign.charCodeAt(0)};`)
    .replaceAll('@', '&#64;')
}

/** At the beginning of a line a sign or a number with a dot would begin a list or a heading. */
const atLineStart = (line: string): string =>
  line
    .trimStart()
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
