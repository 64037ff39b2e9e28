import type { EmittedFile } from '../../providers/provider.ts'
import type { CodeBlock } from './code-block.ts'

/** Whether a file is a template of Resource Orchestration Service. */
export const isTemplate = ({ content }: EmittedFile): boolean => content.startsWith('ROSTemplateFormatVersion:')

interface Section {
  readonly name: string
  readonly key: string
  readonly line: number
  readonly body: readonly string[]
}

/**
 * The resources of templates with what each refers to. What a parameter stands for is the output of the same name of another
 * template: those come about one after the other as the resources of one do.
 */
export function templateBlocks(files: readonly EmittedFile[]): CodeBlock[] {
  const templates = files.map((file) => ({ file, sections: sectionsOf(file.content) }))
  const outputs = new Map(
    templates.flatMap(({ file, sections }) =>
      sections
        .filter(({ name }) => name === 'Outputs')
        .map(({ key, body }) => [key, attributesIn(body).map((read) => ({ ...read, id: `${file.path}#${read.id}` }))]),
    ) as [string, CodeBlock['reads']][],
  )
  return templates.flatMap(({ file, sections }) => {
    const keysOf = (name: string) => new Set(sections.flatMap((each) => (each.name === name ? [each.key] : [])))
    const [resources, parameters] = [keysOf('Resources'), keysOf('Parameters')]
    return sections.flatMap(({ name, key, line, body }): CodeBlock[] => {
      if (name !== 'Resources') return []
      const refs = body.flatMap((text) => /^ *(?:- )?Ref: (\w+)$/.exec(text)?.[1] ?? [])
      const [own, lost] = [attributesIn(body), refs.filter((ref) => !parameters.has(ref) && !resources.has(ref))]
      const within = own
        .filter(({ id }) => resources.has(id))
        .map((read) => ({ ...read, id: `${file.path}#${read.id}` }))
      const reads = [...within, ...refs.flatMap((ref) => outputs.get(ref) ?? [])]
      return [
        {
          id: `${file.path}#${key}`,
          type: /^ {4}Type: (.+)$/.exec(body[0] ?? '')?.[1] ?? '',
          path: file.path,
          line,
          record: file.spans.find(({ from, to }) => from <= line && line <= to)?.record,
          needs: [...new Set(reads.map(({ id }) => id))],
          reads,
          unknown: [...lost, ...own.filter(({ id }) => !resources.has(id)).map(({ id }) => id)],
        },
      ]
    })
  })
}

/** What stands below the names of a template's sections, with the line of each, from 1. */
function sectionsOf(content: string): Section[] {
  const found: { name: string; key: string; line: number; body: string[] }[] = []
  let name = ''
  for (const [i, text] of content.split('\n').entries()) {
    const head = /^(\w+):/.exec(text)?.[1]
    const key = /^ {2}(\w+):$/.exec(text)?.[1]
    if (head !== undefined) name = head
    else if (key !== undefined) found.push({ name, key, line: i + 1, body: [] })
    else found.at(-1)?.body.push(text)
  }
  return found
}

const attributesIn = (body: readonly string[]): { id: string; attribute: string }[] =>
  body.flatMap((text, i) =>
    /Fn::GetAtt:$/.test(text) ? [{ id: itemOf(body[i + 1]), attribute: itemOf(body[i + 2]) }] : [],
  )

const itemOf = (text: string | undefined): string => text?.trim().replace(/^- /, '') ?? ''
