import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'rule.core/vpn-two-sides': 'トンネルは、両端が設定されて初めて確立します。',
  'rule.core/vpn-selectors': 'トラフィック セレクターは、指定したプレフィックスの組だけを通します。',
  'rule.core/vpn-bgp-identity': 'BGP セッションは、両端が互いの AS 番号とアドレスを正しく指定して初めて確立します。',
}
