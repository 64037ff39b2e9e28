export const en = {
  'ui.action.more': 'More actions',
  'ui.action.ping-pair': 'Ping from {{from}} to {{to}}',
  'ui.action.intent-reach': '{{from}} must reach {{to}}',
  'ui.action.intent-not-reach': '{{from}} must not reach {{to}}',
}
