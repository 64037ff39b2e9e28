import { describe, expect, it } from 'vitest'
import { printRos, type RosResource, type RosValue, rosMap } from './index.ts'

const templateOf = (resources: readonly RosResource[]) =>
  printRos({ description: 'a network', parameters: [], resources, outputs: [] })

const one = (entries: Parameters<typeof rosMap>[0]): RosResource => ({
  id: 'A',
  type: 'X::Y::Z',
  properties: rosMap(entries),
})

const lineOf = (value: string): string =>
  templateOf([one({ V: value })])
    .text.split('\n')
    .at(-2)!
    .trim()

describe('printing a template', () => {
  it('writes parameters, resources and outputs, two spaces for each step', () => {
    const at = (resource: string, name: string): RosValue => ({ k: 'attribute', resource, name })
    const { text, spans } = printRos({
      description: 'a network',
      parameters: [{ name: 'Psk', description: 'Pre-shared key', secret: true }],
      resources: [
        {
          id: 'Net',
          type: 'X::ECS::VPC',
          properties: rosMap({ CidrBlock: '10.0.0.0/16', VpcName: 'tokyo', Left: undefined }),
          source: 'vpc',
        },
        {
          id: 'Part',
          type: 'X::ECS::VSwitch',
          after: ['Net'],
          properties: rosMap({
            VpcId: at('Net', 'VpcId'),
            Key: { k: 'parameter', name: 'Psk' },
            Weight: 100,
            Publish: true,
            Zones: [
              rosMap({ ZoneId: 'zone-a', Deep: rosMap({ Id: at('Net', 'VpcId') }) }),
              rosMap({ ZoneId: 'zone-b' }),
            ],
            Ids: ['plain', { k: 'parameter', name: 'Psk' }],
            None: [],
            Empty: rosMap({}),
          }),
          source: 'vsw',
        },
      ],
      outputs: [{ name: 'NetId', description: 'Its id', value: at('Net', 'VpcId') }],
    })
    expect(text).toBe(
      [
        'ROSTemplateFormatVersion: "2015-09-01"',
        'Description: a network',
        'Parameters:',
        '  Psk:',
        '    Type: String',
        '    Description: Pre-shared key',
        '    NoEcho: true',
        'Resources:',
        '  Net:',
        '    Type: X::ECS::VPC',
        '    Properties:',
        '      CidrBlock: "10.0.0.0/16"',
        '      VpcName: tokyo',
        '  Part:',
        '    Type: X::ECS::VSwitch',
        '    DependsOn:',
        '      - Net',
        '    Properties:',
        '      VpcId:',
        '        Fn::GetAtt:',
        '          - Net',
        '          - VpcId',
        '      Key:',
        '        Ref: Psk',
        '      Weight: 100',
        '      Publish: true',
        '      Zones:',
        '        - ZoneId: zone-a',
        '          Deep:',
        '            Id:',
        '              Fn::GetAtt:',
        '                - Net',
        '                - VpcId',
        '        - ZoneId: zone-b',
        '      Ids:',
        '        - plain',
        '        - Ref: Psk',
        '      None: []',
        '      Empty: {}',
        'Outputs:',
        '  NetId:',
        '    Description: Its id',
        '    Value:',
        '      Fn::GetAtt:',
        '        - Net',
        '        - VpcId',
        '',
      ].join('\n'),
    )
    expect(spans).toEqual([
      { source: 'vpc', from: 9, to: 13 },
      { source: 'vsw', from: 14, to: 39 },
    ])
  })

  it.each(['yes', 'No', 'null', 'TRUE', 'off', 'y', '10', '1e3', '12:30', '0x1f', '~', '2015-09-01', ''])(
    'quotes %o, which YAML 1.1 reads as something other than text',
    (value) => {
      expect(lineOf(value)).toBe(`V: "${value}"`)
    },
  )

  it.each([
    ['a: b', '"a: b"'],
    ['# no comment', '"# no comment"'],
    ['{Ref: Secret}', '"{Ref: Secret}"'],
    ['!Ref Secret', '"!Ref Secret"'],
    ['&a *a', '"&a *a"'],
    ['line\nTwo: 2', '"line\\nTwo: 2"'],
    ['"quoted" \\ back', '"\\"quoted\\" \\\\ back"'],
    ['next\u0085line\u2028sep\u202eflip', '"next\\u0085line\\u2028sep\\u202eflip"'],
    ['東京', '"東京"'],
    ['{{resolve:kms-secret:key}} {{{', '"{ {resolve:kms-secret:key}} { { {"'],
    ['lone \ud800', '"lone \ufffd"'],
  ])('keeps the text %j one text', (value, printed) => {
    expect(lineOf(value)).toBe(`V: ${printed}`)
  })

  it('refuses a name that could be read as something else, and a number that is none', () => {
    expect(() => templateOf([{ ...one({}), id: 'a: b' }])).toThrow('not a name')
    expect(() => templateOf([one({ V: { k: 'parameter', name: 'a\nb' } })])).toThrow('not a name')
    expect(() => templateOf([one({ V: 1.5 })])).toThrow('not an integer')
  })
})
