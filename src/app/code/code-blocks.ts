import type { EmittedFile } from '../../providers/provider.ts'
import type { CodeBlock } from './code-block.ts'
import { isTemplate, templateBlocks } from './template-blocks.ts'

const HCL_HEAD = /^(resource|data) "([\w-]+)" "([\w-]+)" \{/
const BICEP_HEAD = /^(?:resource|module) (\w+) '([^']+)'/
const HCL_NAME = /(?<![\w.-])(data\.)?([a-z][a-z0-9]*_[a-z0-9_]+)\.([A-Za-z_][\w-]*)((?:\.\w+|\[\w+\])*)/g
const WORD = /(?<![\w.])[A-Za-z_]\w*(?!\w*\s*:)/g

/** The blocks of the files that create something, in their order, with what each refers to. Terraform, Bicep and templates. */
export function codeBlocks(files: readonly EmittedFile[]): CodeBlock[] {
  const heads = files.flatMap(headsOf)
  const known = new Set(heads.map(({ id }) => id))
  const locals = new Map(files.flatMap(localsOf))
  // A local is no block: what it names is named by whoever uses it.
  const resolved = (body: string) => body.replace(/(?<![\w.])local\.(\w+)/g, (text, name) => locals.get(name) ?? text)
  const blocks = heads.map(({ body, ...block }) => ({ ...block, ...referencesOf(block, resolved(body), known) }))
  return [...blocks, ...templateBlocks(files.filter(isTemplate))]
}

interface Head extends Omit<CodeBlock, 'needs' | 'reads' | 'unknown'> {
  readonly body: string
}

function headsOf({ path, content, spans }: EmittedFile): Head[] {
  const lines = content.split('\n')
  const isBicep = path.endsWith('.bicep')
  return lines.flatMap((text, i) => {
    const found = isBicep ? BICEP_HEAD.exec(text) : HCL_HEAD.exec(text)
    if (!found) return []
    const type = isBicep ? found[2]!.replace(/@.*$/, '') : found[2]!
    const id = isBicep ? `${path}#${found[1]}` : `${found[1] === 'data' ? 'data.' : ''}${found[2]}.${found[3]}`
    const record = spans.find(({ from, to }) => from <= i + 1 && i + 1 <= to)?.record
    return [{ id, type, path, line: i + 1, record, body: bodyFrom(lines, i) }]
  })
}

/** Values of a Terraform file's locals, as they are written. */
function localsOf({ path, content }: EmittedFile): [string, string][] {
  if (!path.endsWith('.tf')) return []
  const lines = content.split('\n')
  return lines.flatMap((text, i) =>
    /^locals \{/.test(text)
      ? [...bodyFrom(lines, i).matchAll(/^ {2}(\w+) += (.*)$/gm)].map(([, name, value]): [string, string] => [
          name!,
          value!,
        ])
      : [],
  )
}

/** Lines up to the bracket that closes the block: the printers write it alone, at the beginning of a line. */
function bodyFrom(lines: readonly string[], from: number): string {
  const end = lines.findIndex((line, i) => i > from && /^[})\]]/.test(line))
  return lines
    .slice(from + 1, end < 0 ? undefined : end)
    .map(withoutWords)
    .join('\n')
}

/** Without comments and without the words of strings; what strings interpolate stays. */
const withoutWords = (line: string): string =>
  line
    .replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, (text) =>
      [...text.matchAll(/\$\{([^}]*)\}/g)].map(([, inner]) => inner).join(' '),
    )
    .replace(/(#|\/\/).*$/, '')

function referencesOf(block: Omit<Head, 'body'>, body: string, known: ReadonlySet<string>) {
  const needs = new Set<string>()
  const reads: { id: string; attribute: string }[] = []
  const unknown = new Set<string>()
  if (block.path.endsWith('.bicep')) {
    for (const [word] of body.matchAll(WORD)) if (known.has(`${block.path}#${word}`)) needs.add(`${block.path}#${word}`)
  } else {
    for (const [, data = '', type, name, path = ''] of body.matchAll(HCL_NAME)) {
      const id = `${data}${type}.${name}`
      if (known.has(id)) {
        needs.add(id)
        reads.push({ id, attribute: path.replace(/^\./, '') })
      } else if (!/^(each|count|var|local|path|module|self)$/.test(type!)) unknown.add(id)
    }
  }
  needs.delete(block.id)
  return { needs: [...needs], reads, unknown: [...unknown] }
}
