import { IconAlertTriangle, IconCircleCheck, IconCloudUp } from '@tabler/icons-react'
import { isEmpty } from '../../app/is-empty.ts'
import { useAppState } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'

export function SavedMark() {
  const t = useText()
  const saved = useAppState((state) => state.saved)
  const empty = useAppState((state) => isEmpty(state.design))
  if (empty) return null
  const bad = saved === 'storage-full' || saved === 'taken-elsewhere'
  const Icon = bad ? IconAlertTriangle : saved === 'saved' ? IconCircleCheck : IconCloudUp
  return (
    <span className={`saved ${bad ? 'is-bad' : ''}`} title={t(`ui.saved.${saved}`)} role="status">
      <Icon size={14} stroke={1.6} aria-hidden />
      <span>{t(`ui.saved.${saved}`)}</span>
    </span>
  )
}
