import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { openBrowser } from './browser.ts'
import { type Look, looks } from './looks.ts'
import { openSmallWorld } from './small-world.ts'
import { openLook, settled } from './steps.ts'

const views = {
  zh: {},
  en: { 'groundwork.language': 'en' },
  elder: { 'groundwork.view': 'elder' },
} as const

const isPhone = ({ size }: Look): boolean => size === 'phone' || size === 'narrow'

/** A file's name from whose screen it is and where it stands. */
const fileOf = (who: string, address: string, view: string): string =>
  `${`${who}${address}`
    .replace(/^an? /, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replace(/-$/, '')}-${view}.png`

const folder = path.resolve('screens')
mkdirSync(folder, { recursive: true })
const world = await openSmallWorld({ isEmpty: false, thinning: 12 })
const browser = await openBrowser()
try {
  for (const [view, kept] of Object.entries(views)) {
    for (const [who, look] of Object.entries(looks)) {
      if (view === 'elder' && !isPhone(look)) continue
      const { context, page } = await openLook(browser, world, look)
      await context.addInitScript((chosen) => {
        for (const [name, value] of Object.entries(chosen)) localStorage.setItem(name, value)
      }, kept)
      for (const address of look.paths) {
        await page.goto(address)
        await settled(page)
        const file = fileOf(who, address, view)
        await page.screenshot({ path: path.join(folder, file), fullPage: true })
        process.stdout.write(`screens/${file}\n`)
      }
      await context.close()
    }
  }
} finally {
  await browser.close()
  await world.close()
}
