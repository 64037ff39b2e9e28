import { useRef } from 'react'
import type { DesignRecord } from '../../model/index.ts'
import { useAppState } from '../shared/app-context.tsx'
import { providerOf } from '../shared/catalog.ts'
import { useText } from '../shared/use-text.ts'
import { openVpnFile } from './vpn-file-state.ts'

/** Chooses a downloaded configuration for a VPN whose one end offers such downloads; dropping one does the same. */
export function VpnFileButton({ record }: { record: DesignRecord }) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const readOnly = useAppState((state) => state.readOnly)
  const isTold = useAppState(({ design: { records } }) =>
    [record.ends?.a, record.ends?.b].some((id) => providerOf(records[id ?? '']?.kind ?? '') === 'aws'),
  )
  if (!isTold || readOnly) return null
  const choose = async (files: FileList | null): Promise<void> => {
    const file = files?.[0]
    if (file) openVpnFile({ source: await file.text(), name: file.name, link: record.id })
    if (input.current) input.current.value = ''
  }
  return (
    <>
      <button
        type="button"
        className="ww-button is-small"
        title={t('ui.vpn-file.how')}
        onClick={() => input.current?.click()}
      >
        {t('ui.vpn-file.choose')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".txt,.xml,text/plain,text/xml"
        onChange={(event) => void choose(event.target.files)}
      />
    </>
  )
}
