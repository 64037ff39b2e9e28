import { expect, test } from './support/app.ts'

test('with every panel, the worker, exports and the other language used, nothing leaves the page and nothing is refused', async ({
  app,
  page,
  context,
  baseURL,
}) => {
  const outside: string[] = []
  const complaints: string[] = []
  // Of the whole context: a worker's requests, too.
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${baseURL}/`)) outside.push(request.url())
  })
  page.on('websocket', (socket) => outside.push(socket.url()))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.addInitScript(() => {
    const directives: string[] = []
    Object.assign(window, { directives })
    document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective))
  })
  const worker = page.waitForEvent('worker')

  await app.openTwoHubs()
  expect((await worker).url()).toContain(`${baseURL}/`)
  await app.select('vnet-hub00')
  await app.node('vm-spoke10').click()
  await app.openTab('Findings')
  await app.openTab('Effective routes')
  await app.results.getByRole('row', { name: '10.110.0.0/16' }).click()
  await expect(app.results.getByRole('listitem').first()).toBeVisible()
  await app.openTab('Reachability')
  await app.results.getByRole('button', { name: 'vm-spoke10 to vm-spoke20: fails' }).click()
  await expect(app.details.getByRole('status')).toContainText('Forward fails')
  await app.openTab('Code')
  for (const language of ['Bicep', 'Terraform']) {
    await app.results.getByRole('button', { name: language }).click()
    const download = page.waitForEvent('download')
    await app.results.getByRole('button', { name: 'Download zip' }).click()
    await download
  }
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await app.savedText()
  await page.getByRole('button', { name: 'Dark theme' }).click()
  await page.getByRole('button', { name: /日本語に切り替え/ }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await page.waitForLoadState('networkidle')

  expect(outside).toEqual([])
  expect(complaints).toEqual([])
  expect(await page.evaluate(() => (window as unknown as { directives: string[] }).directives)).toEqual([])
})
