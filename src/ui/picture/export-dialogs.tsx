import { useExportDialog } from './open-export.ts'
import { PictureDialog } from './picture-dialog.tsx'
import { ReportDialog } from './report-dialog.tsx'

/** The exports that are no code: a picture, a report. */
export function ExportDialogs() {
  const open = useExportDialog((state) => state.open)
  return (
    <>
      <PictureDialog opened={open === 'picture'} />
      <ReportDialog opened={open === 'report'} />
    </>
  )
}
