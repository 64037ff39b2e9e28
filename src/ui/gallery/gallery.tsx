import { IconFolder } from '@tabler/icons-react'
import { useState } from 'react'
import type { Example } from '../../examples/index.ts'
import { useCanvasState } from '../canvas/canvas-state.ts'
import { chordSign } from '../menu/chord.ts'
import { NextBlock } from '../menu/next-block.tsx'
import { useApp, useAppState } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { ExampleThumb } from './example-thumb.tsx'
import './gallery.css'

const steps = ['place', 'connect', 'ping'] as const

/** An empty design: one sentence, three steps, worked examples. It makes room for a block that is being placed. */
export function Gallery() {
  const t = useText()
  const { commands, examples } = useApp()
  const dragging = useCanvasState((state) => state.dragged !== undefined)
  const placing = useAppState((state) => state.tool.k === 'place')
  // A design that was begun anew needs no welcome.
  const opened = useAppState((state) => state.opened)
  const [asked, setAsked] = useState(false)
  if (dragging || placing) return null
  if (opened > 0 && !asked) return <BlankHint onExamples={() => setAsked(true)} />
  return (
    <div className="gallery">
      <div className="gallery-inner">
        <h1>{t('ui.gallery.title')}</h1>
        <p className="gallery-lead">{t('ui.gallery.lead')}</p>
        <ol className="gallery-steps">
          {steps.map((step, i) => (
            <li key={step}>
              <span className="gallery-number" aria-hidden="true">
                {i + 1}
              </span>
              <b>{t(`ui.gallery.${step}`)}</b>
              <span>{t(`ui.gallery.${step}.how`)}</span>
            </li>
          ))}
        </ol>
        <div className="gallery-head">
          <h2>{t('ui.gallery.examples')}</h2>
          <span className="grow" />
          <button type="button" className="ww-button is-small" onClick={() => void commands.openFile()}>
            <IconFolder size={14} stroke={1.6} aria-hidden />
            {t('ui.gallery.open')}
          </button>
          <span className="ww-muted">{t('ui.gallery.drop')}</span>
        </div>
        {[...new Set(examples.map(({ topic }) => topic))].map((topic) => (
          <section key={topic} className="gallery-topic" aria-labelledby={`gallery-${topic}`}>
            <h3 id={`gallery-${topic}`}>{t(`ui.gallery.topic.${topic}`)}</h3>
            <div className="gallery-cards">
              {examples
                .filter((example) => example.topic === topic)
                .map((example) => (
                  <GalleryCard key={example.id} example={example} />
                ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  )
}

function GalleryCard({ example }: { example: Example }) {
  const t = useText()
  const { commands } = useApp()
  return (
    <button
      type="button"
      className="gallery-card"
      data-example={example.id}
      onClick={() => void commands.openExample(example.id)}
    >
      <ExampleThumb example={example} />
      <span className="gallery-card-text">
        <b>{t(example.title)}</b>
        <span>{t(example.about)}</span>
      </span>
    </button>
  )
}

/** After "New": the three ways to go on, and the way back to the examples. */
function BlankHint({ onExamples }: { onExamples(): void }) {
  const t = useText()
  const { commands } = useApp()
  return (
    <div className="gallery is-blank">
      <h1>{t('ui.blank.title')}</h1>
      <p>
        <kbd>N</kbd> {t('ui.blank.place')} · <kbd>{chordSign('Ctrl+K')}</kbd> {t('ui.blank.search')} ·{' '}
        {t('ui.blank.drop')}
      </p>
      <div className="blank-actions">
        <NextBlock letter="n" />
        <button type="button" className="ww-button is-small" onClick={() => void commands.openFile()}>
          {t('ui.gallery.open')}
        </button>
        <button type="button" className="ww-button is-small" onClick={onExamples}>
          {t('ui.blank.examples')}
        </button>
      </div>
    </div>
  )
}
