import { strToU8, zipSync } from 'fflate'
import { type App, expect, test } from './support/app.ts'
import { cellsOf } from './support/table.ts'

const named = (name: string) => ({ Tags: [{ Key: 'Name', Value: name }] })

/** What `aws ec2 describe-*` tells of one VPC with a public subnet and a load balancer. */
const network: Record<string, object> = {
  'vpcs.json': {
    Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16', OwnerId: '111111111111', ...named('prod') }],
  },
  'subnets.json': {
    Subnets: [
      {
        SubnetId: 'subnet-a',
        VpcId: 'vpc-1',
        CidrBlock: '10.0.0.0/24',
        AvailabilityZone: 'eu-west-1a',
        ...named('front'),
      },
    ],
  },
  'internet-gateways.json': {
    InternetGateways: [
      { InternetGatewayId: 'igw-1', Attachments: [{ State: 'available', VpcId: 'vpc-1' }], ...named('door') },
    ],
  },
  'route-tables.json': {
    RouteTables: [
      {
        RouteTableId: 'rtb-1',
        VpcId: 'vpc-1',
        Associations: [{ Main: true }],
        Routes: [
          { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' },
          { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1', State: 'active' },
        ],
      },
    ],
  },
  'client-vpn.json': { ClientVpnEndpoints: [{ ClientVpnEndpointId: 'cvpn-endpoint-1' }] },
}

const zip = Buffer.from(
  zipSync(
    Object.fromEntries(Object.entries(network).map(([name, content]) => [name, strToU8(JSON.stringify(content))])),
  ),
)

async function drop({ page }: App, files: readonly { name: string; bytes: Buffer }[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }))
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer()
    for (const { name, base64 } of all) {
      transfer.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name))
    }
    return transfer
  }, given)
  await page.locator('header').dispatchEvent('drop', { dataTransfer: data })
}

async function readTable(app: App): Promise<void> {
  await expect(app.node('front')).toBeVisible()
  await app.settle()
  await app.select('front')
  await app.openTab('Effective routes')
  const table = app.results.getByRole('table')
  await expect(table).toBeVisible()
  const rows = await cellsOf(table)
  expect(rows.find(([destination]) => destination === '0.0.0.0/0')?.slice(0, 3)).toEqual([
    '0.0.0.0/0',
    'door',
    'Active',
  ])
  expect(rows.find(([destination]) => destination === '10.0.0.0/16')?.slice(0, 2)).toEqual(['10.0.0.0/16', 'local'])
}

test('a zip of a described network is dropped, looked through, opened, and its route table read', async ({
  app,
  page,
}) => {
  await app.openTwoHubs()
  await drop(app, [{ name: 'prod-network.zip', bytes: zip }])
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('table').first()).toContainText('VPC')
  await expect(dialog).toContainText('111111111111 eu-west-1')
  await expect(dialog).toContainText('client-vpn.json: ClientVpnEndpoints')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(app.node('vnet-hub00')).toBeVisible()

  await drop(app, [{ name: 'prod-network.zip', bytes: zip }])
  await dialog.getByRole('button', { name: 'Open as a new design' }).click()
  await expect(page.getByRole('button', { name: 'prod-network' })).toBeVisible()
  await readTable(app)
})

test('files are chosen from the menu', async ({ app, page }) => {
  await app.openTwoHubs()
  await app.openMenu('Import from AWS…')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('aws ec2 describe-')
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Choose files or a zip…' }).click()
  await (await chooser).setFiles(
    Object.entries(network).map(([name, content]) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    })),
  )
  await dialog.getByRole('button', { name: 'Open as a new design' }).click()
  await readTable(app)
})

test('what cannot be imported is told, and the open design stays', async ({ app, page }) => {
  await app.openTwoHubs()
  const dialog = page.getByRole('dialog')
  await drop(app, [{ name: 'damaged.zip', bytes: zip.subarray(0, 40) }])
  await expect(dialog).toContainText('damaged.zip cannot be unpacked')
  await expect(dialog).toContainText('The open design is untouched.')
  await page.keyboard.press('Escape')
  await drop(app, [
    { name: 'a.json', bytes: Buffer.from('{}') },
    { name: 'b.json', bytes: Buffer.from('[') },
  ])
  await expect(dialog).toContainText('Nothing in it is the output of')
  await page.keyboard.press('Escape')
  await expect(app.node('vnet-hub00')).toBeVisible()
})
