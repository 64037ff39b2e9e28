/** The colours of a picture by the names of the interface's tokens; a test holds them to `ui/shared/tokens.css`. */
const light = {
  canvas: '#f4f6f8',
  surface: '#ffffff',
  'surface-2': '#f6f8fa',
  'surface-3': '#ebeef3',
  border: '#dce2e9',
  'border-strong': '#b7c1ce',
  text: '#141b26',
  'text-2': '#434f62',
  'text-3': '#5d6a7e',
  'on-accent': '#ffffff',
  edge: '#66738a',
  'reach-line': '#14874a',
  'broken-line': '#d13b2e',
  'broken-text': '#ae281e',
  'broken-soft': '#fceae8',
  'warn-line': '#a86e00',
  'azure-line': '#0f74bd',
  'azure-text': '#0a5c99',
  'azure-soft': '#e3f0f9',
  'aws-line': '#b4620a',
  'aws-text': '#8a4902',
  'aws-soft': '#faeddd',
  'google-line': '#0c8279',
  'google-text': '#07645d',
  'google-soft': '#ddf2ef',
  'alibaba-line': '#be2f68',
  'alibaba-text': '#9a2050',
  'alibaba-soft': '#fbe6ee',
  'onprem-line': '#56637a',
  'onprem-text': '#444f64',
  'onprem-soft': '#e8ecf2',
} as const

export type PictureColor = keyof typeof light
export type PictureColors = Readonly<Record<PictureColor, string>>
export type PictureTheme = 'light' | 'dark'

const dark: PictureColors = {
  canvas: '#0d1117',
  surface: '#151b24',
  'surface-2': '#1b222d',
  'surface-3': '#252e3b',
  border: '#2b3543',
  'border-strong': '#475467',
  text: '#e9edf3',
  'text-2': '#b7c1cf',
  'text-3': '#939fb1',
  'on-accent': '#0d1117',
  edge: '#8794a8',
  'reach-line': '#35c27a',
  'broken-line': '#ff6b5e',
  'broken-text': '#ff938a',
  'broken-soft': '#3a1a19',
  'warn-line': '#e0a526',
  'azure-line': '#4ba9ec',
  'azure-text': '#7cc1f3',
  'azure-soft': '#122a3e',
  'aws-line': '#e79a3c',
  'aws-text': '#f0b266',
  'aws-soft': '#35250f',
  'google-line': '#2fc1b2',
  'google-text': '#63d3c7',
  'google-soft': '#0e2e2c',
  'alibaba-line': '#f0719f',
  'alibaba-text': '#f59bbc',
  'alibaba-soft': '#391827',
  'onprem-line': '#93a1b8',
  'onprem-text': '#b3becf',
  'onprem-soft': '#222a36',
}

export const pictureColors: Readonly<Record<PictureTheme, PictureColors>> = { light, dark }

/** Colours of a provider's things; grey for what belongs to none. */
export function providerColors(colors: PictureColors, provider: string): { line: string; text: string; soft: string } {
  const owner = `${provider}-line` in colors ? provider : 'onprem'
  const of = (part: string): string => colors[`${owner}-${part}` as PictureColor]
  return { line: of('line'), text: of('text'), soft: of('soft') }
}
