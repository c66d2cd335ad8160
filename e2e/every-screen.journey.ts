import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser, seriousViolations } from './browser.ts'
import { looks } from './looks.ts'
import { openLook, settled } from './steps.ts'

const { address, secret } = inject('world')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** How far the page is wider than its screen. */
const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** What a walk over dozens of screens may take on a busy machine, in milliseconds. */
const timeForAWalk = 600_000

const widthOf = (overflow: number): string[] => (overflow > 0 ? [`${overflow} px too wide`] : [])

for (const [who, look] of Object.entries(looks)) {
  for (const language of ['zh', 'en'] as const) {
    test(
      `${who} finds every screen whole and readable (${language})`,
      async () => {
        const { context, page, faults } = await openLook(browser, { address, secret }, look)
        await context.addInitScript((chosen) => localStorage.setItem('groundwork.language', chosen), language)
        const found: Record<string, readonly string[]> = {}
        for (const path of look.paths) {
          await page.goto(path)
          await settled(page)
          const wrong = [
            ...(await seriousViolations(page)),
            ...widthOf(await overflowOf(page)),
            ...faults.splice(0),
          ]
          if (wrong.length > 0) found[path] = wrong
        }
        await context.close()
        expect(found).toEqual({})
      },
      timeForAWalk,
    )
  }
}
