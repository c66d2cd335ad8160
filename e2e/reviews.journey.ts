import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { enterAs, openBrowser, openVisitor, seriousViolations } from './browser.ts'
import { expectNoFaults } from './steps.ts'

const { address, secret } = inject('world')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Fills every item of a self-score: all its points and a sentence. */
async function scoreAll(page: Page): Promise<void> {
  const items = page.getByRole('group').filter({ has: page.getByLabel('自评分') })
  await items.first().waitFor()
  for (const item of await items.all()) {
    const hint = (await item.textContent()) ?? ''
    const most = /最高 (\d+) 分/.exec(hint)?.[1] ?? '0'
    await item.getByLabel('自评分').fill(most)
    await item.getByLabel('证明说明').fill('材料齐全，档案柜可查')
  }
}

test('a unit scores itself, a leader reviews it, and the plaque opens for whoever scans it', async () => {
  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, '社区（村）书记')
  await page.goto('/desk/reviews')
  await page.getByRole('button', { name: '自评申报' }).click()
  await page.getByRole('button', { name: '开始自评' }).click()
  await scoreAll(page)
  await page.getByText('合计 100 分').waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: '提交自评' }).click()
  await page.getByText('等待评审').first().waitFor()
  const own = new URL(page.url()).pathname

  await enterAs(page, secret, '街道（乡镇）负责人')
  await page.goto(own)
  await page.getByLabel('评定分').last().fill('12')
  await page.getByLabel('减分理由').fill('做法刚开始')
  await page.getByText('合计 92 分').waitFor()
  await page.getByRole('button', { name: '完成评审' }).click()
  await page.getByRole('link', { name: '打印星级牌' }).click()
  const code = /编号 ([0-9A-Z]+)/.exec((await page.getByText(/^编号 /).textContent()) ?? '')?.[1]

  const phone = await openVisitor(browser, address, 'phone')
  await phone.page.goto(`/star/${code}`)
  await phone.page.getByText('这颗星现在有效').waitFor()
  await phone.page.getByText('4 星').first().waitFor()
  expect(await seriousViolations(phone.page)).toEqual([])
  expectNoFaults([...faults, ...phone.faults])
})

test('a leader opens a review, and a resident votes with a slip, once', async () => {
  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, '街道（乡镇）负责人')
  await page.goto('/desk/reviews/rounds/new')
  await page.getByLabel('名称', { exact: true }).fill('年中述职评议')
  await page.getByRole('checkbox').first().waitFor()
  await page.getByRole('button', { name: '发起' }).click()
  await page.getByRole('button', { name: '发投票链接' }).click()
  await page.getByLabel('几个').fill('2')
  await page.getByRole('button', { name: '生成' }).click()
  const link = (await page.locator('.ballot-slip > .small').first().textContent()) ?? ''
  expect(new URL(link).hash).toMatch(/^#[0-9a-f]{32}$/)

  const phone = await openVisitor(browser, address, 'phone')
  const ballot = `/ballot${new URL(link).hash}`
  await phone.page.goto(ballot)
  await phone.page.getByRole('radio', { name: '好', exact: true }).check({ force: true })
  expect(await seriousViolations(phone.page)).toEqual([])
  await phone.page.getByRole('button', { name: '投出这一票' }).click()
  await phone.page.getByText('票已投出').waitFor()
  await phone.page.reload()
  await phone.page.getByText('这张票已经投过了').waitFor()
  expectNoFaults([...faults, ...phone.faults])
})

test('a resident objects to a commendation on notice and keeps the receipt that later tells what was found', async () => {
  const { page, faults } = await openVisitor(browser, address, 'phone')
  await page.goto('/honours')
  await page.getByRole('button', { name: '提出异议' }).first().click()
  const dialog = page.getByRole('dialog', { name: '您有什么异议' })
  await dialog.getByLabel('异议内容').fill('那几天路口没有人值守')
  await dialog.getByRole('button', { name: '提交' }).click()
  await page.getByText('正在核查').waitFor()
  await page.getByText('那几天路口没有人值守').waitFor()
  expect(new URL(page.url()).hash).toMatch(/^#[0-9a-f]{32}$/)
  expect(await seriousViolations(page)).toEqual([])
  await page.goto('/honours')
  await page.getByRole('region', { name: '我提的异议' }).getByRole('link').first().click()
  await page.getByText('那几天路口没有人值守').waitFor()
  expectNoFaults(faults)
})
