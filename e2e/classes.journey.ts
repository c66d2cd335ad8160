import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { enterAs, openBrowser, openVisitor, seriousViolations } from './browser.ts'
import { liveIn, settled, whereOf } from './steps.ts'

const { address, secret } = inject('world')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const topic = '电动车在哪里充电安全'
const teacher = '陈老师'

/** The day and the clock in Shanghai so many minutes from now. */
function clockIn(minutes: number): { readonly day: string; readonly time: string } {
  const text = new Date(Date.now() + (8 * 60 + minutes) * 60_000).toISOString()
  return { day: text.slice(0, 10), time: text.slice(11, 16) }
}

async function newPhone(): Promise<Page> {
  const { page } = await openVisitor(browser, address, 'phone')
  return page
}

async function atDesk(role: string): Promise<Page> {
  const { page } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, role)
  return page
}

const isClean = async (page: Page) => {
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
}

async function nameTopic(page: Page): Promise<void> {
  await page.goto('/activities')
  await page.getByRole('link', { name: /想听什么/ }).click()
  await page.getByLabel('关于什么').selectOption({ label: '安全用电用火' })
  await page.getByRole('textbox', { name: '想听什么' }).fill(topic)
  await isClean(page)
  await page.getByRole('button', { name: '提上去' }).click()
  await page.getByText('提好了').first().waitFor()
}

async function pickTopic(desk: Page): Promise<string> {
  const row = desk.locator('tr', { hasText: topic })
  await row.getByRole('button', { name: '选这个题开课' }).click()
  await desk.getByLabel('为什么选它').fill('两户人家都想听，楼下又有飞线')
  await desk.getByRole('button', { name: '保存' }).click()
  await desk.getByRole('heading', { name: topic }).waitFor()
  return new URL(desk.url()).pathname
}

/** Takes a teacher into the pool and returns the address on the card. */
async function registerTeacher(desk: Page): Promise<string> {
  await desk.goto('/desk/classes?show=teachers')
  await desk.getByRole('button', { name: '请人进师资库' }).click()
  const sheet = desk.getByRole('dialog')
  await sheet.getByLabel('怎么称呼').fill(teacher)
  const unit = sheet.getByRole('combobox').or(sheet.getByRole('searchbox')).first()
  await unit.fill('办事处')
  await sheet
    .getByRole('option', { name: /办事处/ })
    .first()
    .click()
  await sheet.getByText('安全用电用火').click()
  await sheet.getByRole('button', { name: '保存' }).click()
  const link = desk.getByRole('link', { name: /\/teaching#/ })
  await link.waitFor()
  return (await link.getAttribute('href')) ?? ''
}

async function invite(desk: Page, path: string): Promise<void> {
  const [{ day, time }, ends] = [clockIn(12), clockIn(60)]
  await desk.goto(path)
  await desk.getByRole('button', { name: '请讲师' }).click()
  await desk.getByLabel('哪一天').fill(day)
  await desk.getByLabel('几点开始').fill(time)
  await desk.getByLabel('几点结束').fill(ends.day === day ? ends.time : '23:59')
  await desk.getByRole('radio', { name: new RegExp(teacher) }).check({ force: true })
  await desk.getByRole('button', { name: '保存' }).click()
  await desk.getByText('等讲师答复').first().waitFor()
}

async function announce(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: '社区确认' }).click()
  await desk.getByRole('button', { name: '发布到活动菜单' }).click()
  await desk.getByLabel('具体在哪里').fill('三号楼小院')
  await desk.getByLabel('多少个名额').fill('1')
  await desk.getByRole('button', { name: '保存' }).click()
  await desk.getByText('已发布').first().waitFor()
}

async function signUp(page: Page, button: string): Promise<void> {
  await page.goto('/activities')
  await page.getByRole('link', { name: new RegExp(topic) }).click()
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('heading', { name: topic }).waitFor()
  await page.getByText('到了说这个号').or(page.getByText('您是下一个')).first().waitFor()
}

/** The host ticks who came on a phone and counts two more. */
async function keepList(): Promise<void> {
  const phone = await newPhone()
  await enterAs(phone, secret, '社区（村）书记')
  await phone.goto('/field/activities')
  await phone.getByRole('link', { name: new RegExp(topic) }).click()
  await phone.getByRole('checkbox').first().check({ force: true })
  await phone.getByRole('spinbutton', { name: /居民/ }).fill('2')
  await isClean(phone)
  await phone.getByRole('button', { name: '记好名单' }).click()
  await phone.getByText('名单记好了').first().waitFor()
  await phone.context().close()
}

async function rate(page: Page): Promise<void> {
  await page.getByRole('button', { name: '满意', exact: true }).click()
  await page.getByText('谢谢，已记下').waitFor()
}

test('a courtyard class goes the whole way: named, picked, taught, rated, assessed, evaluated, chosen', async () => {
  const resident = await newPhone()
  const community = await whereOf(resident, secret, '社区（村）书记')
  await liveIn(resident, community)
  await nameTopic(resident)

  const desk = await atDesk('社区（村）书记')
  await desk.goto('/desk/classes?show=topics')
  await desk.locator('tr', { hasText: topic }).getByRole('button', { name: '公开给邻居' }).click()
  await desk.getByText('邻居们能看到了').first().waitFor()
  await isClean(desk)

  const neighbour = await newPhone()
  await liveIn(neighbour, community)
  await neighbour.goto('/topics')
  const card = neighbour.locator('.card', { hasText: topic })
  await card.getByRole('button', { name: '我也想听' }).click()
  await card.getByText('2 人想听').waitFor()

  const path = await pickTopic(desk)
  const ownPage = await registerTeacher(desk)
  await invite(desk, path)

  const teaching = await newPhone()
  await teaching.goto(ownPage)
  await isClean(teaching)
  await teaching.getByRole('button', { name: '我来讲' }).click()
  await teaching.getByText('已答应').waitFor()

  await desk.goto(path)
  await announce(desk)
  await signUp(resident, '报名')
  await signUp(neighbour, '排队等一个')
  await resident.getByRole('button', { name: '不去了，让给别人' }).click()
  await neighbour.getByText('到了说这个号').waitFor()

  await keepList()
  await neighbour.getByRole('link', { name: '评价这场活动' }).click()
  await rate(neighbour)
  const room = neighbour.url()
  for (const page of [resident, teaching]) {
    await page.goto(room)
    await isClean(page)
    await rate(page)
  }

  const street = await atDesk('街道（乡镇）负责人')
  await street.goto(path)
  await street.getByRole('button', { name: '街道考评' }).click()
  for (const [name, points] of [
    ['选题来自居民', '25'],
    ['讲得明白', '24'],
    ['居民提问', '22'],
    ['课后有回应', '20'],
  ])
    await street.getByLabel(name ?? '').fill(points ?? '')
  await street.getByRole('button', { name: '保存' }).click()
  await street.getByText('91 分').waitFor()
  await isClean(street)

  const district = await atDesk('区（县）组织者')
  await district.goto(path)
  await district.getByRole('button', { name: '区里评价' }).click()
  await district.getByRole('button', { name: '保存' }).click()
  await district.getByText('已评价').first().waitFor()
  await district.getByRole('button', { name: '选为年度示范课' }).click()
  await district.getByLabel('入选理由').fill('居民出题，楼下的飞线当周就拆了')
  await district.getByRole('button', { name: '保存' }).click()
  await district
    .getByText(/年示范课/)
    .first()
    .waitFor()

  await resident.goto('/classes')
  await resident.getByText('3 人听课，3 人评价，3 人满意，街道考评 91 分').waitFor()
})
