import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { openBrowser, openVisitor } from '../e2e/browser.ts'

export { openBrowser }

/** What a visit felt like, in milliseconds; bytes as they came over the network. */
export type Visit = {
  readonly lcp: number
  readonly inp: number
  readonly cls: number
  readonly scriptBytes: number
}

// What Lighthouse calls slow 4G, and a middling phone.
const network = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 }
const slowdown = 4

const watching = `
globalThis.vitals = { lcp: 0, inp: 0, cls: 0 }
const watch = (type, note, more) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more })
watch('largest-contentful-paint', (entry) => { vitals.lcp = entry.startTime })
watch('layout-shift', (entry) => { if (!entry.hadRecentInput) vitals.cls += entry.value })
watch('event', (entry) => { if (entry.interactionId) vitals.inp = Math.max(vitals.inp, entry.duration) }, { durationThreshold: 16 })`

type Vitals = Pick<Visit, 'lcp' | 'inp' | 'cls'>

const readVitals = (page: Page): Promise<Vitals> =>
  page.evaluate(() => (globalThis as unknown as { vitals: Vitals }).vitals)

async function throttle(cdp: CDPSession): Promise<() => number> {
  let scriptBytes = 0
  const scripts = new Set<string>()
  cdp.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength
  })
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', network)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return () => scriptBytes
}

const assets = path.resolve(import.meta.dirname, '..', 'dist', 'assets')

/** The page as it would be if every surface's scripts came at once. */
async function loadEverything(page: Page): Promise<void> {
  const links = readdirSync(assets)
    .filter((name) => name.endsWith('.js'))
    .map((name) => `<link rel="modulepreload" href="/assets/${name}">`)
  await page.route('**/', async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace('</head>', `${links.join('')}</head>`)
    await route.fulfill({ response: answer, body })
  })
}

/** A resident's first visit on a new phone: the first screen, then the way to a letter and its first words. */
export async function visit(browser: Browser, address: string, isEverything: boolean): Promise<Visit> {
  const { context, page } = await openVisitor(browser, address, 'phone')
  try {
    if (isEverything) await loadEverything(page)
    await page.addInitScript(watching)
    const bytes = await throttle(await context.newCDPSession(page))
    // The links are there before the script; once it runs it asks who is here, and taps are measured from then on.
    await Promise.all([page.waitForRequest(/\/api\/session$/), page.goto('/')])
    const letter = page.getByRole('link', { name: '写给书记' })
    await letter.waitFor()
    await page.waitForLoadState('networkidle')
    const [first, scriptBytes] = [await readVitals(page), bytes()]
    await letter.tap()
    const words = page.getByLabel('想说的话')
    await words.tap()
    await words.pressSequentially('灯坏了', { delay: 120 })
    await page.waitForLoadState('networkidle')
    const { inp, cls } = await readVitals(page)
    return { lcp: first.lcp, inp, cls, scriptBytes }
  } finally {
    await context.close()
  }
}
