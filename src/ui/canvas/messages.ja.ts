import type { en } from './messages.en.ts'

export const ja: Record<keyof typeof en, string> = {
  'ui.canvas.flows.pass_one': '{{count}} 件の通信が成功',
  'ui.canvas.flows.pass_other': '{{count}} 件の通信がすべて成功',
  'ui.canvas.flows.fail_one': '{{count}} 件中 {{failing}} 件の通信が失敗',
  'ui.canvas.flows.fail_other': '{{count}} 件中 {{failing}} 件の通信が失敗',
  'ui.canvas.flows.here_one': 'ここで {{count}} 件の通信が失敗',
  'ui.canvas.flows.here_other': 'ここで {{count}} 件の通信が失敗',
  'ui.blank.title': '空の設計',
  'ui.blank.place': 'ネットワークを配置',
  'ui.blank.search': 'ブロックやコマンドを検索',
  'ui.blank.drop': 'ファイルのドロップも可',
  'ui.blank.examples': 'サンプル',
  'ui.placing.length': '/{{length}}',
  'ui.placing.length-how': 'スクロールまたは ＋ − で変更',
  'ui.next.place': '{{kind}}を配置',
  'ui.next.routes': '{{name}} のルート',
}
