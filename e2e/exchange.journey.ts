import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { enterAs, openBrowser, openVisitor, seriousViolations } from './browser.ts'
import { expectNoFaults, liveIn, settled, whereOf } from './steps.ts'

const { address, secret } = inject('world')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const secretary = '社区（村）书记'
const departmentStaff = '部门工作人员'
const wish = '想学会给外地的女儿打视频电话'

/** A resident says what is needed, without a name and without an account. */
async function postsWish(page: Page): Promise<void> {
  await page.goto('/exchange')
  await page.getByRole('link', { name: '说说我的需要' }).click()
  await page.getByLabel('一句话说清楚').fill(wish)
  await page.getByLabel('需要会什么').selectOption({ label: '电脑手机' })
  await page.getByRole('checkbox', { name: '周末' }).check()
  await page.getByLabel('怎么找到您').fill('3 栋 502，晚上在家')
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: '送出' }).click()
  await page.getByText('社区看过后就会放上清单').waitFor()
}

async function letsItOntoTheList(page: Page): Promise<void> {
  await page.goto('/desk/exchange')
  await page.getByRole('link', { name: wish }).click()
  await page.getByText('3 栋 502，晚上在家').waitFor()
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: '看过，公开' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '送出' }).click()
  await page.getByText('已放上清单').first().waitFor()
}

/** A member opens a booklet, checks in at home and names the unit. */
async function checksIn(page: Page, unit: string): Promise<void> {
  await page.goto('/helping')
  await page.getByRole('link', { name: '开一本' }).click()
  await page.getByLabel('怎么称呼您').fill('老周')
  await page.getByText('愿意的话，说说您会什么').click()
  await page.getByRole('checkbox', { name: '电脑手机' }).check()
  await page.getByRole('button', { name: '开好了' }).click()
  await page.waitForURL('**/helping')
  await page.getByRole('checkbox', { name: '周末' }).check()
  const finder = page.getByRole('combobox', { name: '我的单位' })
  await finder.fill(unit)
  await page.getByRole('option', { name: unit }).first().click()
  await page.getByRole('button', { name: '报到' }).click()
  await page.getByText(/^已在.*报到$/).waitFor()
}

async function confirmedAt(page: Page): Promise<number> {
  await page.goto('/desk/exchange/unit')
  await page.getByText('受助的人确认的').first().waitFor()
  await settled(page)
  const said = await page.locator('.stat', { hasText: '受助的人确认的' }).first().textContent()
  return Number(/\d+/.exec(said ?? '')?.[0] ?? Number.NaN)
}

test('a member checks in at home, is offered what suits with the reasons, takes it on, the one helped confirms, and the unit learns a number', async () => {
  const desk = await openVisitor(browser, address, 'desk')
  const community = await whereOf(desk.page, secret, secretary)
  const unitDesk = await openVisitor(browser, address, 'desk')
  const unit = await whereOf(unitDesk.page, secret, departmentStaff)
  await enterAs(unitDesk.page, secret, departmentStaff)
  const before = await confirmedAt(unitDesk.page)

  const resident = await openVisitor(browser, address, 'phone')
  await liveIn(resident.page, community)
  await postsWish(resident.page)
  await enterAs(desk.page, secret, secretary)
  await letsItOntoTheList(desk.page)

  const member = await openVisitor(browser, address, 'phone')
  await liveIn(member.page, community)
  await checksIn(member.page, unit)
  const offered = member.page.getByRole('link', { name: wish })
  await offered.getByText('用得上您会的电脑手机').waitFor()
  await settled(member.page)
  expect(await seriousViolations(member.page)).toEqual([])
  await offered.click()
  await member.page.getByRole('button', { name: '我来帮' }).click()
  await member.page.getByRole('dialog').getByRole('button', { name: '送出' }).click()
  await member.page.getByText('3 栋 502，晚上在家').waitFor()
  await member.page.getByRole('button', { name: '办好了' }).click()
  await member.page.getByRole('dialog').getByRole('button', { name: '送出' }).click()
  await member.page.getByText('等确认').first().waitFor()

  await resident.page.getByRole('button', { name: '帮到我了' }).click()
  const sheet = resident.page.getByRole('dialog')
  await sheet.getByLabel('想说声谢谢').fill('谢谢老周，学会了')
  await sheet.getByRole('button', { name: '送出' }).click()
  await resident.page.getByText('办成了').first().waitFor()
  await member.page.getByText('谢谢老周，学会了').waitFor()

  expect(await confirmedAt(unitDesk.page)).toBe(before + 1)
  expect(await unitDesk.page.getByText('老周').count()).toBe(0)
  expectNoFaults([...desk.faults, ...unitDesk.faults, ...resident.faults, ...member.faults])
})

const lock = '大门锁芯卡住了，钥匙拧不动'

/** Sends the sheet that a button opens. */
async function sends(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '送出' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

test('a technician joins the team, the community agrees, and on the repair day mends what a resident asked for', async () => {
  const desk = await openVisitor(browser, address, 'desk')
  const community = await whereOf(desk.page, secret, secretary)
  await enterAs(desk.page, secret, secretary)
  const technician = await openVisitor(browser, address, 'phone')
  await liveIn(technician.page, community)
  await technician.page.goto('/helping')
  await technician.page.getByRole('link', { name: '开一本' }).click()
  await technician.page.getByLabel('怎么称呼您').fill('周师傅')
  await technician.page.getByRole('button', { name: '开好了' }).click()
  await technician.page.waitForURL('**/helping')
  await technician.page.getByText('加入维修队').click()
  await technician.page.getByRole('checkbox', { name: '门锁' }).check({ force: true })
  await technician.page.getByRole('button', { name: '申请加入' }).click()
  await technician.page.getByText('等社区同意').last().waitFor()

  await desk.page.goto('/desk/exchange/team')
  const line = desk.page.getByRole('row', { name: /周师傅/ })
  await line.getByRole('button', { name: '同意入户' }).click()
  await line.getByText('已同意').waitFor()
  await technician.page.getByRole('button', { name: '我来', exact: true }).click()
  await technician.page.getByRole('button', { name: '不来了' }).waitFor()

  const resident = await openVisitor(browser, address, 'phone')
  await liveIn(resident.page, community)
  await resident.page.goto('/exchange/new?kind=repair')
  await resident.page.getByLabel('一句话说清楚').fill(lock)
  await resident.page.getByLabel('需要会什么').selectOption({ label: '门锁' })
  await resident.page.getByLabel('排进哪个维修日').selectOption({ index: 1 })
  await resident.page.getByRole('button', { name: '送出' }).click()
  await resident.page.getByText('社区看过后就会放上清单').waitFor()
  await desk.page.goto('/desk/exchange')
  await desk.page.getByRole('link', { name: lock }).click()
  await sends(desk.page, '看过，公开')
  await desk.page.goto('/desk/exchange/team')
  await desk.page.getByText(/这天来的：.*周师傅/).waitFor()
  await desk.page.getByRole('link', { name: lock }).waitFor()

  await technician.page.getByRole('link', { name: lock }).click()
  await sends(technician.page, '我来帮')
  await sends(technician.page, '办好了')
  await resident.page.getByRole('button', { name: '帮到我了' }).click()
  await resident.page.getByRole('dialog').getByLabel('觉得怎么样').selectOption({ label: '5 星' })
  await resident.page.getByRole('dialog').getByRole('button', { name: '送出' }).click()
  await resident.page.getByText('办成了').first().waitFor()
  expectNoFaults([...desk.faults, ...technician.faults, ...resident.faults])
})

test('a courier finds the open stop on the way, posts a small wish and warns of a manhole in one tap', async () => {
  const desk = await openVisitor(browser, address, 'desk')
  const community = await whereOf(desk.page, secret, secretary)
  const { page, faults } = await openVisitor(browser, address, 'phone')
  await liveIn(page, community)
  await page.goto('/on-the-way')
  await page.getByRole('button', { name: '用我现在的位置' }).click()
  await page.getByRole('checkbox', { name: '充电' }).check({ force: true })
  await page.getByRole('checkbox', { name: '躺一躺' }).check({ force: true })
  await page
    .getByRole('link', { name: /暖蜂驿站/ })
    .first()
    .waitFor()
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])

  await page.getByRole('link', { name: '说个小心愿' }).click()
  await page.getByLabel('一句话说清楚').fill('想要一副防风手套')
  await page.getByRole('button', { name: '送出' }).click()
  await page.getByText('社区看过后就会放上清单').waitFor()

  await page.goto('/on-the-way')
  await page.getByRole('link', { name: '前面有危险，一键提醒' }).click()
  await page.waitForURL('**/write/hazard')
  await page.getByLabel('看到了什么').waitFor()
  await page.goto('/on-the-way')
  await page.getByRole('link', { name: '维权求助' }).waitFor()
  expectNoFaults(faults)
})
