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

/** The case in the inbox that is marked as the open one. */
const openLine = (page: Page) => page.locator('button[aria-current="true"]')

async function someLetters(texts: readonly string[]): Promise<string> {
  const { context, page } = await openVisitor(browser, address, 'phone')
  const community = await whereOf(page, secret, secretary)
  await liveIn(page, community)
  for (const text of texts) await writeLetter(page, text)
  await context.close()
  return community
}

test('a secretary goes through the inbox by keyboard, accepts and answers', async () => {
  await someLetters(['广场的健身器材螺丝松动，老人用着不放心'])
  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, secretary)
  await page.goto('/desk/inbox?show=all')
  await page.getByRole('list', { name: '收件箱里的事' }).getByRole('listitem').nth(1).waitFor()
  await page.keyboard.press('j')
  await openLine(page).waitFor()
  const first = await openLine(page).getAttribute('id')
  await page.keyboard.press('j')
  await page.waitForFunction((id) => document.querySelector('button[aria-current="true"]')?.id !== id, first)
  await page.keyboard.press('k')
  await page.locator(`#${first}[aria-current="true"]`).waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await openByWords(page, '广场的健身器材螺丝松动')
  await acceptAndAnswer(page, '螺丝已经全部拧紧，每周会再查一遍。')
  expectNoFaults(faults)
})

test('a secretary extends with a reason and sends a case on by the catalogue', async () => {
  await someLetters(['河边护栏断了一截，孩子常在那里玩'])
  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, secretary)
  await openByWords(page, '河边护栏断了一截')
  await page.keyboard.press('a')
  await page.getByText('已受理').first().waitFor()
  await page.keyboard.press('x')
  const extend = page.getByRole('dialog', { name: '延期' })
  await extend.getByRole('textbox').last().fill('护栏要订做，厂家三天后送到')
  await extend.getByRole('button', { name: '延期', exact: true }).click()
  await extend.waitFor({ state: 'detached' })
  await page.getByText('护栏要订做').first().waitFor()

  await page.keyboard.press('d')
  const dispatch = page.getByRole('dialog', { name: '派单' })
  await dispatch.getByText('环境卫生、垃圾清运').click()
  await dispatch.locator('input[name="case-organisation"]:enabled').first().check()
  await dispatch.getByRole('button', { name: /^派单 →/ }).click()
  await page.getByText('已派出').waitFor()
  expectNoFaults(faults)
})

test('a secretary merges two letters about the same thing and takes it back', async () => {
  await someLetters(['南门路灯昨晚全灭了', '南门一排路灯不亮，晚上走路害怕'])
  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, secretary)
  await openByWords(page, '南门一排路灯不亮')
  await page.keyboard.press('m')
  const merge = page.getByRole('dialog', { name: '合并' })
  await merge.getByLabel('找另一件：内容或编号').fill('南门路灯昨晚全灭了')
  await merge.getByRole('radio', { name: /南门路灯昨晚全灭了/ }).check()
  await merge.getByRole('group', { name: '哪一件是主件' }).waitFor()
  await merge.getByRole('button', { name: '合并', exact: true }).click()
  await page.getByRole('button', { name: '撤销' }).first().click()
  await page.getByText('已撤销合并').first().waitFor()
  expectNoFaults(faults)
})

test('a department asked in acts on its own part only; a dispatch it disputes is decided by the district', async () => {
  const words = '桥头的排水口堵了，下雨就漫到路上'
  await someLetters([words])
  const desk = await openVisitor(browser, address, 'desk')
  const department = await openVisitor(browser, address, 'desk')
  const name = await whereOf(department.page, secret, '部门工作人员')
  await enterAs(desk.page, secret, secretary)
  await openByWords(desk.page, words)
  await desk.page.keyboard.press('a')
  await desk.page.getByText('已受理').first().waitFor()
  await desk.page.keyboard.press('w')
  const whistle = desk.page.getByRole('dialog', { name: '请部门一起办' })
  await whistle.getByRole('checkbox', { name }).check()
  await whistle.getByRole('checkbox', { name: '霞山区水务局' }).check()
  await whistle.getByLabel('请他们做什么').fill('到现场看看是哪一段堵了')
  await whistle.getByRole('button', { name: '请部门一起办' }).click()
  await whistle.waitFor({ state: 'detached' })

  await enterAs(department.page, secret, '部门工作人员')
  await openByWords(department.page, words)
  await department.page.getByRole('button', { name: '报到' }).click()
  const report = department.page.getByRole('dialog', { name: '报到' })
  expect(await report.getByRole('radio').count()).toBe(0)
  await report.getByRole('button', { name: '报到' }).click()
  await department.page.getByText('已报到').first().waitFor()

  await desk.page.keyboard.press('d')
  const dispatch = desk.page.getByRole('dialog', { name: '派单' })
  await dispatch.getByText('道路、井盖、路灯').click()
  await dispatch.getByRole('radio', { name }).check()
  await dispatch.getByRole('button', { name: /^派单 →/ }).click()
  await desk.page.getByText('已派出').waitFor()

  await openByWords(department.page, words)
  await department.page.getByRole('button', { name: '更多', exact: true }).click()
  await department.page.getByRole('menuitem', { name: '对派单有异议' }).click()
  const dispute = department.page.getByRole('dialog', { name: '对派单有异议' })
  await dispute.getByRole('textbox').fill('排水口归水务，不归园林')
  await dispute.getByRole('button', { name: '对派单有异议' }).click()
  await department.page.getByText('时钟停着：派单有异议，等裁定').first().waitFor()

  const district = await openVisitor(browser, address, 'desk')
  await enterAs(district.page, secret, '区（县）组织者')
  await openByWords(district.page, words)
  await district.page.getByRole('button', { name: '裁定派单' }).click()
  const decide = district.page.getByRole('dialog', { name: '裁定派单' })
  await decide.getByLabel('原因').fill('按派单目录，由原单位办')
  await decide.getByRole('button', { name: `维持：${name}` }).click()
  await decide.waitFor({ state: 'detached' })
  for (const visitor of [desk, department, district]) expectNoFaults(visitor.faults)
})
