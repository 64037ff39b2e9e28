import { useEffect, useState } from 'react'
import { droppedFile } from '../../app/files.ts'
import { useCommands } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'

const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** The whole page takes a dropped file. */
export function DropFile() {
  const t = useText()
  const commands = useCommands()
  const [over, setOver] = useState(false)
  useEffect(() => {
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
      if (event.dataTransfer)
        void droppedFile(event.dataTransfer).then((file) => file && commands.open(file.text, file.name))
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
  }, [commands])
  return over ? <div className="drop-target">{t('ui.drop-file')}</div> : null
}
