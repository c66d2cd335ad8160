import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { enterAs, openBrowser, openVisitor, seriousViolations } from './browser.ts'
import { acceptAndAnswer, expectNoFaults, liveIn, openByWords, whereOf, writeLetter } from './steps.ts'

const { address, secret } = inject('world')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const secretary = '社区（村）书记'
const matter = '楼道里的应急灯不亮，停电时看不见路'
const opened = '/cockpit/open?figure=cases.closedConfirmed&period=today'

/** The figure of the cockpit with this name. */
const numberOf = (page: Page) => page.getByRole('link', { name: /^办结（居民确认）/ }).locator('.stat-number')

const readNumber = async (page: Page): Promise<number> => {
  await numberOf(page).waitFor()
  return Number((await numberOf(page).textContent())?.replace(/[^\d]/g, ''))
}

const waitForNumber = (page: Page, wanted: number) =>
  page.waitForFunction(
    (number) =>
      [...document.querySelectorAll('a.stat')].some(
        (stat) =>
          stat.textContent?.startsWith('办结（居民确认）') &&
          stat.querySelector('.stat-number')?.textContent?.replace(/[^\d]/g, '') === String(number),
      ),
    wanted,
  )

test('a confirmation changes the open figure at the district and at the province, and the number opens', async () => {
  const desk = await openVisitor(browser, address, 'desk')
  const district = await openVisitor(browser, address, 'cockpit')
  const province = await openVisitor(browser, address, 'cockpit')
  const resident = await openVisitor(browser, address, 'phone')
  const community = await whereOf(desk.page, secret, secretary)

  await liveIn(resident.page, community)
  const link = await writeLetter(resident.page, matter)
  await enterAs(desk.page, secret, secretary)
  await openByWords(desk.page, matter)
  await acceptAndAnswer(desk.page, '应急灯已经换了新的，断电试过，能亮两个小时。')

  await enterAs(district.page, secret, '区（县）组织者')
  await enterAs(province.page, secret, '省级查看员')
  await Promise.all([
    district.page.goto('/cockpit?period=today'),
    province.page.goto('/cockpit?period=today'),
  ])
  const before = await readNumber(district.page)
  const beforeAbove = await readNumber(province.page)

  await resident.page.goto(link)
  await resident.page.getByRole('button', { name: '解决了', exact: true }).click()
  await resident.page.getByRole('heading', { name: '这件事办得怎么样' }).waitFor()
  await waitForNumber(district.page, before + 1)
  await waitForNumber(province.page, beforeAbove + 1)

  await district.page.goto(opened)
  const newest = district.page.getByRole('row').nth(1)
  await newest.getByText(community).waitFor()
  await newest.getByRole('link').click()
  await district.page.getByText(matter).first().waitFor()
  for (const visitor of [desk, district, province, resident]) expectNoFaults(visitor.faults)
})

test('the cockpit fits its screen and leads from a figure to its entries', async () => {
  const { page, faults } = await openVisitor(browser, address, 'cockpit')
  await enterAs(page, secret, '区（县）组织者')
  await page.goto('/cockpit')
  const figures = page.getByRole('region', { name: '我这里今天怎么样，该看哪里' })
  await figures.getByRole('link').first().waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await figures.getByRole('link').first().click()
  await page.getByRole('heading', { name: '数字背后' }).waitFor()
  await page.getByRole('row').nth(1).waitFor()
  expectNoFaults(faults)
})
