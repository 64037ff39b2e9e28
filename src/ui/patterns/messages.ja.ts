import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'ui.patterns.section': '別の方法で通信する',
  'ui.patterns.open_one': '{{count}} 通りの方法を比較',
  'ui.patterns.open_other': '{{count}} 通りの方法を比較',
  'ui.patterns.refused': 'ここでは通常の設定が使えません。',
  'ui.patterns.compare': '構成パターンを比較',
  'ui.patterns.title': 'ゲートウェイを持つネットワークと通信する方法',
  'ui.patterns.source': '出典',
  'ui.patterns.adds_one': '追加：{{count}} 個',
  'ui.patterns.adds_other': '追加：{{count}} 個',
  'ui.patterns.changes_one': 'ほかに既存の {{count}} 個を変更',
  'ui.patterns.changes_other': 'ほかに既存の {{count}} 個を変更',
  'ui.patterns.lacks': 'コストとできないこと',
  'ui.patterns.trying': 'コピーで確認中…',
  'ui.patterns.met_one': '通信要件 {{count}} 件を満たす',
  'ui.patterns.met_other': '通信要件 {{count}} 件を満たす',
  'ui.patterns.broken_one': '通信要件 {{count}} 件を満たさなくなる',
  'ui.patterns.broken_other': '通信要件 {{count}} 件を満たさなくなる',
  'ui.patterns.no-effect': '疎通の変化なし',
  'ui.patterns.apply': '設計に追加',
  'ui.patterns.done': '追加しました：{{pattern}}',
}
