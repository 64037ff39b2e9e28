import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'ui.code.devices': '機器設定',
  'ui.code.waves': '作成順序',
  'ui.code.wave_one': '第 {{n}} 段階：リソース {{count}} 件',
  'ui.code.wave_other': '第 {{n}} 段階：リソース {{count}} 件',
  'ui.code.wave.first': '依存なし',
  'ui.code.wave.needs': '依存先：',
  'ui.code.wave.badge': '第 {{n}} 段階で作成',
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
