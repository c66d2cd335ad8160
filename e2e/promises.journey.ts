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

const leader = '街道（乡镇）负责人'
const found = '村口桥栏杆断了一截，孩子常在那里玩'

test('a leader visits without network, and the problem found becomes a case whose way the leader sees', async () => {
  const { context, page, faults } = await openVisitor(browser, address, 'phone')
  await enterAs(page, secret, leader)
  await page.goto('/field/villages')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await page.getByRole('region', { name: '我联系的村' }).getByRole('link').last().click()
  await page.getByRole('heading', { name: '记一次走访' }).waitFor()
  await page.getByRole('heading', { name: '走访记录' }).or(page.getByText('还没有走访记录')).waitFor()

  await context.setOffline(true)
  await page.getByLabel('一句话').fill('和三户人家坐了坐')
  await page.getByLabel('走访了几户').fill('3')
  await page.getByRole('button', { name: '发现的问题' }).click()
  await page.getByLabel('是什么问题').fill(found)
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: '记下来' }).click()
  await page.getByText('已存在手机里').waitFor()
  const village = page.url()
  await page.goto('/field/unsynced')
  await page.getByText('等待送出').first().waitFor()

  await context.setOffline(false)
  await page.getByText('都送到了').waitFor()
  await page.goto(village)
  await page.getByText('和三户人家坐了坐').waitFor()
  await page.getByText('已收到').first().waitFor()
  await page.getByRole('link', { name: '看这件事' }).first().click()
  await page.getByText(found).first().waitFor()
  expectNoFaults(faults)
})

const problem = '厂区两千多套宿舍办不了房产证'

/** The organiser puts a problem on the clinic's agenda; the link for whoever raised it is handed on. */
async function raise(page: Page): Promise<string> {
  await page.goto('/desk/promises')
  await page.getByRole('tab', { name: '问诊会和约见会' }).click()
  await page.getByRole('link', { name: /企业问诊会/ }).click()
  await page.getByRole('button', { name: '加一个问题' }).click()
  await page.getByLabel('问题（会公开）').fill(problem)
  await page.getByRole('button', { name: '提交' }).click()
  const dialog = page.getByRole('dialog', { name: '验收链接' })
  const link = await dialog.locator('a[href*="/acceptance#"]').getAttribute('href')
  await dialog.getByRole('button', { name: '关闭' }).last().click()
  return new URL(link ?? '', address).href
}

async function promise(page: Page): Promise<void> {
  await page.getByRole('link', { name: problem }).click()
  await page.getByRole('button', { name: '定责任和日期' }).click()
  const sheet = page.getByRole('dialog', { name: '定责任和日期' })
  await sheet.getByRole('combobox').or(sheet.getByRole('searchbox')).first().fill('市政园林')
  await sheet
    .getByRole('option', { name: /霞山区市政园林/ })
    .first()
    .click()
  await sheet.getByLabel('哪天前办好').fill('2099-12-31')
  await sheet.getByRole('button', { name: '提交' }).click()
  await page.getByText('办理中').first().waitFor()
}

/** The organiser moves the day before it has come, and says why for everybody to read. */
async function moveDay(page: Page): Promise<void> {
  await page.getByRole('button', { name: '改日期' }).click()
  const sheet = page.getByRole('dialog', { name: '改日期' })
  await sheet.getByLabel('改到哪一天').fill('2100-03-31')
  await sheet.getByLabel('为什么改').fill('测绘要多做一轮')
  await sheet.getByRole('button', { name: '提交' }).click()
  await page.getByText('原定日期').waitFor()
}

test('a clinic problem gets owner and day, is done, accepted by whom it was for, and stands on the public page', async () => {
  const organiser = await openVisitor(browser, address, 'desk')
  await enterAs(organiser.page, secret, '区（县）组织者')
  const link = await raise(organiser.page)
  await promise(organiser.page)
  await moveDay(organiser.page)
  expect(await seriousViolations(organiser.page)).toEqual([])

  const owner = await openVisitor(browser, address, 'desk')
  await enterAs(owner.page, secret, '部门工作人员')
  await owner.page.goto('/desk/promises')
  await owner.page.getByRole('link', { name: problem }).click()
  await owner.page.getByRole('button', { name: '报办结' }).click()
  const sheet = owner.page.getByRole('dialog', { name: '报办结' })
  await sheet.getByLabel('办好了什么').fill('手续补齐，2,242 本证发到手里')
  await sheet.getByRole('spinbutton').fill('2242')
  await sheet.getByLabel('单位').selectOption({ label: '套房' })
  await sheet.getByRole('button', { name: '提交' }).click()
  await owner.page.getByText('等待验收').first().waitFor()

  const unit = await openVisitor(browser, address, 'phone')
  await unit.page.goto(link)
  await unit.page.getByRole('heading', { name: '答应的事，办好了吗' }).waitFor()
  await unit.page.getByText('测绘要多做一轮').waitFor()
  expect(await seriousViolations(unit.page)).toEqual([])
  await unit.page.getByRole('button', { name: '办好了', exact: true }).click()
  await unit.page.getByText('您已经表过态了').waitFor()

  await unit.page.goto('/promises/440803000000')
  await unit.page.getByRole('tab', { name: '已兑现的' }).click()
  await unit.page.getByRole('link', { name: problem }).click()
  await unit.page.getByText('2,242 套房').waitFor()
  await unit.page.getByText('群众确认通过', { exact: false }).waitFor()
  expect(await seriousViolations(unit.page)).toEqual([])
  for (const { faults } of [organiser, owner, unit]) expectNoFaults(faults)
})
