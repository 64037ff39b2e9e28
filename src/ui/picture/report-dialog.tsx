import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { download, fileStemOf } from '../../app/files.ts'
import { embeddedPicture } from '../../app/report/embedded-picture.ts'
import { writeReport } from '../../app/report/write-report.ts'
import { zipFiles } from '../../app/zip.ts'
import { useApp, useAppState } from '../shared/app-context.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { useText } from '../shared/use-text.ts'
import { Choice } from './choice.tsx'
import { closeExport } from './open-export.ts'
import { usePicture } from './use-picture.ts'
import { useReportAnswers } from './use-report.ts'
import './picture.css'

const DIAGRAM = 'diagram.svg'

/** The design as a Markdown document, with a preview of its text. */
export function ReportDialog({ opened }: { opened: boolean }) {
  const t = useText()
  return (
    <Dialog opened={opened} onClose={closeExport} title={t('ui.report.title')} size={860}>
      <ReportExport />
    </Dialog>
  )
}

function ReportExport() {
  const t = useText()
  const { catalog } = useApp()
  const design = useAppState((state) => state.design)
  const [form, setForm] = useState<'zip' | 'one'>('zip')
  const [said, setSaid] = useState('')
  const { picture } = usePicture({ theme: 'light', transparent: false, findings: true, trace: false })
  const answers = useReportAnswers()
  const written = useMemo(() => {
    const write = (address: string) => writeReport({ design, catalog, answers: answers!, say: t, picture: address })
    return answers && { beside: write(DIAGRAM), whole: () => write(embeddedPicture(picture.source)) }
  }, [design, catalog, answers, t, picture])
  const stem = fileStemOf(design.name)
  const save = async (): Promise<void> => {
    if (!written) return
    if (form === 'one') {
      download(document, `${stem}.md`, new Blob([written.whole()], { type: 'text/markdown' }))
    } else {
      const zip = await zipFiles([
        { path: 'report.md', content: written.beside },
        { path: DIAGRAM, content: picture.source },
      ])
      download(document, `${stem}-report.zip`, new Blob([zip], { type: 'application/zip' }))
    }
    setSaid(t('ui.picture.downloaded'))
  }
  return (
    <div className="report-export">
      <Choice
        label={t('ui.report.form')}
        value={form}
        onChange={(value) => setForm(value)}
        options={[
          { value: 'zip', title: t('ui.report.zip') },
          { value: 'one', title: t('ui.report.one') },
        ]}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="report-preview" tabIndex={0} aria-label={t('ui.report.preview')} aria-busy={!written}>
        <pre>{written?.beside ?? t('ui.report.gathering')}</pre>
      </section>
      <div className="dialog-actions">
        <span role="status" className="ww-muted">
          {said}
        </span>
        <button
          type="button"
          className="ww-button"
          disabled={!written}
          onClick={() =>
            written && void navigator.clipboard.writeText(written.beside).then(() => setSaid(t('ui.picture.copied')))
          }
        >
          <IconCopy size={14} stroke={1.6} aria-hidden />
          {t('ui.report.copy')}
        </button>
        <button type="button" className="ww-button is-ink" disabled={!written} onClick={() => void save()}>
          <IconDownload size={14} stroke={1.6} aria-hidden />
          {t('ui.report.download')}
        </button>
      </div>
    </div>
  )
}
