import { describe, expect, it } from 'vitest'
import { codeBlocks } from './code-blocks.ts'
import { creationGraph } from './creation-graph.ts'
import { creationWaves } from './creation-waves.ts'

const graphOf = (...resources: readonly (readonly [string, string, ...string[]])[]) => {
  const content = resources
    .map(
      ([type, label, ...uses]) =>
        `resource "${type}" "${label}" {\n${uses.map((use, i) => `  x${i} = ${use}\n`).join('')}}\n`,
    )
    .join('\n')
  return creationGraph(creationWaves(codeBlocks([{ path: 'main.tf', content, spans: [] }])))
}

describe('the order of creation as a graph', () => {
  it('has one node per type and wave, and counts what it stands for', () => {
    const { nodes } = graphOf(['a_net', 'n'], ['a_sub', 's', 'a_net.n.id'], ['a_sub', 't', 'a_net.n.id'])
    expect(nodes.map(({ wave, type, count }) => [wave, type, count])).toEqual([
      [1, 'a_net', 1],
      [2, 'a_sub', 2],
    ])
  })

  it('leaves out the wait that a longer chain of waits says as well', () => {
    const { edges } = graphOf(['a_net', 'n'], ['a_sub', 's', 'a_net.n.id'], ['a_vm', 'v', 'a_sub.s.id', 'a_net.n.id'])
    expect(edges).toEqual([
      { from: '1 a_net', to: '2 a_sub' },
      { from: '2 a_sub', to: '3 a_vm' },
    ])
  })

  // cloud.google.com/network-connectivity/docs/vpn/tutorials/create-ha-vpn-connections-google-cloud-aws: the gateway and
  // its addresses first, then AWS, then the peer gateway of Google Cloud with AWS's addresses.
  it('says what two clouds read of each other, and what opens the circle', () => {
    const { crossings, opener } = graphOf(
      ['google_compute_ha_vpn_gateway', 'g'],
      ['aws_customer_gateway', 'c', 'google_compute_ha_vpn_gateway.g.vpn_interfaces[0].ip_address'],
      ['aws_vpn_connection', 'v', 'aws_customer_gateway.c.id'],
      ['google_compute_external_vpn_gateway', 'e', 'aws_vpn_connection.v.tunnel1_address'],
    )
    expect(crossings).toEqual([
      {
        waits: 'aws_customer_gateway',
        for: 'google_compute_ha_vpn_gateway',
        attributes: ['vpn_interfaces[n].ip_address'],
      },
      { waits: 'google_compute_external_vpn_gateway', for: 'aws_vpn_connection', attributes: ['tunnel1_address'] },
    ])
    expect(opener).toBe('google_compute_ha_vpn_gateway')
  })

  it('knows no circle where only one of two clouds reads of the other', () => {
    const { opener } = graphOf(
      ['google_compute_address', 'g'],
      ['aws_customer_gateway', 'c', 'google_compute_address.g.address'],
    )
    expect(opener).toBeUndefined()
  })
})
