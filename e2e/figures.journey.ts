import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { enterAs, openBrowser, openVisitor, seriousViolations } from './browser.ts'
import { expectNoFaults, settled } from './steps.ts'

const { address, secret } = inject('world')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const organiser = '区（县）组织者'

const choose = (page: Page, field: string, choice: string) =>
  page.getByLabel(field, { exact: true }).selectOption({ label: choice })

const tableOf = (page: Page) => page.getByRole('table', { name: '数字表' })
const textOf = async (page: Page): Promise<string[]> =>
  (await tableOf(page).getByRole('row').allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim())

/** The texts and numbers of a saved workbook's first sheet. */
async function savedCells(download: Download): Promise<string[]> {
  const parts = unzipSync(readFileSync(await download.path()))
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  return [...sheet.matchAll(/<(?:t xml:space="preserve"|v)>([^<]*)</g)].map(([, text = '']) => text)
}

async function openEveryPage(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: '再看一些' })
  while (await more.isVisible()) {
    await more.click()
    await settled(page)
  }
}

test('an organiser lays out a table, opens a number down to its entries, takes it away and opens it again by its link', async () => {
  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, organiser)
  await page.goto('/cockpit')
  await settled(page)
  await page.getByRole('main').getByRole('link', { name: '数字表' }).click()
  await tableOf(page).waitFor()
  await choose(page, '列', '时间段')
  await choose(page, '按多长一段', '季度')
  await choose(page, '时间', '今年')
  await choose(page, '指标', '收到')
  await tableOf(page).getByRole('columnheader', { name: '全期' }).waitFor()
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
  const shown = await textOf(page)
  expect(shown.at(-1)).toMatch(/^合计 /)

  const total = tableOf(page).getByRole('row').last().getByRole('link').last()
  const number = Number(/\d+$/.exec(((await total.textContent()) ?? '').trim())?.[0])
  expect(number).toBeGreaterThan(0)
  await total.click()
  await page.getByRole('heading', { name: '数字背后' }).waitFor()
  await settled(page)
  await openEveryPage(page)
  expect(await page.locator('tbody tr').count()).toBe(number)
  await page.goBack()
  await tableOf(page).waitFor()
  await settled(page)
  expect(await textOf(page)).toEqual(shown)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^霞山区 .*\.xlsx$/)
  const cells = await savedCells(download)
  expect(cells[0]).toBe('名称')
  expect(cells.at(-1)).toBe(String(number))

  await page.getByRole('button', { name: '复制链接' }).click()
  await page.getByText('链接已复制').waitFor()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const other = await openVisitor(browser, address, 'desk')
  await enterAs(other.page, secret, organiser)
  await other.page.goto(link)
  await tableOf(other.page).waitFor()
  await settled(other.page)
  expect(await textOf(other.page)).toEqual(shown)
  await other.context.close()
  expectNoFaults(faults)
})

test('a goal is said as so many of so many, a chart and a map show the same numbers', async () => {
  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, organiser)
  await page.goto('/cockpit/table?cols=period&step=year&period=year&figure=cases.received')
  await tableOf(page).waitFor()
  await page.getByLabel('目标', { exact: true }).fill('100000')
  await tableOf(page)
    .getByText(/^100,000 里的 \d+$/)
    .first()
    .waitFor()
  await tableOf(page)
    .getByText(/^目标 100,000，还差 [\d,]+$/)
    .first()
    .waitFor()
  await page.getByRole('tab', { name: '图', exact: true }).click()
  await page.getByRole('img', { name: /收到随时间的变化/ }).waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('tab', { name: '地图' }).click()
  await page.getByText('颜色越浓，数越大').waitFor()
  expectNoFaults(faults)
})

test('what cannot be shown is refused plainly, with the way out', async () => {
  const { page } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, organiser)
  const refusals = {
    'period=range&from=2026-05-02&to=2026-05-01': '结束的日子早于开始的日子，请对调',
    'cols=period&figure=cases.invented': '没有这个指标，请从列表里选',
    'rows=period&cols=kind&slice=channel:qr&step=day&period=range&from=2017-01-01&to=2026-05-01':
      '这张表太大，放不下',
    'rows=below&cols=below': '行和列选了同一样',
  }
  for (const [search, words] of Object.entries(refusals)) {
    await page.goto(`/cockpit/table?${search}`)
    await page.getByText(words).waitFor()
  }
})

test('the catalogue says what a figure counts, since when, and where it is shown', async () => {
  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, organiser)
  await page.goto('/cockpit/figures')
  await page.getByLabel('找一个指标').fill('参与办理的人')
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: '参与办理的人' }) })
  await card.getByText('同一个人在几处办过也只算一次').waitFor()
  await card.getByText(/第 1 版/).waitFor()
  expect(await seriousViolations(page)).toEqual([])
  expectNoFaults(faults)
})

test('every kind and every way says its name in tables, charts and behind the numbers, whatever is counted', async () => {
  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, organiser)
  const splits = {
    'figure=points.issued&cols=kind': '邻里互助',
    'figure=activities.attendances&cols=channel': '老人',
    'figure=learning.attendances&cols=kind': '县级班',
    'figure=mediation.brought&cols=kind': '邻里',
    'figure=stations.open&cols=kind': '党群服务中心',
    'figure=volunteers.projects&cols=kind': '清洁环境',
  }
  for (const [search, word] of Object.entries(splits)) {
    await page.goto(`/cockpit/table?period=year&rows=below&${search}`)
    await tableOf(page).getByRole('columnheader', { name: word, exact: true }).waitFor()
    await settled(page)
    const heads = await tableOf(page).getByRole('columnheader').allInnerTexts()
    expect(heads.filter((head) => /^[A-Za-z]/.test(head))).toEqual([])
  }
  await page.goto(
    '/cockpit/table?period=year&rows=kind&cols=period&step=year&figure=points.issued&look=chart',
  )
  await page.getByRole('img', { name: /发放积分随时间的变化/ }).waitFor()
  await page.getByText('邻里互助').first().waitFor({ state: 'attached' })
  await page.goto('/cockpit/table?period=year&rows=below&cols=kind&figure=promises.made')
  await tableOf(page).getByRole('columnheader', { name: '问诊会' }).waitFor()
  await tableOf(page).getByRole('row').last().getByRole('link').first().click()
  await page.getByText(/作出的承诺 · .* · 问诊会/).waitFor()
  await page.getByRole('cell', { name: '作出承诺' }).first().waitFor()
  expect(await seriousViolations(page)).toEqual([])
  expectNoFaults(faults)
})

test('a number of people’s own records opens to days only: no record, no moment, no nearer place', async () => {
  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, organiser)
  await page.goto('/cockpit/open?figure=participants.booklets&period=year')
  await page.getByText('有些是个人自己的记录').waitFor()
  await page.getByRole('cell', { name: '开了小本' }).first().waitFor()
  await settled(page)
  const times = await page
    .locator('tbody time')
    .evaluateAll((all) => all.map((one) => one.getAttribute('datetime')))
  expect(times.filter((time) => !/^\d{4}-\d\d-\d\d$/.test(time ?? ''))).toEqual([])
  // A day on which somebody did open one: what is today in Shanghai is yesterday elsewhere, and begins without any.
  const opened = await page.evaluate(async (day) => {
    const asked = new URLSearchParams({
      tree: 'place',
      node: '440803000000',
      figure: 'participants.booklets',
    })
    const answer = await fetch(`/api/figures/entries?${asked}&from=${day}&to=${day}`)
    return answer.text()
  }, times[0])
  expect(opened).toContain('"stream":null')
  expect(opened).not.toContain('booklet-')
  expectNoFaults(faults)
})
