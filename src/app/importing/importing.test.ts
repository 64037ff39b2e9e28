import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { parseDesign } from '../../model/index.ts'
import { kindIndex } from '../../providers/catalogs.ts'
import { readGiven } from './read-given.ts'
import { understand } from './understand.ts'
import { unpackZip } from './unpack-zip.ts'

const vpcs = JSON.stringify({ Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16', OwnerId: '111111111111' }] })
const subnets = JSON.stringify({
  Subnets: [{ SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24', AvailabilityZone: 'eu-west-1a' }],
})
const clients = JSON.stringify({ ClientVpnEndpoints: [{ ClientVpnEndpointId: 'cvpn-endpoint-1' }] })

const given = (path: string, content: string | Uint8Array<ArrayBuffer>) => ({ path, file: new Blob([content]) })
const zipped = (files: Record<string, string>) =>
  given('net.zip', new Uint8Array(zipSync(Object.fromEntries(Object.entries(files).map(([k, v]) => [k, strToU8(v)])))))

async function imported(files: Parameters<typeof readGiven>[0]) {
  const arrival = await readGiven(files)
  if (arrival.k !== 'described') throw new Error(arrival.k)
  const result = understand(arrival.name, arrival.files, kindIndex)
  if (!result.ok) throw new Error(result.why.key)
  return { ...arrival, ...result.understood }
}

describe('a described network', () => {
  test('is the same from files, from a folder and from a zip', async () => {
    const files = await imported([given('vpcs.json', vpcs), given('subnets.json', subnets)])
    const folder = await imported([given('net/vpcs.json', vpcs), given('net/subnets.json', subnets)])
    const zip = await imported([zipped({ 'a/vpcs.json': vpcs, 'a/subnets.json': subnets })])
    const recordsOf = ({ document }: { document: string }) => JSON.parse(document).records
    expect(recordsOf(folder)).toEqual(recordsOf(files))
    expect(recordsOf(zip)).toEqual(recordsOf(files))
    expect([files.name, folder.name, zip.name]).toEqual(['vpcs', 'net', 'net'])
  })

  test('is counted by kind, with accounts and regions apart, and opens as a design', async () => {
    const { counts, places, document } = await imported([given('v.json', vpcs), given('s.json', subnets)])
    expect(counts).toEqual([
      { kind: 'aws/subnet', count: 1 },
      { kind: 'aws/vpc', count: 1 },
    ])
    expect(places).toEqual(['111111111111 eu-west-1'])
    expect(parseDesign(document, kindIndex)).toMatchObject({ ok: true })
  })

  test('names what is not understood: lists, and files that are no JSON', async () => {
    const { leftOut } = await imported([zipped({ 'vpcs.json': vpcs, 'clients.json': clients })])
    expect(leftOut.map(({ what }) => what)).toEqual(['clients.json: ClientVpnEndpoints'])
    const arrival = await readGiven([zipped({ 'vpcs.json': vpcs, 'notes.txt': 'x', '__MACOSX/._vpcs.json': 'x' })])
    expect(arrival).toMatchObject({ leftOut: [{ what: 'notes.txt' }, { what: '__MACOSX/._vpcs.json' }] })
  })
})

test('one text that describes no network is handed on: a design, a configuration', async () => {
  expect(await readGiven([given('x.txt', 'IPSec Tunnel #1')])).toEqual({
    k: 'text',
    name: 'x.txt',
    text: 'IPSec Tunnel #1',
  })
  expect(await readGiven([given('design.json', '{"format":"x"}')])).toMatchObject({ k: 'text' })
  expect(await readGiven([given('cut.json', vpcs.slice(0, 30))])).toMatchObject({ k: 'text' })
})

describe('what is refused', () => {
  const keyOf = async (files: Parameters<typeof readGiven>[0]) => {
    const arrival = await readGiven(files)
    return arrival.k === 'refused' ? arrival.why.key : arrival.k
  }

  test('files of which none describes a network', async () => {
    expect(await keyOf([given('a.json', '{}'), given('b.json', '[]')])).toBe('import.nothing-described')
    expect(await keyOf([zipped({ 'readme.md': 'x' })])).toBe('import.nothing-described')
    expect(await keyOf([])).toBe('import.nothing-described')
  })

  test('a zip that grows without end, whatever it says about sizes', async () => {
    const bomb = new Uint8Array(zipSync({ 'vpcs.json': new Uint8Array(4_000_000) }, { level: 9 }))
    // Both places that state the unpacked size say 10 bytes.
    const lie = new Uint8Array(bomb)
    const view = new DataView(lie.buffer)
    view.setUint32(22, 10, true)
    view.setUint32(view.getUint32(lie.length - 6, true) + 24, 10, true)
    for (const zip of [bomb, lie])
      expect(await unpackZip(zip, () => true, 1_000_000)).toEqual({ ok: false, fault: 'too-large' })
    expect(await unpackZip(lie, () => true, 5_000_000)).toMatchObject({ ok: true })
  })

  test('a zip with more entries than one import reads', async () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`${i}.json`, '{}']))
    expect(await keyOf([zipped(many)])).toBe('import.zip-too-large')
  })

  test('a zip that is cut off or damaged', async () => {
    const whole = zipSync({ 'vpcs.json': strToU8(vpcs.repeat(50)) })
    const damaged = new Uint8Array(whole)
    damaged.fill(255, 45, 70)
    expect(await keyOf([given('bad.zip', damaged)])).toBe('import.zip-broken')
    expect(await keyOf([given('head.zip', new Uint8Array(whole.slice(0, 12)))])).toBe('import.zip-broken')
  })

  test('more files than one import reads', async () => {
    const many = Array.from({ length: 5001 }, (_, i) => given(`${i}.json`, '{}'))
    expect(await keyOf(many)).toBe('import.too-many-files')
  })
})

test.each(['__proto__', 'constructor', '../../x'])(
  'a file called %s in a zip is a name like any other',
  async (name) => {
    const { counts } = await imported([zipped({ [`${name}.json`]: vpcs, [`${name}/y.json`]: subnets })])
    expect(counts).toHaveLength(2)
  },
)

test('JSON that is nested without end makes no fault', async () => {
  const deep = `{"Vpcs":[${'['.repeat(200_000)}${']'.repeat(200_000)}]}`
  const arrival = await readGiven([given('a.json', vpcs), given('deep.json', deep)])
  expect(arrival.k).toBe('described')
})
