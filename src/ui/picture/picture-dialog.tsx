import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { download, fileStemOf } from '../../app/files.ts'
import { useAppState } from '../shared/app-context.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { useText } from '../shared/use-text.ts'
import { useTheme } from '../shared/use-theme.ts'
import { Choice } from './choice.tsx'
import { closeExport } from './open-export.ts'
import { pictureBlob, possibleScale, rasterize } from './raster.ts'
import { type PictureWish, usePicture } from './use-picture.ts'
import './picture.css'

const SCALES = [1, 2, 3] as const

/** The drawing as a file: what it shows is chosen beside a preview of it. */
export function PictureDialog({ opened }: { opened: boolean }) {
  const t = useText()
  return (
    <Dialog opened={opened} onClose={closeExport} title={t('ui.picture.title')} size={860}>
      <PictureExport />
    </Dialog>
  )
}

function PictureExport() {
  const t = useText()
  const [scheme] = useTheme()
  const name = useAppState((state) => state.design.name)
  const hasTrace = useAppState((state) => state.lit?.ping !== undefined)
  const [wish, setWish] = useState<PictureWish>({ theme: scheme, transparent: false, findings: true, trace: true })
  const [scale, setScale] = useState<number>(2)
  const [said, setSaid] = useState('')
  const { picture, address } = usePicture(wish)
  const change = (part: Partial<PictureWish>): void => setWish((before) => ({ ...before, ...part }))
  const stem = fileStemOf(name)
  const by = possibleScale(picture, scale)
  const size = { width: Math.floor(picture.width * by), height: Math.floor(picture.height * by) }
  const asPng = (use: (png: Blob) => void | Promise<void>, done: string): void => {
    void rasterize(picture, scale)
      .then(use)
      .then(
        () => setSaid(t(done)),
        () => setSaid(t('ui.picture.failed')),
      )
  }
  return (
    <div className="picture-export">
      <div className={`picture-preview ${wish.transparent ? 'is-transparent' : ''}`}>
        {address && <img src={address} alt={t('ui.picture.preview', { name })} />}
      </div>
      <div className="picture-choices">
        <Choice
          label={t('ui.picture.theme')}
          value={wish.theme}
          onChange={(theme) => change({ theme })}
          options={[
            { value: 'light', title: t('ui.picture.light') },
            { value: 'dark', title: t('ui.picture.dark') },
          ]}
        />
        <Choice
          label={t('ui.picture.ground')}
          value={wish.transparent ? 'none' : 'painted'}
          onChange={(ground) => change({ transparent: ground === 'none' })}
          options={[
            { value: 'painted', title: t('ui.picture.painted') },
            { value: 'none', title: t('ui.picture.transparent') },
          ]}
        />
        <Choice
          label={t('ui.picture.scale')}
          value={scale}
          onChange={(value) => setScale(value)}
          options={SCALES.map((value) => ({ value, title: `${value}×` }))}
        />
        <label>
          <input
            type="checkbox"
            checked={wish.findings}
            onChange={(event) => change({ findings: event.target.checked })}
          />
          {t('ui.picture.findings')}
        </label>
        <label>
          <input
            type="checkbox"
            checked={wish.trace && hasTrace}
            disabled={!hasTrace}
            onChange={(event) => change({ trace: event.target.checked })}
          />
          {t(hasTrace ? 'ui.picture.trace' : 'ui.picture.no-trace')}
        </label>
        <p className="ww-muted">{t('ui.picture.size', size)}</p>
        {by < scale && <p className="field-error">{t('ui.picture.too-large')}</p>}
      </div>
      <div className="dialog-actions">
        <span role="status" className="ww-muted">
          {said}
        </span>
        <button
          type="button"
          className="ww-button"
          disabled={typeof ClipboardItem === 'undefined'}
          onClick={() => {
            // Safari takes the promise of an image only within the click itself.
            const png = rasterize(picture, scale)
            void navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]).then(
              () => setSaid(t('ui.picture.copied')),
              () => setSaid(t('ui.picture.failed')),
            )
          }}
        >
          <IconCopy size={14} stroke={1.6} aria-hidden />
          {t('ui.picture.copy')}
        </button>
        <button
          type="button"
          className="ww-button"
          onClick={() => asPng((png) => download(document, `${stem}.png`, png), 'ui.picture.downloaded')}
        >
          <IconDownload size={14} stroke={1.6} aria-hidden />
          {t('ui.picture.png')}
        </button>
        <button
          type="button"
          className="ww-button is-ink"
          onClick={() => {
            download(document, `${stem}.svg`, pictureBlob(picture))
            setSaid(t('ui.picture.downloaded'))
          }}
        >
          <IconDownload size={14} stroke={1.6} aria-hidden />
          {t('ui.picture.svg')}
        </button>
      </div>
    </div>
  )
}
