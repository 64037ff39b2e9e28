import type { en } from './messages.en.ts'

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'ui.import.menu': 'AWS からインポート…',
  'ui.import.title': 'AWS のネットワークをインポート',
  'ui.import.about':
    'AWS CLI が出力した JSON を選択してください。コマンドごとのファイル、フォルダー、zip のいずれでもかまいません。複数のアカウントとリージョンを含む場合は、アカウント/リージョン/ファイル.json の形にしてください。',
  'ui.import.commands': 'リージョンごとに、読み取り権限で実行します。',
  'ui.import.local': 'データがこのブラウザーの外に送られることはありません。',
  'ui.import.files': 'ファイルまたは zip を選択…',
  'ui.import.folder': 'フォルダーを選択…',
  'ui.import.reading': '読み取り中…',
  'ui.import.refused': 'インポートできません',
  'ui.import.found': '{{count}} 件を読み取りました',
  'ui.import.kind': '種類',
  'ui.import.count': '件数',
  'ui.import.places': 'アカウントとリージョン',
  'ui.import.left-out': '読み取れなかったもの、または一部のみ読み取ったもの: {{count}} 件',
  'ui.import.all-understood': 'ファイルの内容をすべて読み取りました。',
  'ui.import.more': '…ほか {{count}} 件。コマンドラインではすべて表示されます。',
  'ui.import.what': '名前',
  'ui.import.why': '理由',
  'ui.import.open': '新しい設計として開く',
  'ui.import.cancel': 'キャンセル',
}
