import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'ui.code.devices': '機器設定',
  'ui.code.waves': '作成順序',
  'ui.code.wave_one': '第 {{n}} 段階：リソース {{count}} 件',
  'ui.code.wave_other': '第 {{n}} 段階：リソース {{count}} 件',
  'ui.code.wave.first': '依存なし',
  'ui.code.wave.needs': '依存先：',
  'ui.code.wave.badge': '第 {{n}} 段階で作成',
  'ui.code.graph': '作成順序',
  'ui.code.graph.open': '作成順序をグラフで表示',
  'ui.code.graph.lead_one':
    '1 回の適用で、すべてのリソースが {{count}} 段階で作成されます。線は、右のリソースが左のリソースの値を参照することを示します。ボックスを選ぶと、該当する要素がキャンバス上で選択されます。',
  'ui.code.graph.lead_other':
    '1 回の適用で、すべてのリソースが {{count}} 段階で作成されます。線は、右のリソースが左のリソースの値を参照することを示します。ボックスを選ぶと、該当する要素がキャンバス上で選択されます。',
  'ui.code.graph.wave': '第 {{n}} 段階',
  'ui.code.crossings': 'クラウド間の参照',
  'ui.code.crossings.circle':
    'コンソールで作成する場合は、双方が対向のアドレスを先に求めるため、作業が行き詰まります。ここでは {{type}} が起点です。このアドレスはトンネルより先に決まるため、対向のクラウドはそこから作成できます。トンネル内部のアドレスと事前共有キーは設計で決めてあります。',
  'ui.code.crossings.reads': '参照先',
  'ui.code.changed': '前回のダウンロード後に変更あり',
  'ui.code.changed-files_one': '{{count}} ファイル',
  'ui.code.changed-files_other': '{{count}} ファイル',
  'ui.code.changed-show': '差分を表示',
  'ui.code.changed-hide': '差分を隠す',
  'ui.code.check.formatted.ok': '書式確認済み',
  'ui.code.check.formatted.bad': '書式に乱れあり',
  'ui.code.check.formatted.what': '確認内容：括弧ごとに 2 スペースの字下げ、タブなし、行末の空白なし。',
  'ui.code.check.references.ok': '未定義の参照なし',
  'ui.code.check.references.bad': '未定義の参照あり',
  'ui.code.check.references.what': '確認内容：各ブロックが参照するリソースがすべて出力ファイル内にあること。',
}
