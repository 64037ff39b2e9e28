import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'ui.routes.not-here': 'なし',
  'ui.routes.repairs_one': '対処方法を見る…',
  'ui.routes.repairs_other': '対処方法 {{count}} 件を見る…',
  'ui.compare': '比較…',
  'ui.compare.end': '比較を終了',
  'ui.compare.none': '比較できるルート テーブルがありません。',
  'ui.compare.count': '差異のあるプレフィックス：{{total}} 件中 {{differing}} 件',
  'ui.compare.only': '差異のみ表示',
  'ui.compare.caption': '{{a}} と {{b}} のルート',
  'ui.compare.prefix': 'プレフィックス',
  'ui.compare.verdict': '比較結果',
  'ui.compare.same': '同一',
  'ui.compare.differs': '差異あり',
  'ui.compare.only-a': '{{name}} のみ',
  'ui.compare.only-b': '{{name}} のみ',
  'ui.why.goes': '経路の広報先',
  'ui.why.follow': 'BGP での広報先をたどる',
  'ui.why.back': 'この経路がある理由',
}
