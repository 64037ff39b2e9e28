import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { strFromU8, unzipSync } from 'fflate'
import { type App, expect, middle, type Point, test } from './support/app.ts'

const SAMPLES = new URL('../src/providers/aws/vpn-configuration/samples/', import.meta.url)
/** The first connection of a published set-up between a VPC in Tokyo and Google Cloud: tunnel 1 of it. */
const DOWNLOAD = 'aws-generic-seed002-vpn1-excerpt.txt'

/** Names of blocks occur at several providers: the block is taken by its kind, out of what the search shows. */
async function dragKind(app: App, kind: string, name: string, to: Point): Promise<void> {
  const search = app.blocks.getByRole('searchbox')
  await search.fill(name)
  await app.drag(await middle(app.blocks.locator(`[data-kind="${kind}"]`)), to)
  await search.fill('')
  if (await app.naming.isVisible()) await app.page.keyboard.press('Escape')
  await app.settle()
}

/** Two empty clouds, and one link between them, which brings both gateways. */
async function drawLink(app: App): Promise<void> {
  await app.start()
  await dragKind(app, 'aws/vpc', 'VPC', { x: 420, y: 200 })
  await dragKind(app, 'google/network', 'VPC network', { x: 880, y: 200 })
  await app.connect('vpc-1', 'right', 'vpc-2')
  await app.page.getByRole('dialog', { name: 'vpc-1 → vpc-2' }).getByRole('button', { name: 'IPsec + BGP' }).click()
  await expect(app.link('VPN tunnel')).toBeVisible()
  await expect(section(app)).toBeVisible()
}

const section = (app: App) => app.details.getByRole('region', { name: 'Tunnels seen from' })

async function linkOf(app: App) {
  const { records } = await app.saved()
  const link = Object.values(records).find(({ kind }) => kind === 'core/vpn')
  if (!link) throw new Error('no VPN')
  return { link, records }
}

async function dropFile(app: App, name: string, text: string): Promise<void> {
  const data = await app.page.evaluateHandle(
    ([file, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content ?? ''], file ?? '', { type: 'text/plain' }))
      return transfer
    },
    [name, text],
  )
  await app.page.locator('main').dispatchEvent('drop', { dataTransfer: data })
}

test('AWS and Google Cloud from two empty clouds: two connections of two tunnels, in the words of either side', async ({
  app,
}) => {
  await drawLink(app)
  const { link } = await linkOf(app)
  // cloud.google.com, HA VPN with AWS: tunnels of one connection meet one interface of the HA VPN gateway.
  expect(link.props.tunnels.map(({ a, b }: { a: number; b: number }) => [a, b])).toEqual([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 1],
  ])
  const insides = link.props.tunnels.flatMap(({ insideA, insideB }: Record<string, string>) => [insideA, insideB])
  expect(new Set(insides).size).toBe(8)

  await expect(section(app)).toContainText('AWS: 2 connections × 2 tunnels')
  await expect(section(app)).toContainText('Google Cloud: 4 tunnels to one peer VPN gateway')
  await section(app).getByRole('button', { name: 'AWS', exact: true }).click()
  await expect(section(app).getByText('set by AWS')).toHaveCount(4)
  await section(app).getByRole('button', { name: 'Google Cloud' }).click()
  await expect(section(app).getByText('Peer VPN gateway interface')).toHaveCount(4)
})

test('the drawn link is exported as one Terraform root: both clouds, four tunnels, the inside ranges of the design', async ({
  app,
  page,
}) => {
  await drawLink(app)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await app.results.getByRole('button', { name: 'Terraform' }).click()
  const begun = page.waitForEvent('download')
  await app.results.getByRole('button', { name: 'Download zip' }).click()
  const entries = unzipSync(await readFile(await (await begun).path()))
  const code = Object.values(entries)
    .map((bytes) => strFromU8(bytes))
    .join('\n')
  const count = (type: string) => code.match(new RegExp(`^resource "${type}" `, 'gm'))?.length
  expect(count('aws_vpn_connection')).toBe(2)
  expect(count('aws_customer_gateway')).toBe(2)
  expect(count('google_compute_external_vpn_gateway')).toBe(1)
  expect(count('google_compute_vpn_tunnel')).toBe(4)
  expect(count('google_compute_router_peer')).toBe(4)
  const { link } = await linkOf(app)
  for (const { insideA, insideB } of link.props.tunnels) {
    // The first host of the /30 is AWS's (AWS Site-to-Site VPN, tunnel options), the second the Cloud Router's.
    expect(code).toContain(`"${insideA.replace(/\d+$/, (last: string) => String(Number(last) - 1))}/30"`)
    expect(code).toContain(insideB)
  }
})

test('the wide table has a row and a switch for each tunnel, says what is lost while one is off, and what to enter', async ({
  app,
  page,
}) => {
  await drawLink(app)
  await section(app).getByRole('button', { name: 'Table and values to enter…' }).click()
  const dialog = page.getByRole('dialog')
  const tunnels = dialog.getByRole('table', { name: 'Tunnels, one row each' })
  await expect(tunnels.getByRole('checkbox')).toHaveCount(4)
  await tunnels.getByRole('checkbox', { name: 'Tunnel 3' }).uncheck()
  const changes = dialog.getByRole('region', { name: 'What changes while it is off' })
  await expect(changes).toContainText('1 route changed')
  await tunnels.getByRole('checkbox', { name: 'Tunnel 3' }).check()
  await expect(changes).toBeHidden()

  const told = dialog.getByRole('region', { name: 'What Google Cloud must be told about AWS' })
  const { link } = await (async () => {
    await page.keyboard.press('Escape')
    return linkOf(app)
  })()
  await section(app).getByRole('button', { name: 'Table and values to enter…' }).click()
  await expect(told.getByRole('row', { name: /Interface \d IP address set by AWS/ })).toHaveCount(4)
  await expect(
    told.getByRole('row', { name: `BGP session 1 BGP peer IPv4 address ${link.props.tunnels[0].insideA}` }),
  ).toBeVisible()
})

test('what both ends agree on is one line, and all of it for who looks closer; nothing stands wrong by the rules of axe', async ({
  app,
  page,
}) => {
  await drawLink(app)
  const crypto = section(app).getByRole('region', { name: 'Encryption and key exchange' })
  // cloud.google.com, HA VPN with AWS: one algorithm of each sort.
  await expect(crypto.getByText('AES256 · SHA2-256 · DH 14')).toBeVisible()
  await crypto.getByText('Automatic:').click()
  await section(app).getByRole('button', { name: 'AWS', exact: true }).click()
  const details = section(app).getByRole('region', { name: 'Tunnel details' })
  await expect(details.getByRole('cell', { name: /^UP\s*1 BGP ROUTES$/ })).toHaveCount(4)
  const { violations } = await new AxeBuilder({ page }).include('.vpn-section').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])

  await section(app).getByRole('button', { name: 'Table and values to enter…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Automatic:').click()
  const matrix = dialog.getByRole('table', { name: 'What each end takes, and what is chosen' })
  await expect(matrix.getByRole('row', { name: /^Phase 1 DH group .* 14$/ })).toBeVisible()
  await expect(dialog.getByRole('row', { name: 'Every tunnel Phase 1 encryption AES256' })).toBeVisible()
})

test('a downloaded configuration that is dropped fills the tunnel that it describes, in one step, without its key', async ({
  app,
  page,
}) => {
  await drawLink(app)
  const before = await app.savedText()
  const text = await readFile(new URL(DOWNLOAD, SAMPLES), 'utf8')
  await dropFile(app, 'vpn.txt', text)
  const dialog = page.getByRole('dialog', { name: 'AWS VPN configuration: vpn.txt' })
  await expect(dialog.getByRole('row', { name: /Public address, AWS 13\.113\.157\.43/ })).toBeVisible()
  await expect(dialog.getByRole('combobox', { name: 'What tunnel 1 of the file fills' })).toHaveValue('0')
  await expect(dialog.getByRole('button', { name: 'Copy the pre-shared key of tunnel 1' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(dialog).toBeHidden()

  const after = await app.savedText()
  const { link } = await linkOf(app)
  expect(link.props.ike).toBe('IKEv1')
  expect(link.props.tunnels[0]).toMatchObject({ insideA: '169.254.26.157', insideB: '169.254.26.158' })
  expect(link.props.b.remotes[0].publicIp).toBe('13.113.157.43')
  expect(link.props.a.remotes[0].publicIp).toBe('35.189.141.66')
  const key = /Pre-Shared Key : (\S+)/.exec(text)?.[1]
  expect(key).toBeTruthy()
  expect(after).not.toContain(key)
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click()
  expect(await app.savedText()).toBe(before)
})

test('dropped where no VPN ends at AWS, a configuration says what to do first', async ({ app, page }) => {
  await app.start()
  await dropFile(app, 'vpn.txt', await readFile(new URL(DOWNLOAD, SAMPLES), 'utf8'))
  const dialog = page.getByRole('dialog', { name: 'AWS VPN configuration: vpn.txt' })
  await expect(dialog).toContainText('This design has no VPN with an end at AWS')
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeHidden()
})

test('a file that contradicts itself says how, and what is doubtful is filled only if the user says so', async ({
  app,
  page,
}) => {
  await drawLink(app)
  await dropFile(app, 'vpn.txt', await readFile(new URL('aws-generic-newstyle-hagcp.txt', SAMPLES), 'utf8'))
  const dialog = page.getByRole('dialog', { name: 'AWS VPN configuration: vpn.txt' })
  await expect(dialog.getByRole('region', { name: 'The file contradicts itself' })).toContainText(
    'Tunnel 2: the inside addresses 161.254.232.41 and 163.254.232.42 are not in one /30.',
  )
  await expect(dialog.getByRole('combobox', { name: 'What tunnel 1 of the file fills' })).toHaveValue('0')
  await expect(dialog.getByRole('combobox', { name: 'What tunnel 2 of the file fills' })).toHaveValue('')
})
