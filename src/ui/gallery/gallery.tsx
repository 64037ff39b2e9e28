import { IconFolder } from '@tabler/icons-react'
import { useCanvasState } from '../canvas/canvas-state.ts'
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
  if (dragging || placing) return null
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
        <div className="gallery-cards">
          {examples.map((example) => (
            <button
              key={example.id}
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
          ))}
        </div>
      </div>
    </div>
  )
}
