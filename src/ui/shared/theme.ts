import { type CSSVariablesResolver, createTheme } from '@mantine/core'

const accent = Array.from({ length: 10 }, () => 'var(--ww-accent)') as unknown as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]

/** Mantine in the page's tokens: one source of values, `tokens.css`. */
export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent },
  autoContrast: false,
  fontFamily: 'var(--ww-font)',
  fontFamilyMonospace: 'var(--ww-mono)',
  defaultRadius: 6,
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '14px', xl: '16px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
})

const shared = {
  '--mantine-color-body': 'var(--ww-surface)',
  '--mantine-color-text': 'var(--ww-text)',
  '--mantine-color-dimmed': 'var(--ww-text-3)',
  '--mantine-color-placeholder': 'var(--ww-text-3)',
  '--mantine-color-error': 'var(--ww-broken-text)',
  '--mantine-color-anchor': 'var(--ww-accent-text)',
  '--mantine-color-default': 'var(--ww-surface)',
  '--mantine-color-default-hover': 'var(--ww-surface-2)',
  '--mantine-color-default-color': 'var(--ww-text)',
  '--mantine-color-default-border': 'var(--ww-border-control)',
  '--mantine-color-disabled': 'var(--ww-surface-3)',
  '--mantine-color-disabled-color': 'var(--ww-text-3)',
  '--mantine-color-disabled-border': 'var(--ww-border)',
  '--mantine-color-accent-filled': 'var(--ww-accent)',
  '--mantine-color-accent-filled-hover': 'var(--ww-accent)',
  '--mantine-color-accent-light': 'var(--ww-accent-soft)',
  '--mantine-color-accent-light-hover': 'var(--ww-accent-soft)',
  '--mantine-color-accent-light-color': 'var(--ww-accent-text)',
  '--mantine-color-accent-outline': 'var(--ww-accent)',
  '--mantine-primary-color-filled': 'var(--ww-accent)',
  '--mantine-primary-color-filled-hover': 'var(--ww-accent)',
  '--mantine-primary-color-contrast': 'var(--ww-on-accent)',
  '--mantine-color-gray-outline-hover': 'var(--ww-surface-2)',
  '--mantine-line-height': 'var(--ww-lh)',
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared })
