import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDownload,
  IconHelpCircle,
  IconMoon,
  IconSun,
} from '@tabler/icons-react'
import { isEmpty } from '../../app/is-empty.ts'
import { ChangeChip } from '../reachability/change-chip.tsx'
import { WhatIfPill } from '../reachability/what-if-pill.tsx'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { Glyph } from '../shared/glyph.tsx'
import { showPanel } from '../shared/show-panel.ts'
import { useTexts } from '../shared/use-text.ts'
import { useTheme } from '../shared/use-theme.ts'
import { DesignMenu, ExportMenu } from './late-parts.ts'
import { openShortcuts } from './open-dialogs.ts'
import { SavedMark } from './saved-mark.tsx'
import { SearchBox } from './search-box.tsx'
import { VerdictPill } from './verdict-pill.tsx'

export function TopBar() {
  const { t, language, setLanguage } = useTexts()
  const commands = useCommands()
  const [scheme, toggleTheme] = useTheme()
  const canUndo = useAppState((state) => state.canUndo)
  const canRedo = useAppState((state) => state.canRedo)
  const empty = useAppState((state) => isEmpty(state.design))
  return (
    <header className="top-bar">
      <span className="brand">
        <Glyph name="wheel" size={20} />
        <b>Wheelwright</b>
      </span>
      <DesignMenu />
      <SavedMark />
      <button
        type="button"
        className="ww-icon-button"
        disabled={!canUndo}
        aria-label={t('ui.undo')}
        title={`${t('ui.undo')} (Ctrl+Z)`}
        onClick={commands.undo}
      >
        <IconArrowBackUp size={16} stroke={1.6} aria-hidden />
      </button>
      <button
        type="button"
        className="ww-icon-button"
        disabled={!canRedo}
        aria-label={t('ui.redo')}
        title={`${t('ui.redo')} (Ctrl+Shift+Z)`}
        onClick={commands.redo}
      >
        <IconArrowForwardUp size={16} stroke={1.6} aria-hidden />
      </button>
      <span className="grow" />
      <SearchBox />
      <span className="grow" />
      <WhatIfPill />
      <ChangeChip />
      <VerdictPill />
      <button
        type="button"
        className="ww-button"
        disabled={empty}
        title={empty ? t('ui.ping.needs-machines') : undefined}
        aria-label={t('ui.ping')}
        onClick={() => commands.setTool({ k: 'ping' })}
      >
        <Glyph name="ping" size={15} />
        <span className="top-word">{t('ui.ping')}</span>
        <kbd>P</kbd>
      </button>
      <button
        type="button"
        className="ww-button is-ink"
        disabled={empty}
        aria-label={t('ui.export')}
        onClick={() => showPanel(commands, 'code')}
      >
        <IconDownload size={15} stroke={1.8} aria-hidden />
        <span className="top-word">{t('ui.export')}</span>
      </button>
      <ExportMenu />
      <span className="top-separator" />
      <button
        type="button"
        className="ww-icon-button"
        aria-label={t(scheme === 'dark' ? 'ui.theme.light' : 'ui.theme.dark')}
        title={t(scheme === 'dark' ? 'ui.theme.light' : 'ui.theme.dark')}
        onClick={toggleTheme}
      >
        {scheme === 'dark' ? (
          <IconSun size={16} stroke={1.6} aria-hidden />
        ) : (
          <IconMoon size={16} stroke={1.6} aria-hidden />
        )}
      </button>
      <button
        type="button"
        className="ww-icon-button is-text"
        aria-label={t('ui.language')}
        title={t('ui.language')}
        onClick={() => setLanguage(language === 'en' ? 'ja' : 'en')}
      >
        {language === 'en' ? 'EN' : '日本語'}
      </button>
      <button
        type="button"
        className="ww-icon-button"
        aria-label={t('ui.help')}
        title={`${t('ui.help')} (?)`}
        onClick={openShortcuts}
      >
        <IconHelpCircle size={16} stroke={1.6} aria-hidden />
      </button>
    </header>
  )
}
