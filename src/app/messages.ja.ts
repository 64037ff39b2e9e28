import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'clip.empty': 'クリップボードに貼り付けられるものがありません。',
  'clip.too-large': 'クリップボードのテキストが {{max}} MB を超えています。',
  'clip.no-place': '{{name}} はここに置けません。受け入れ可能なコンテナーを選択してください。',
  'clip.no-range': '{{prefix}} に代わる空きアドレス範囲がありません。',
  'clip.pasted': '{{name}} を追加しました。',
  'clip.pasted-several': '{{name}} ほか {{count}} 件を追加しました。',
  'clip.pasted-renumbered': '{{name}} を追加し、アドレスを {{from}} から {{to}} に変更しました。',
  'clip.pasted-several-renumbered':
    '{{name}} ほか {{count}} 件を追加し、アドレスを変更しました（{{from}} → {{to}} など）。',
  'clip.copied': '{{name}} をコピーしました。',
  'clip.copied-several': '{{name}} ほか {{count}} 件をコピーしました。',
  'design.untitled': '無題の設計',
  'edit.read-only': 'この設計は閲覧のみ可能です。',
  'edit.removed': '{{name}} を削除しました。',
  'edit.removed-with': '{{name}} と、それに依存する {{count}} 件を削除しました。',
  'file.migrated': '旧バージョンのファイルを現在の形式に変換しました。',
  'file.saved': '{{name}} に保存しました。',
  'file.downloaded': 'ダウンロードしました。',
  'file.not-written': 'ファイルに書き込めませんでした。',
  'solving.cancelled': '計算を中止しました。表示は直前の編集より前の結果です。',
  'solving.crashed': '計算が予期せず停止しました。次の編集で再開します（{{reason}}）。',
  'solving.failed': 'このネットワークを計算できませんでした（{{reason}}）。',
}
