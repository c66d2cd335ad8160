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
const lease = '想有人帮着看一看租房合同'
const helper = '许律师'

const expectSound = async (page: Page) => {
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
}

/** Somebody who knows the law opens a booklet and offers weekends at home. */
async function checksIn(page: Page): Promise<void> {
  await page.goto('/helping')
  await page.getByRole('link', { name: '开一本' }).click()
  await page.getByLabel('怎么称呼您').fill(helper)
  await page.getByText('愿意的话，说说您会什么').click()
  await page.getByRole('checkbox', { name: '法律' }).check()
  await page.getByRole('button', { name: '开好了' }).click()
  await page.waitForURL('**/helping')
  await page.getByRole('checkbox', { name: '周末' }).check()
  await page.getByRole('button', { name: '报到' }).click()
  await page.getByText(/^已在.*报到$/).waitFor()
}

async function asks(page: Page): Promise<void> {
  await page.goto('/exchange/new')
  await page.getByLabel('哪一类').selectOption({ label: '陪伴聊天' })
  await page.getByLabel('一句话说清楚').fill(lease)
  await page.getByLabel('需要会什么').selectOption({ label: '法律' })
  await page.getByRole('checkbox', { name: '周末' }).check()
  await page.getByLabel('怎么找到您').fill('5 栋 301，周六在家')
  await page.getByRole('button', { name: '送出' }).click()
  await page.getByText('社区看过后就会放上清单').waitFor()
}

test('whoever needs something asks a neighbour who suits, and neither knows who the other is before both agree', async () => {
  const desk = await openVisitor(browser, address, 'desk')
  const community = await whereOf(desk.page, secret, secretary)
  const lawyer = await openVisitor(browser, address, 'phone')
  await liveIn(lawyer.page, community)
  await checksIn(lawyer.page)
  // A service of the community that suits stands there as well, with its reasons.
  await lawyer.page.getByRole('heading', { name: '招募和值班，也合适您' }).waitFor()
  await lawyer.page.getByText('就在您的社区').first().waitFor()
  await expectSound(lawyer.page)

  const resident = await openVisitor(browser, address, 'phone')
  await liveIn(resident.page, community)
  await asks(resident.page)
  await enterAs(desk.page, secret, secretary)
  await desk.page.goto('/desk/exchange')
  await desk.page.getByRole('link', { name: lease }).click()
  await desk.page.getByRole('button', { name: '看过，公开' }).click()
  await desk.page.getByRole('dialog').getByRole('button', { name: '送出' }).click()
  await desk.page.getByText('住在同一个社区、会法律、周末有空').waitFor()
  await expectSound(desk.page)
  expect(await desk.page.getByText(helper).count()).toBe(0)

  const line = resident.page.getByText('住在同一个社区、会法律、周末有空')
  await line.waitFor()
  expect(await resident.page.getByText(helper).count()).toBe(0)
  await expectSound(resident.page)
  await resident.page.getByRole('button', { name: '问一问' }).first().click()
  await resident.page.getByText('问过了，等回音').waitFor()

  const asked = lawyer.page.getByRole('region', { name: '有人请您看看能不能帮' })
  await asked.getByRole('link', { name: lease }).click()
  await lawyer.page.getByText('方便就认领；不方便也没关系', { exact: false }).waitFor()
  expect(await lawyer.page.getByText('5 栋 301').count()).toBe(0)
  await lawyer.page.getByRole('button', { name: '我来帮' }).click()
  await lawyer.page.getByRole('dialog').getByRole('button', { name: '送出' }).click()
  await lawyer.page.getByText('5 栋 301，周六在家').waitFor()
  await resident.page.getByText(helper).first().waitFor()
  expectNoFaults([...desk.faults, ...lawyer.faults, ...resident.faults])
})

const ladder = '人字梯一架，可借三天'

test('a neighbour shows the ladder that can be borrowed; the community takes a photo down', async () => {
  const desk = await openVisitor(browser, address, 'desk')
  const community = await whereOf(desk.page, secret, secretary)
  const { page, faults } = await openVisitor(browser, address, 'phone')
  await liveIn(page, community)
  await page.goto('/exchange/new?list=offer&kind=equipment')
  await page.getByLabel('一句话说清楚').fill(ladder)
  await page.locator('input[type=file]').setInputFiles([await takePhoto('梯.jpg'), await takePhoto('脚.jpg')])
  await page.getByLabel('第 1 张上是什么').fill('两米高的铝梯')
  await page.getByLabel('第 2 张上是什么').fill('梯脚有点磨')
  await expectSound(page)
  await page.getByRole('button', { name: '送出' }).click()
  await page.getByRole('img', { name: '两米高的铝梯' }).waitFor()
  await expectSound(page)

  await enterAs(desk.page, secret, secretary)
  await desk.page.goto('/desk/exchange')
  await desk.page.getByRole('tab', { name: '资源等着看' }).click()
  await desk.page.getByRole('link', { name: ladder }).click()
  await desk.page.getByRole('img', { name: '梯脚有点磨' }).waitFor()
  await desk.page.getByRole('button', { name: '取下第 2 张照片' }).click()
  await desk.page.getByRole('img', { name: '梯脚有点磨' }).waitFor({ state: 'hidden' })
  await desk.page.getByRole('button', { name: '看过，公开' }).click()
  await desk.page.getByRole('dialog').getByRole('button', { name: '送出' }).click()
  await desk.page.getByText('已放上清单').first().waitFor()

  const other = await openVisitor(browser, address, 'phone')
  await liveIn(other.page, community)
  await other.page.goto('/exchange')
  await other.page.getByRole('tab', { name: '可以借、可以用' }).click()
  await other.page.getByRole('link', { name: ladder }).click()
  await other.page.getByRole('img', { name: '两米高的铝梯' }).waitFor()
  expect(await other.page.getByRole('img', { name: '梯脚有点磨' }).count()).toBe(0)
  expectNoFaults([...faults, ...desk.faults, ...other.faults])
})

test('the secretary prints the repair day on one sheet and saves it as PDF', async () => {
  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, secretary)
  await page.goto('/desk/exchange/team')
  await page.getByRole('link', { name: '打印这一天' }).click()
  const paper = page.locator('.repair-sheet')
  await paper.getByText('李师傅', { exact: false }).first().waitFor()
  await paper.getByText('测电笔', { exact: false }).waitFor()
  await paper.getByText('厨房灯不亮了').waitFor()
  await paper.getByText('当天临时来的').waitFor()
  expect(await paper.textContent()).not.toMatch(/1\d{10}|3 栋 502/)
  await expectSound(page)
  await page.emulateMedia({ media: 'print' })
  await page.getByRole('button', { name: '打印' }).waitFor({ state: 'hidden' })
  await page.emulateMedia({ media: 'screen' })
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存成 PDF' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^义务维修日 \d{4}-\d{2}-\d{2}\.pdf$/)
  expectNoFaults(faults)
})
