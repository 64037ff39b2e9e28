import { useState } from 'react'
import { useText } from '../shared/use-text.ts'

/** A key is never shown and never kept: it can be put on the clipboard. */
export function CopyKey({ tunnel, value }: { tunnel: number; value: string }) {
  const t = useText()
  const [copied, setCopied] = useState(false)
  const copy = () =>
    void navigator.clipboard?.writeText(value).then(
      () => setCopied(true),
      () => undefined,
    )
  return (
    <button
      type="button"
      className="ww-button is-small"
      aria-label={t('ui.vpn-file.copy-key-of', { number: tunnel })}
      onClick={copy}
    >
      {t(copied ? 'ui.vpn.copied' : 'ui.vpn-file.copy-key')}
    </button>
  )
}
