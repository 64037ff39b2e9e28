import { expect, test } from '@playwright/test'

test('the page asks nobody but its own origin, and nothing it does is refused by its policy', async ({
  page,
  baseURL,
}) => {
  const outside: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${baseURL}/`)) outside.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))

  await page.goto('/')
  await expect(page.locator('#root')).not.toBeEmpty()
  await page.waitForLoadState('networkidle')

  expect(outside).toEqual([])
  expect(complaints).toEqual([])
})

test('the policy stops an inline script and a request to another origin', async ({ page }) => {
  await page.goto('/')
  const refused = await page.evaluate(async () => {
    const directives: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.inlineScriptRan = true'
    document.head.append(script)
    await fetch('https://example.com/').catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 50))
    return { directives, inlineScriptRan: 'inlineScriptRan' in window }
  })
  expect(refused).toEqual({ directives: ['script-src-elem', 'connect-src'], inlineScriptRan: false })
})

test('the page holds no inline script, and its policy names no other origin', async ({ page }) => {
  await page.goto('/')
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("connect-src 'self';")
  expect(policy).not.toMatch(/https?:|\*/)
  expect(await page.locator('script:not([src])').count()).toBe(0)
})
