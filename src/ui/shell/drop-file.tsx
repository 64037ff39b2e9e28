import { useEffect, useState } from 'react'
import type { OpenedFile } from '../../app/files.ts'
import { grabDropped } from '../../app/importing/grab-dropped.ts'
import type { RecordId } from '../../model/index.ts'
import { takeGiven } from '../import/open-import.ts'
import { useApp } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { openedAsVpnFile } from '../vpn-file/opened-as-vpn-file.ts'

const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** The drawn link that something is dropped on. */
function linkUnder({ target }: DragEvent): RecordId | undefined {
  const edge = target instanceof Element ? target.closest('[id^="link-"]') : null
  return edge?.id.slice('link-'.length)
}

/** The whole page takes a dropped file. */
export function DropFile() {
  const t = useText()
  const { commands, store } = useApp()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const take = async ({ text, name }: OpenedFile, link: RecordId | undefined): Promise<void> => {
      if (!(await openedAsVpnFile(text, name, link, store.getState().design))) commands.open(text, name)
    }
    const enter = (event: DragEvent): void => {
      if (!carriesFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      if (!carriesFile(event)) return
      event.preventDefault()
      setOver(false)
      const link = linkUnder(event) ?? store.getState().selection[0]
      if (event.dataTransfer) void takeGiven(grabDropped(event.dataTransfer)(), (file) => take(file, link))
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragover', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragover', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [commands, store])
  return over ? <div className="drop-target">{t('ui.drop-file')}</div> : null
}
