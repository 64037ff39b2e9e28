import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import type { ExportView } from '../../app/analysis/views.ts'
import { checkCode } from '../../app/code/check-code.ts'
import { codeBlocks } from '../../app/code/code-blocks.ts'
import { download, fileStemOf } from '../../app/files.ts'
import { zipFiles } from '../../app/zip.ts'
import type { Target } from '../../providers/provider.ts'
import { NextBlock } from '../menu/next-block.tsx'
import { useAppState, useCatalog } from '../shared/app-context.tsx'
import { PanelHint } from '../shared/panel-hint.tsx'
import { usePreference } from '../shared/preferences.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { useText } from '../shared/use-text.ts'
import { ChangedSince } from './changed-since.tsx'
import { CodeChecks } from './code-checks.tsx'
import { CodeLines } from './code-lines.tsx'
import { rememberDownload } from './downloaded.ts'
import { useWaves } from './use-waves.ts'
import { WaveList } from './wave-list.tsx'
import './code.css'

/** In the order of the buttons. */
const TARGETS = ['terraform', 'bicep', 'ros', 'devices'] as const satisfies readonly Target[]
const TITLES = { terraform: 'Terraform', bicep: 'Bicep', ros: 'ROS' } as const

export function CodePanel() {
  const t = useText()
  const targets = useTargets()
  const [wanted, setTarget] = usePreference('target')
  const target = targets.includes(wanted) ? wanted : (targets[0] ?? 'terraform')
  const code = useAnswer((analysis) => analysis.export(target), target)
  const blocks = useMemo(() => codeBlocks(code?.files ?? []), [code])
  const waves = useWaves(blocks)
  return (
    <div className="code">
      <div className="code-bar">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a legend of its own */}
        <div className="ww-segments" role="group" aria-label={t('ui.code.target')}>
          {targets.map((one) => (
            <button key={one} type="button" aria-pressed={one === target} onClick={() => setTarget(one)}>
              {one === 'devices' ? t('ui.code.devices') : TITLES[one]}
            </button>
          ))}
        </div>
        {code && code.files.length > 0 && (
          <CodeChecks checks={checkCode(code.files, blocks)} refers={blocks.length > 0} />
        )}
        <span className="grow" />
        {code && code.files.length > 0 && <DownloadZip code={code} />}
      </div>
      {code && code.notes.length > 0 && (
        <ul className="code-notes">
          {code.notes.map((note) => (
            <li key={JSON.stringify(note)}>{t(note)}</li>
          ))}
        </ul>
      )}
      {code && <ChangedSince code={code} />}
      {code && code.files.length === 0 && (
        <PanelHint text={t('ui.code.none')}>
          <NextBlock letter="n" />
        </PanelHint>
      )}
      {code && code.files.length > 0 && (
        <div className={`code-main ${waves.length > 0 ? 'has-waves' : ''}`}>
          {waves.length > 0 && <WaveList waves={waves} />}
          <div className="code-file">
            <CodeFiles key={target} code={code} />
          </div>
        </div>
      )}
    </div>
  )
}

/** Kinds of code that the records of this design can become; those of an empty one are the two that most look for. */
function useTargets(): readonly Target[] {
  const catalog = useCatalog()
  const records = useAppState((state) => state.design.records)
  return useMemo(() => {
    const owners = new Set(Object.values(records).map(({ kind }) => kind.split('/')[0]))
    const known = new Set(catalog.providers.flatMap(({ id, targets }) => (owners.has(id) ? targets : [])))
    return known.size > 0 ? TARGETS.filter((target) => known.has(target)) : ['terraform', 'bicep']
  }, [catalog, records])
}

function DownloadZip({ code }: { code: ExportView }) {
  const t = useText()
  const name = useAppState((state) => state.design.name)
  const opened = useAppState((state) => state.opened)
  return (
    <button
      type="button"
      className="ww-button is-ink is-small"
      onClick={() =>
        void zipFiles(code.files).then((zip) => {
          rememberDownload(code.target, { opened, files: code.files })
          download(document, `${fileStemOf(name)}-${code.target}.zip`, new Blob([zip], { type: 'application/zip' }))
        })
      }
    >
      <IconDownload size={14} aria-hidden />
      {t('ui.code.zip')}
    </button>
  )
}

/** Its folder and its name; what lies between is said when one points at it. */
const shortPath = (path: string): string => path.replace(/^([^/]+)\/.+\/([^/]+)$/, '$1/…/$2')

function CodeFiles({ code }: { code: ExportView }) {
  const t = useText()
  const [path, setPath] = useState(code.files[0]!.path)
  const selected = useAppState((state) => state.selection[0])
  const file = code.files.find((one) => one.path === path) ?? code.files[0]!
  // The file with the selected record's lines comes to the front.
  useEffect(() => {
    const holder = selected && code.files.find((one) => one.spans.some((span) => span.record === selected))
    if (holder) setPath(holder.path)
  }, [code, selected])
  return (
    <>
      <div className="code-files">
        <div className="code-tabs" role="tablist" aria-label={t('ui.code.files')}>
          {code.files.map((one) => (
            <button
              key={one.path}
              type="button"
              role="tab"
              aria-selected={one === file}
              title={one.path}
              onClick={() => setPath(one.path)}
            >
              {shortPath(one.path)}
            </button>
          ))}
        </div>
        <span className="grow" />
        <button
          type="button"
          title={t('ui.copy')}
          aria-label={t('ui.code.copy-file', { path: file.path })}
          onClick={() => void navigator.clipboard.writeText(file.content)}
        >
          <IconCopy size={14} aria-hidden />
        </button>
        <button
          type="button"
          title={t('ui.code.download')}
          aria-label={t('ui.code.download-file', { path: file.path })}
          onClick={() =>
            download(
              document,
              file.path.split('/').at(-1) ?? file.path,
              new Blob([file.content], { type: 'text/plain' }),
            )
          }
        >
          <IconDownload size={14} aria-hidden />
        </button>
      </div>
      <CodeLines file={file} />
    </>
  )
}
