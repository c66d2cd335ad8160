import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const quietArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: quietArguments })

const sizes = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  narrow: { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
  desk: { viewport: { width: 1440, height: 900 } },
  cockpit: { viewport: { width: 1920, height: 1080 } },
} as const

export type Size = keyof typeof sizes

export type Visitor = { readonly context: BrowserContext; readonly page: Page; readonly faults: string[] }

/** A person with a browser of their own; what the browser complains of is gathered in `faults`. */
export async function openVisitor(browser: Browser, address: string, size: Size): Promise<Visitor> {
  const context = await browser.newContext({
    ...sizes[size],
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A colour half on its way from one state to the next is none that anybody reads.
    reducedMotion: 'reduce',
    permissions: ['geolocation', 'clipboard-read', 'clipboard-write'],
    geolocation: { longitude: 110.398, latitude: 21.19 },
  })
  // So that a step that never comes says which one it was, before the whole journey runs out of time.
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource|net::ERR/.test(message.text()))
      faults.push(message.text())
  })
  return { context, page, faults }
}

/** Enters the demonstration as one of its people, by the name of the role. */
export async function enterAs(page: Page, secret: string, role: string): Promise<void> {
  await page.goto(`/demonstration#${secret}`)
  await page
    .getByRole('button', { name: role })
    .or(page.getByRole('link', { name: role }))
    .first()
    .click()
  await page.waitForURL((url) => !url.pathname.startsWith('/demonstration'))
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly html: string }[]
}

/** What axe finds serious or critical on the page as it stands. */
export async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const found = await page.evaluate(async (): Promise<Violation[]> => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Violation[] }> }
    }
    const { violations } = await axe.run({ resultTypes: ['violations'] })
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.map(({ html }) => ({ html })),
    }))
  })
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ; ')}`)
}
