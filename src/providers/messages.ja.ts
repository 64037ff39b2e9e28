import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'emit.nothing': 'このデザインには {{target}} で出力するものがありません。',
}
