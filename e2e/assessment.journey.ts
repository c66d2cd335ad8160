import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { sayDate } from '#platform/time/say-time.ts'
import { enterAs, openBrowser, openVisitor, seriousViolations } from './browser.ts'
import { expectNoFaults, settled } from './steps.ts'

const { address, secret } = inject('world')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const organiser = '区（县）组织者'
const secretary = '社区（村）书记'

const openPeriod = async (page: Page, state: string): Promise<void> => {
  await page.goto('/desk/assessment')
  await page.getByRole('link').filter({ hasText: state }).first().click()
  await page.getByRole('tab', { name: '分档' }).waitFor()
}

test('an organiser writes a scorecard, sees what last year would have given, publishes it, and freezes a period', async () => {
  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, organiser)
  await page.goto('/desk/assessment')
  await page.getByRole('link', { name: '写一张评分表' }).click()
  await page.getByRole('radio', { name: /^百分制/ }).check({ force: true })
  await page.getByLabel('名称', { exact: true }).fill('来信办理月评分表')
  await page.getByLabel('依据').fill('街道办〔2026〕3号')
  await page.getByLabel('权重').first().fill('30')
  await page.getByText('还差 10').waitFor()
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.getByText('各项权重合计要等于 100').waitFor()
  await page.getByLabel('权重').first().fill('40')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.getByRole('button', { name: '看去年会怎样' }).click()
  const preview = page.getByRole('region', { name: '看去年会怎样' })
  await preview.getByRole('button').nth(11).waitFor()
  await preview.getByRole('button').first().click()
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
  await page.getByText(/发布 · 第 1 版/).waitFor()

  await openPeriod(page, '可以封存')
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: '封存这一期' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '封存这一期' }).click()
  await page.getByText('已封存').first().waitFor()
  await page.getByRole('tab', { name: '凭据' }).click()
  await page.getByRole('button', { name: '重新算一遍' }).click()
  await page.getByText(/与封存时一个不差/).waitFor()
  expectNoFaults(faults)
})

test('a secretary opens why, sees what would lift it and the records behind it, and appeals; an assessor decides', async () => {
  const desk = await openVisitor(browser, address, 'desk')
  const { page } = desk
  await enterAs(page, secret, secretary)
  await page.goto('/desk/assessment')
  await page.getByRole('link').filter({ hasText: '申诉期到' }).first().click()
  await page.getByRole('heading', { name: /为什么是这个分$/ }).waitFor()
  await page.getByRole('heading', { name: '最能提分的三件事' }).waitFor()
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
  const part = page.getByRole('region', { name: '承诺日期前答复' })
  const behind = await part.getByRole('link', { name: '看背后的记录' }).getAttribute('href')
  await part.getByRole('button', { name: '对这一项申诉' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('申诉理由').fill('有一件是水务单位的管道，社区已经告知，请核实。')
  await dialog.getByRole('button', { name: '对这一项申诉' }).click()
  await page.getByText('申诉待定').first().waitFor()
  const why = page.url()
  await page.goto(behind ?? '')
  await page.getByRole('heading', { name: '数字背后' }).waitFor()

  const other = await openVisitor(browser, address, 'desk')
  await enterAs(other.page, secret, '考核员')
  await openPeriod(other.page, '1 件待定')
  await other.page.getByRole('tab', { name: /^申诉和佐证/ }).click()
  await other.page.getByRole('button', { name: '作出决定' }).click()
  const decision = other.page.getByRole('dialog')
  await decision.getByLabel('给单位的答复').fill('核实过，这一项本月不计。')
  await decision.getByRole('button', { name: '作出决定' }).click()
  await other.page.getByText('申诉成立').first().waitFor()

  await page.goto(why)
  await page.getByText('核实过，这一项本月不计。').waitFor()
  await page.getByText('经更正，这一项本期不计').waitFor()
  for (const visitor of [desk, other]) expectNoFaults(visitor.faults)
})

test('a lift is checked and accepted, and residents read what came of it', async () => {
  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, organiser)
  await page.goto('/desk/assessment')
  await page
    .getByRole('region', { name: '提升方案' })
    .getByRole('link')
    .filter({ hasText: '进行中' })
    .first()
    .click()
  await page.getByRole('button', { name: '记一次复核' }).click()
  const check = page.getByRole('dialog')
  await check.getByLabel('看到了什么').fill('抽看十件，都按时答复')
  await check.getByRole('button', { name: '记一次复核' }).click()
  await page.getByRole('button', { name: '验收销号' }).click()
  const accept = page.getByRole('dialog')
  await accept.getByLabel('做成了什么').fill('来信都在承诺日期前答复，居民说踏实了')
  await accept.getByRole('button', { name: '验收销号' }).click()
  await page.getByText(/销号$/).first().waitFor()

  const resident = await openVisitor(browser, address, 'phone')
  await resident.page.goto('/lifts')
  await resident.page.getByText('来信都在承诺日期前答复，居民说踏实了').waitFor()
  expect(await seriousViolations(resident.page)).toEqual([])
  for (const seen of [faults, resident.faults]) expectNoFaults(seen)
})

test('an organiser parts the units by size, is told when the boundaries do not rise, and reads them in the published scorecard', async () => {
  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, organiser)
  await page.goto('/desk/assessment')
  await page.getByRole('link', { name: '写一张评分表' }).click()
  await page.getByRole('radio', { name: /^百分制/ }).check({ force: true })
  await page.getByLabel('名称', { exact: true }).fill('按规模比的评分表')
  await page.getByLabel('依据').fill('街道办〔2026〕4号')
  await page.getByRole('checkbox', { name: /^规模相近的才放在一起比/ }).check({ force: true })
  await page.getByLabel('规模看哪个指标').selectOption({ label: '收到' })
  await page.getByLabel('第 1 个分界').fill('50')
  await page.getByRole('button', { name: '再分一组' }).click()
  await page.getByLabel('第 2 个分界').fill('20')
  await page.getByRole('button', { name: '再分一组' }).click()
  await page.getByLabel('第 3 个分界').waitFor()
  await page.getByRole('button', { name: '少分一组' }).click()
  await page.getByLabel('第 3 个分界').waitFor({ state: 'detached' })
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.getByText('规模的分界要从小到大、各不相同，请调整').waitFor()
  await page.getByLabel('第 2 个分界').fill('200')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
  await page.getByText(/发布 · 第 1 版/).waitFor()
  await page.getByText('收到，分界 50、200').waitFor()
  expectNoFaults(faults)
})

const addressesOf = (links: Locator): Promise<string[]> =>
  links.evaluateAll((found) =>
    found.flatMap((link) => (link instanceof HTMLAnchorElement ? [link.href] : [])),
  )

/** Opens why a unit needs help and has no plan yet; a frozen month with few matters may have none, so all are looked through. */
async function openUnplannedNeed(page: Page): Promise<void> {
  await page.goto('/desk/assessment')
  const frozen = page.getByRole('link').filter({ hasText: '已封存' })
  await frozen.first().waitFor()
  for (const period of await addressesOf(frozen)) {
    await page.goto(period)
    await page.getByRole('tab', { name: '分档' }).waitFor()
    await settled(page)
    for (const unit of await addressesOf(page.getByRole('region', { name: '需要帮助' }).getByRole('link'))) {
      await page.goto(unit)
      await page.getByRole('heading', { name: /为什么是这个分$/ }).waitFor()
      await settled(page)
      if (await page.getByRole('button', { name: '制定提升方案' }).isVisible()) return
    }
  }
}

/** A day so many days from today, as a date input takes it. */
const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

/** As pages say such a day in a sentence. */
const saidFromNow = (days: number): string => sayDate(dayFromNow(days), dayFromNow(0)).zh

test('a lift is planned with several days on which it is looked at again, and goes on when the first finds too little', async () => {
  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, organiser)
  await openUnplannedNeed(page)
  await page.getByRole('button', { name: '制定提升方案' }).click()
  const plan = page.getByRole('dialog')
  await plan.getByLabel('目标').fill('两个月内，来信都在承诺日期前答复')
  await plan.getByLabel('措施 1').fill('每天两次清点快到期的事')
  await plan.getByLabel('复核日期').fill(dayFromNow(60))
  await plan.getByRole('button', { name: '再加一次复核' }).click()
  await plan.getByLabel('第 2 次复核').fill(dayFromNow(20))
  await plan.getByRole('button', { name: '再加一次复核' }).click()
  await plan.getByLabel('第 3 次复核').waitFor()
  await plan.getByRole('button', { name: '去掉这一次' }).last().click()
  await plan.getByLabel('第 3 次复核').waitFor({ state: 'detached' })
  expect(await seriousViolations(page)).toEqual([])
  await plan.getByRole('button', { name: '制定提升方案' }).click()
  await page.waitForURL((url) => url.pathname.startsWith('/desk/assessment/lifts/'))
  const checks = page.getByRole('list', { name: '复核日期' }).getByRole('listitem')
  await checks.nth(1).waitFor()
  expect(await checks.allTextContents()).toEqual([
    expect.stringContaining(`${saidFromNow(20)} 复核`),
    expect.stringContaining(`${saidFromNow(60)} 复核`),
  ])

  await page.getByRole('button', { name: '记一次复核' }).click()
  const check = page.getByRole('dialog')
  await check.getByRole('radio', { name: '还没有达到，继续' }).check({ force: true })
  await check.getByLabel('看到了什么').fill('十件里还有三件迟了')
  await check.getByRole('button', { name: '记一次复核' }).click()
  await checks.filter({ hasText: '十件里还有三件迟了' }).waitFor()
  expect(await checks.allTextContents()).toEqual([
    expect.stringContaining(`${saidFromNow(0)} 复核 · 还没有达到，继续`),
    expect.stringContaining(`${saidFromNow(60)} 复核`),
  ])
  expectNoFaults(faults)
})
