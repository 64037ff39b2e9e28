import { useEffect, useMemo, useRef } from 'react'
import type { EmittedFile } from '../../providers/provider.ts'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { languageOf, type Token, tokenize } from './tokenize.ts'

interface Line {
  readonly number: number
  readonly tokens: readonly Token[]
  /** Whose block it is in. */
  readonly record: string | undefined
  /** First line of that block: its number is the button. */
  readonly opens: boolean
}

/** A file with colours. The lines of the selected record are lit; a click on a block selects its record. */
export function CodeLines({ file }: { file: EmittedFile }) {
  const t = useText()
  const commands = useCommands()
  const selection = useAppState((state) => state.selection)
  const records = useAppState((state) => state.design.records)
  const lines = useMemo(() => linesOf(file), [file])
  const lit = file.spans.find((span) => selection.includes(span.record))
  const pane = useRef<HTMLElement>(null)
  const from = lit?.from
  // Marking text to copy it selects nothing on the canvas.
  const choose = (record: string | undefined): void => {
    if (record !== undefined && records[record] && getSelection()?.isCollapsed !== false) commands.select([record])
  }
  useEffect(() => {
    if (from) pane.current?.children[from - 1]?.scrollIntoView({ block: 'start' })
  }, [from])
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={pane} className="code-lines" tabIndex={0} aria-label={file.path}>
        {lines.map((line) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the number of a block’s first line is the button for keyboards
          <code
            key={line.number}
            className={`code-line ${selection.includes(line.record ?? '') ? 'is-lit' : ''}`}
            data-record={line.record}
            onClick={() => choose(line.record)}
          >
            {line.opens && line.record && records[line.record] ? (
              <button
                type="button"
                className="code-number"
                aria-label={t('ui.code.show', { name: records[line.record]!.name, line: line.number })}
                onClick={() => commands.select([line.record!])}
              >
                {line.number}
              </button>
            ) : (
              <span className="code-number">{line.number}</span>
            )}
            <CodeTokens tokens={line.tokens} />
          </code>
        ))}
      </section>
      <p className="code-foot" role="status">
        {lit
          ? t('ui.code.selected', { name: records[lit.record]?.name ?? '', from: lit.from, to: lit.to })
          : t('ui.code.hint')}
      </p>
    </>
  )
}

function CodeTokens({ tokens }: { tokens: readonly Token[] }) {
  let column = 0
  return tokens.map((token) => {
    const key = column
    column += token.text.length
    return (
      <span key={key} className={token.kind === 'plain' ? undefined : `tok-${token.kind}`}>
        {token.text}
      </span>
    )
  })
}

function linesOf(file: EmittedFile): Line[] {
  const owner = new Map<number, string>()
  const opening = new Set<number>()
  for (const { record, from, to } of file.spans) {
    opening.add(from)
    for (let line = from; line <= to; line++) owner.set(line, record)
  }
  return file.content
    .replace(/\n$/, '')
    .split('\n')
    .map((text, i) => ({
      number: i + 1,
      tokens: tokenize(text, languageOf(file.path)),
      record: owner.get(i + 1),
      opens: opening.has(i + 1),
    }))
}
