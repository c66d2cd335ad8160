import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { enterAs, openBrowser, openVisitor, seriousViolations } from './browser.ts'
import { expectNoFaults, liveIn, settled, takePhoto, whereOf } from './steps.ts'

const { address, secret } = inject('world')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const secretary = '社区（村）书记'
const socket = '卧室插座松了，插头插不稳'
const glasses = '想要一副看报纸的老花镜'

/** Makes sure the pages lie on the phone before the network goes. */
async function readyForOffline(page: Page): Promise<void> {
  await page.goto('/exchange/new?kind=repair')
  await page.getByLabel('一句话说清楚').waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await page.goto('/exchange')
  await page.getByRole('link', { name: '说说我的需要' }).waitFor()
}

/** Writes a need; where it waits is seen on its own page. */
async function writes(page: Page, path: string, words: string): Promise<void> {
  await page.goto(path)
  await page.getByLabel('一句话说清楚').fill(words)
  await page.getByRole('button', { name: '送出' }).click()
  await page.getByRole('heading', { name: '等有网就送出' }).waitFor()
  await page.getByText(words).waitFor()
}

test('a repair and a wish written without network wait on the phone, and arrive once and in order when it is back', async () => {
  const desk = await openVisitor(browser, address, 'desk')
  const community = await whereOf(desk.page, secret, secretary)
  const { context, page, faults } = await openVisitor(browser, address, 'phone')
  await liveIn(page, community)
  await readyForOffline(page)

  await context.setOffline(true)
  await page.goto('/exchange/new?kind=repair')
  await page.locator('input[type=file]').setInputFiles(await takePhoto('插座.jpg'))
  await page.getByLabel('第 1 张上是什么').fill('松了的插座')
  await page.getByLabel('一句话说清楚').fill(socket)
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: '送出' }).click()
  await page.getByRole('heading', { name: '等有网就送出' }).waitFor()
  await writes(page, '/exchange/new', glasses)
  await page.goto('/exchange')
  await page.getByText('等有网送出').first().waitFor()
  await page.reload()
  await page.getByRole('heading', { name: '还没送到的' }).waitFor()
  expect(await page.getByText('等有网送出').count()).toBe(2)

  await context.setOffline(false)
  await page.getByRole('heading', { name: '还没送到的' }).waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: socket }).click()
  await page.getByText('社区看过后就会放上清单').waitFor()
  await page.getByRole('img', { name: '松了的插座' }).waitFor()

  await enterAs(desk.page, secret, secretary)
  await desk.page.goto('/desk/exchange')
  const waiting = desk.page.getByRole('region', { name: '等着看' })
  await waiting.getByRole('link', { name: socket }).waitFor()
  const lines = await waiting.getByRole('link').allTextContents()
  const places = [glasses, socket].map((words) =>
    lines.flatMap((line, at) => (line.includes(words) ? [at] : [])),
  )
  // The newest stands first: the wish was written after the repair.
  expect(places.map((at) => at.length)).toEqual([1, 1])
  expect(places[0]?.[0] ?? 0).toBeLessThan(places[1]?.[0] ?? 0)
  expectNoFaults([...faults, ...desk.faults])
})

const bulb = '楼道灯泡坏了，想借一把梯子'

test('what was written without network goes out whichever page is open when it is back', async () => {
  const desk = await openVisitor(browser, address, 'desk')
  const community = await whereOf(desk.page, secret, secretary)
  const { context, page, faults } = await openVisitor(browser, address, 'phone')
  await liveIn(page, community)
  await readyForOffline(page)
  await page.goto('/activities')
  await settled(page)
  const arrived: number[] = []
  page.on('response', (response) => {
    if (response.request().method() === 'POST' && response.url().endsWith('/api/exchange/items'))
      arrived.push(response.status())
  })

  await context.setOffline(true)
  await writes(page, '/exchange/new', bulb)
  await page.goto('/activities')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const sent = page.waitForResponse((response) => response.url().endsWith('/api/exchange/items'))
  await context.setOffline(false)
  await sent
  expect(new URL(page.url()).pathname).toBe('/activities')
  expect(arrived).toEqual([200])

  await enterAs(desk.page, secret, secretary)
  await desk.page.goto('/desk/exchange')
  await desk.page.getByRole('region', { name: '等着看' }).getByRole('link', { name: bulb }).waitFor()
  expectNoFaults([...faults, ...desk.faults])
})

const crutch = '想借一副拐杖用两个星期'

test('a need that the house would not take says why, and is mended and sent again', async () => {
  const desk = await openVisitor(browser, address, 'desk')
  const community = await whereOf(desk.page, secret, secretary)
  const { context, page, faults } = await openVisitor(browser, address, 'phone')
  await liveIn(page, community)
  await readyForOffline(page)

  await context.setOffline(true)
  await page.goto('/exchange/new')
  await page.getByLabel('一句话说清楚').fill(crutch)
  await page.getByLabel('最晚到哪天').fill('2024-01-05')
  await page.getByRole('button', { name: '送出' }).click()
  await page.getByRole('heading', { name: '等有网就送出' }).waitFor()
  await context.setOffline(false)
  await page.getByRole('heading', { name: '没有收下' }).waitFor()
  await page.getByText('截止日期已经过去').first().waitFor()
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
  await page.goto('/exchange')
  await page.getByText('截止日期已经过去').first().waitFor()
  await page.getByRole('button', { name: '改一改再送' }).click()
  await page.getByLabel('一句话说清楚').waitFor()
  expect(await page.getByLabel('一句话说清楚').inputValue()).toBe(crutch)
  await page.getByLabel('最晚到哪天').fill('2099-01-05')
  await page.getByRole('button', { name: '送出' }).click()
  await page.getByText('社区看过后就会放上清单').waitFor()
  await page.goto('/exchange')
  await page.getByRole('link', { name: crutch }).waitFor()
  expect(await page.getByText('没有收下').count()).toBe(0)
  expectNoFaults([...faults, ...desk.faults])
})
