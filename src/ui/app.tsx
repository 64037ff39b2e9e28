import { MantineProvider } from '@mantine/core'
import type { i18n } from 'i18next'
import { useLayoutEffect } from 'react'
import { I18nextProvider } from 'react-i18next'
import './shared/mantine-styles.ts'
import 'reactflow/dist/base.css'
import './shared/tokens.css'
import './shared/base.css'
import './shell/shell.css'
import './palette/palette.css'
import './canvas/nodes/nodes.css'
import './canvas/edges/links.css'
import './canvas/canvas.css'
import { type App as AppParts, AppProvider } from './shared/app-context.tsx'
import { cssVariablesResolver, theme } from './shared/theme.ts'
import { useTexts } from './shared/use-text.ts'
import { useTheme } from './shared/use-theme.ts'
import { Shell } from './shell/shell.tsx'

/** The interface: theme, texts and application around the shell. */
export function App({ app, i18n }: { app: AppParts; i18n: i18n }) {
  return (
    <I18nextProvider i18n={i18n}>
      <AppProvider app={app}>
        <Page />
      </AppProvider>
    </I18nextProvider>
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
