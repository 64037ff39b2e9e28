import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'onprem.emit.half': '{{name}} は {{site}} 側が未設定です。機器の設定にトンネルは含まれません。',
  'onprem.emit.circuit':
    '{{name}}：専用線のポートは {{site}} の設定に含まれません。BGP セッションはそのポートで設定してください。',
  'onprem.emit.ipv6': '{{site}} の IPv6 プレフィックスは機器の設定に含まれません。',
}
