import type { en } from './messages.en.ts'

export const ja: Record<keyof typeof en, string> = {
  'ui.action.more': 'その他の操作',
  'ui.action.ping-pair': '{{from}} から {{to}} へ Ping',
  'ui.action.intent-reach': '{{from}} → {{to}} の通信を必須にする',
  'ui.action.intent-not-reach': '{{from}} → {{to}} の通信を禁止にする',
}
