import { MantineProvider } from '@mantine/core'
import { useLayoutEffect } from 'react'
import './shared/mantine-styles.ts'
import 'reactflow/dist/base.css'
import './shared/tokens.css'
import './shared/base.css'
import './shell/shell.css'
import './menu/menu.css'
import './palette/palette.css'
import './canvas/nodes/nodes.css'
import './canvas/edges/links.css'
import './canvas/canvas.css'
import type { I18n } from '../i18n/index.ts'
import { type App as AppParts, AppProvider } from './shared/app-context.tsx'
import { cssVariablesResolver, theme } from './shared/theme.ts'
import { I18nContext, useTexts } from './shared/use-text.ts'
import { useTheme } from './shared/use-theme.ts'
import { Shell } from './shell/shell.tsx'

/** The interface: theme, texts and application around the shell. */
export function App({ app, i18n }: { app: AppParts; i18n: I18n }) {
  return (
    <I18nContext value={i18n}>
      <AppProvider app={app}>
        <Page />
      </AppProvider>
    </I18nContext>
  )
}

function Page() {
  const [scheme] = useTheme()
  const { language } = useTexts()
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = scheme
    document.documentElement.lang = language
  }, [scheme, language])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} forceColorScheme={scheme}>
      <Shell />
    </MantineProvider>
  )
}
