import { useColorScheme } from '@mantine/hooks'
import { usePreference } from './preferences.ts'

/** The scheme in use (the system's until the user chose) and a switch to the other one. */
export function useTheme(): ['light' | 'dark', () => void] {
  const system = useColorScheme('light')
  const [theme, setTheme] = usePreference('theme')
  const scheme = theme === 'system' ? system : theme
  return [scheme, () => setTheme(scheme === 'dark' ? 'light' : 'dark')]
}
