import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'ui.help.of': '{{label}}の説明',
  'ui.help.values': '値',
  'ui.help.unit': '単位',
  'ui.help.example': '例',
  'ui.help.text': '{{max}} 文字以内',
  'ui.help.address': 'IP アドレス',
  'ui.help.prefix': 'CIDR 表記のプレフィックス（ホスト部は 0）',
  'ui.help.prefix4': 'CIDR 表記の IPv4 プレフィックス（ホスト部は 0）',
  'ui.help.prefix6': 'CIDR 表記の IPv6 プレフィックス（ホスト部は 0）',
  'ui.help.integer': '{{min}}～{{max}}',
  'ui.help.asn': 'AS 番号（1～4294967295）',
  'ui.help.list': '{{min}}～{{max}} 件',
  'ui.help.list-most': '{{max}} 件以内',
  'ui.several.shared': '共通の設定',
  'ui.several.values': '複数の値',
  'ui.several.more': 'ほか {{count}} 件',
}
