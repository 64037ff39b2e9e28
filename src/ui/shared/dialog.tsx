import { Modal } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useText } from './use-text.ts'

interface Props {
  opened: boolean
  title: string
  size?: number
  onClose(): void
  children: ReactNode
}

/** A dialog with a title and a way out. */
export function Dialog({ opened, title, size = 440, onClose, children }: Props) {
  const t = useText()
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} centered>
      <Modal.Overlay />
      <Modal.Content radius={12} aria-label={title}>
        <Modal.Body>
          <div className="dialog-head">
            <h2>{title}</h2>
            <button type="button" className="ww-icon-button is-small" aria-label={t('ui.close')} onClick={onClose}>
              <IconX size={15} aria-hidden />
            </button>
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
