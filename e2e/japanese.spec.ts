import type { Locator } from '@playwright/test'
import { expect, test } from './support/app.ts'

test.use({ locale: 'ja-JP' })

/**
 * Words that Japanese network engineers write in Latin letters: names of products, protocols, file formats and keys, and
 * what users name themselves.
 */
const latinTerms =
  /\b(?:ExpressRoute|Azure Firewall|Private Link|Virtual WAN|Route Server|VXLAN)\b|\b(Wheelwright|React Flow|Azure|Az|DC|AWS|Google Cloud|GC|Alibaba Cloud|Ali|zip|Terraform|Bicep|VPN|VNet|VPC|VM|HA|Classic|Memorystore|Transit Gateway|NSG|NIC|NAT|BGP|AS|ASN|IP|IPsec|IKE|ICMP|TCP|UDP|DNS|SKU|CSV|JSON|SSH|Bastion|UDR|NVA|MTU|EN|Ctrl|Shift|Esc|Enter|Delete|Del|Alt|px|ms|az|network|nic|show-effective-route-table|Internet|Standard|Basic|Premium|Developer|VpnGw\w+|RouteBased|PolicyBased|IKEv\d|icmp|tcp|udp|any|eastasia|two-hubs-internet-vpn|[A-Z])\b/g

/** What a part of the page says in words of Latin letters that are neither terms nor names of the design. */
async function englishIn(part: Locator, names: readonly string[] = []): Promise<string[]> {
  const texts = await part.evaluate((root) => {
    const texts: string[] = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const inside = node.parentElement?.closest(
        '.code-lines, style, option, .gallery-thumb, .mono, .node-name, .node-line, .node-scope-tab, [role="tab"]',
      )
      if (!inside || inside.getAttribute('role') === 'tab') texts.push(node.textContent ?? '')
    }
    for (const element of [root, ...root.querySelectorAll('*')])
      for (const name of ['aria-label', 'title', 'placeholder']) texts.push(element.getAttribute(name) ?? '')
    return texts
  })
  const words = texts.flatMap((text) => {
    const rest = names
      .reduce((left, name) => left.replaceAll(name, ''), text)
      .replace(
        /\b(vnet|vm|nic|vpngw|bastion|rg|pip|nsg|rt|conn|hub|spoke)[\w.-]*\d[\w.-]*|rg-multi-hub|AzureBastionSubnet|GatewaySubnet|Allow\w+|Deny\w+|\bdefault\b/g,
        '',
      )
      .replace(/[\w-]+\.(tf|tfvars|bicep|bicepparam)\b/g, '')
      // The one sentence for those who cannot read the page.
      .replace('Switch to English', '')
      .replace('React Flow attribution', '')
      .replace(latinTerms, '')
    return /[A-Za-z]{2,}/.test(rest) ? [text.trim()] : []
  })
  return [...new Set(words)]
}

test('a Japanese browser gets a Japanese page: no English word stands in any region, and the language is stated', async ({
  app,
  page,
}) => {
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/[ぁ-ん]/)
  expect.soft(await englishIn(page.locator('body')), 'the empty page').toEqual([])

  await page.locator('[data-example="two-hubs-internet-vpn"]').click()
  await expect(app.results.getByRole('tab', { name: '有効なルート' })).toBeVisible()
  // What the author of a design has named stays as it is.
  const names = [...(await app.savedText()).matchAll(/"(?:name|note)": "([^"]+)"/g)]
    .map(([, name]) => name ?? '')
    .sort((a, b) => b.length - a.length)
  const tabs = app.results.getByRole('tablist').first().getByRole('tab')
  for (const name of ['nic-spoke10', 'vpngw-hub01', 'vnet-hub00']) {
    await app.find(name)
    await expect(app.details.getByRole('heading', { level: 2 })).toHaveText(name)
    expect.soft(await englishIn(app.details, names), `the details of ${name}`).toEqual([])
  }
  await app.find('nic-spoke10')
  for (let i = 0; i < (await tabs.count()); i++) {
    await tabs.nth(i).click()
    await expect(tabs.nth(i)).toHaveAttribute('aria-selected', 'true')
    await expect(app.results.getByRole('tabpanel')).not.toBeEmpty()
    expect.soft(await englishIn(app.results, names), `panel ${i + 1}`).toEqual([])
  }
  await page.keyboard.press('p')
  await app.node('vm-spoke10').click()
  await app.node('vm-spoke20').click()
  await expect(app.details.getByRole('status')).toContainText('10.0.0.0/8')
  expect.soft(await englishIn(page.locator('.shell'), names), 'the page with a ping').toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect.soft(await englishIn(page.getByRole('dialog')), 'the list of keys').toEqual([])
})

test('the table of routes has the words of the Japanese portal', async ({ app, page }) => {
  await page.goto('/')
  await page.locator('[data-example="two-hubs-internet-vpn"]').click()
  await app.node('vm-spoke10').click()
  await app.results.getByRole('tab', { name: '有効なルート' }).click()
  const heads = app.results.getByRole('columnheader')
  await expect(heads.first()).toHaveText('ソース')
  await expect(app.results.getByRole('row', { name: '10.110.0.0/16' })).toContainText('仮想ネットワーク ゲートウェイ')
})

test('the language is changed on the page, remembered, and nothing of the design changes', async ({ app, page }) => {
  await page.goto('/')
  await page.locator('[data-example="two-hubs-internet-vpn"]').click()
  await expect(app.node('vnet-hub00')).toBeVisible()
  const before = await app.savedText()
  await page
    .getByRole('banner')
    .getByRole('button', { name: /English/ })
    .click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(app.tab('Effective routes')).toBeVisible()
  expect(await app.savedText()).toBe(before)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(app.tab('Effective routes')).toBeVisible()
})
