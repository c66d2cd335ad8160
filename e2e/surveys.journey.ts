import type { Browser, BrowserContext, Page } from 'playwright-core'
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
const title = '院子里要不要种花'

const lookAt = async (page: Page) => {
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
}

const dayAhead = (days: number): string =>
  new Date(Date.now() + (8 + 24 * days) * 3_600_000).toISOString().slice(0, 10)

/** The secretary writes two questions, is told of one about a person, and publishes the survey for today. */
async function writesAndPublishes(page: Page): Promise<void> {
  await page.goto('/desk/surveys')
  await page.getByRole('link', { name: '写一份问卷' }).click()
  await page.getByLabel('问卷叫什么').fill(title)
  await page.getByLabel('为什么问', { exact: true }).fill('院子空着，想先问问大家')
  await page.getByLabel('答了以后怎样').fill('多数人家同意就种，结果贴在这里')
  await page.getByLabel('问到哪天').fill(dayAhead(10))
  const first = page.getByRole('group', { name: '第 1 题' })
  await first.getByLabel('问什么').fill('户主的姓名和手机号')
  await first.getByText('这道题问到了人', { exact: false }).waitFor()
  await first.getByLabel('问什么').fill('种花，您家同意吗')
  await first.getByLabel('为什么问这个').fill('要多数人家同意')
  await first.getByLabel('选项 1').fill('同意')
  await first.getByLabel('选项 2').fill('不同意')
  await page.getByRole('button', { name: '加一道题' }).click()
  const second = page.getByRole('group', { name: '第 2 题' })
  await second.getByLabel('怎么答').selectOption({ label: '一句话' })
  await second.getByLabel('问什么').fill('种什么好')
  await second.getByLabel('为什么问这个').fill('照大家喜欢的种')
  await lookAt(page)
  await page.getByRole('button', { name: '存好' }).click()
  await page.getByRole('heading', { name: '住户看到的样子' }).waitFor()
  await lookAt(page)
  await page.getByRole('button', { name: '发布' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '发布' }).click()
  await page.getByText('正在问').first().waitFor()
}

/** Slips for the first grid; returns the address on one of them, as its code carries it. */
async function printsSlips(page: Page): Promise<string> {
  const codes: string[] = []
  page.on('request', (request) => {
    if (!request.url().endsWith('/slips') || request.method() !== 'POST') return
    const { slips } = request.postDataJSON() as { slips: { code: string }[] }
    codes.push(...slips.map(({ code }) => code))
  })
  await page.getByRole('link', { name: '答卷条' }).click()
  await page.getByLabel('几张').fill('2')
  await page.getByRole('button', { name: '做条' }).click()
  await page.getByText('做好了，现在就印').waitFor()
  await lookAt(page)
  expect(codes).toHaveLength(2)
  return `/survey#${codes[0]}`
}

async function writesDoor(page: Page, room: string): Promise<void> {
  await page.getByLabel('几栋（单元）').fill('3栋')
  await page.getByLabel('门号').fill(room)
}

/** Without network: one household answers, one would rather not, one is not at home. */
async function asksDoors(page: Page, context: BrowserContext): Promise<void> {
  await page.goto('/field/surveys')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('heading', { name: '这一家' }).waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await page.reload()
  await page.getByRole('heading', { name: '这一家' }).waitFor()
  await lookAt(page)

  await context.setOffline(true)
  await writesDoor(page, '201')
  await page.getByRole('radio', { name: '同意', exact: true }).check({ force: true })
  await page.getByLabel('种什么好').fill('种点桂花')
  await page.getByRole('button', { name: '记下答卷' }).click()
  await page.getByText('等网络').first().waitFor()
  await writesDoor(page, '202')
  await page.getByRole('button', { name: '不想答' }).click()
  await writesDoor(page, '203')
  await page.getByRole('button', { name: '没人在家' }).click()
  await page.getByRole('region', { name: '还要再来的' }).getByText('3栋 203').waitFor()
  await page.reload()
  await page.getByText('等网络').first().waitFor()
  expect(await page.getByText('等网络').count()).toBe(2)
  await lookAt(page)

  await context.setOffline(false)
  await page.getByText('等网络').first().waitFor({ state: 'detached' })
}

/** It was entered for the wrong door: put right, the first door is free and is asked. */
async function putsRight(page: Page): Promise<void> {
  const asked = page.getByRole('region', { name: '今天问过的' })
  const line = (door: string) => asked.locator('.stack', { hasText: door })
  await line('3栋 202').getByRole('button', { name: '改' }).click()
  await page.getByText('正在改：3栋 202').waitFor()
  await page.getByLabel('门号').fill('204')
  await page.getByRole('button', { name: '不想答' }).click()
  await line('3栋 204').waitFor()
  await line('3栋 202').waitFor({ state: 'detached' })
  await writesDoor(page, '202')
  await page.getByRole('button', { name: '不想答' }).click()
  await line('3栋 202').getByText('不想答').waitFor()
  await page.getByText('等网络').first().waitFor({ state: 'detached' })
  expect(await page.getByText('没收下').count()).toBe(0)
}

/** A second answer of the same door, however it is written, is refused with its reason and given up. */
async function isRefusedTwice(page: Page): Promise<void> {
  await page.getByLabel('几栋（单元）').fill('3号楼')
  await page.getByLabel('门号').fill('201室')
  await page.getByRole('radio', { name: '不同意' }).check({ force: true })
  await page.getByRole('button', { name: '记下答卷' }).click()
  await page.getByText('没收下').waitFor()
  await page.getByText('这一户已经答过了', { exact: false }).first().waitFor()
  await lookAt(page)
  await page.getByRole('button', { name: '删掉' }).click()
  await page.getByText('没收下').waitFor({ state: 'detached' })
}

/** A household answers with its slip, is told when the door has answered, takes it back and answers anew. */
async function answersBySlip(page: Page, slip: string): Promise<void> {
  await page.goto(slip)
  await page.getByRole('radio', { name: '同意', exact: true }).check({ force: true })
  await writesDoor(page, '201')
  await lookAt(page)
  await page.getByRole('button', { name: '交上去' }).click()
  await page.getByText('这一户已经答过了', { exact: false }).first().waitFor()
  await writesDoor(page, '305')
  await page.getByRole('button', { name: '交上去' }).click()
  await page.getByRole('heading', { name: '您家这样答的' }).waitFor()
  await lookAt(page)
  await page.getByRole('button', { name: '撤回来' }).click()
  await page.getByRole('radio', { name: '不同意' }).check({ force: true })
  await writesDoor(page, '305')
  await page.getByRole('button', { name: '交上去' }).click()
  await page.getByRole('heading', { name: '您家这样答的' }).waitFor()
}

/** The desk shows how it goes; the secretary closes it and tells what was decided. */
async function closesAndTells(page: Page): Promise<void> {
  await page.goto('/desk/surveys')
  await page.getByRole('row', { name: title }).click()
  await page.getByText('种点桂花').waitFor()
  await lookAt(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出' }).click()
  expect((await download).suggestedFilename()).toBe(`${title}.xlsx`)
  await page.getByRole('button', { name: '结束' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '结束' }).click()
  await page.getByText('答过的住户还在等结果', { exact: false }).waitFor()
  await page.getByRole('button', { name: '告诉大家结果' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('怎么定的').fill('先在南墙边种一排桂花，入秋动手')
  await dialog.getByRole('button', { name: '告诉大家结果' }).click()
  await page.getByText('有结果了').first().waitFor()
  await lookAt(page)
}

test('a community asks at the door and by slip, one answer a household, and tells what was decided', async () => {
  const desk = await openVisitor(browser, address, 'desk')
  const community = await whereOf(desk.page, secret, secretary)
  await enterAs(desk.page, secret, secretary)
  await writesAndPublishes(desk.page)
  const slip = await printsSlips(desk.page)

  const worker = await openVisitor(browser, address, 'phone')
  await enterAs(worker.page, secret, '网格员')
  await asksDoors(worker.page, worker.context)
  await putsRight(worker.page)
  await isRefusedTwice(worker.page)

  const household = await openVisitor(browser, address, 'phone')
  await liveIn(household.page, community)
  await answersBySlip(household.page, slip)

  await closesAndTells(desk.page)
  await household.page.goto('/around')
  await household.page.getByRole('link', { name: /社区在问什么/ }).click()
  await household.page.getByRole('link', { name: title }).click()
  await household.page.getByText('先在南墙边种一排桂花，入秋动手').waitFor()
  await household.page.getByText('一共 2 户答了问卷。另有 2 户说不想答。').waitFor()
  await household.page.getByText('太少，不单列').first().waitFor()
  await lookAt(household.page)
  await household.page.goto(slip)
  await household.page.getByText('一起销毁', { exact: false }).waitFor()
  expectNoFaults([...desk.faults, ...worker.faults, ...household.faults])
})
