export const en = {
  'ui.canvas.flows.pass_one': '{{count}} flow, it passes',
  'ui.canvas.flows.pass_other': 'all {{count}} flows pass',
  'ui.canvas.flows.fail_one': '{{failing}} of {{count}} flow fails',
  'ui.canvas.flows.fail_other': '{{failing}} of {{count}} flows fail',
  'ui.canvas.flows.here_one': '{{count}} flow fails here',
  'ui.canvas.flows.here_other': '{{count}} flows fail here',
}
