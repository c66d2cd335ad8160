import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { enterAs, openBrowser, openVisitor, seriousViolations } from './browser.ts'
import { liveIn, openBookletAs, settled, whereOf } from './steps.ts'

const { address, secret } = inject('world')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const dayIn = (days: number): string =>
  new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10)

/** The day and the clock in Shanghai, so many minutes from now. */
function inMinutes(minutes: number): { readonly day: string; readonly clock: string } {
  const there = new Date(Date.now() + (8 * 60 + minutes) * 60_000).toISOString()
  return { day: there.slice(0, 10), clock: there.slice(11, 16) }
}

type Planned = { readonly title: string; readonly from: number; readonly to: number }

/** Plans an activity for residents from the desk, in minutes from now. */
async function plan(desk: Page, { title, from, to }: Planned): Promise<void> {
  const [begins, ends] = [inMinutes(from), inMinutes(to)]
  await desk.goto('/desk/activities')
  await desk.getByRole('button', { name: '排一场活动' }).click()
  await desk.getByLabel('叫什么').fill(title)
  await desk.getByLabel('哪一天').fill(begins.day)
  await desk.getByLabel('几点开始').fill(begins.clock)
  await desk.getByLabel('几点结束').fill(ends.day === begins.day ? ends.clock : '23:59')
  await desk.getByLabel('具体在哪里').fill('社区小广场')
  await desk.getByRole('button', { name: '保存' }).click()
  await desk.getByText('排好了，居民能看到了').first().waitFor()
}

test('a secretary plans, an elder signs up in two taps, and the menu goes on the wall', async () => {
  const { page: desk, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(desk, secret, '社区（村）书记')
  await desk.goto('/desk/activities')
  await settled(desk)
  expect(await seriousViolations(desk)).toEqual([])
  await desk.getByRole('button', { name: '排一场活动' }).click()
  await desk.getByLabel('叫什么').fill('秋日合唱')
  await desk.getByLabel('哪一天').fill(dayIn(1))
  await desk.getByLabel('具体在哪里').fill('社区小广场')
  await desk.getByRole('dialog').getByText('老人').click()
  await settled(desk)
  expect(await seriousViolations(desk)).toEqual([])
  await desk.getByRole('button', { name: '保存' }).click()
  await desk.getByText('排好了，居民能看到了').first().waitFor()

  const { page: phone } = await openVisitor(browser, address, 'phone')
  await liveIn(phone, await whereOf(phone, secret, '社区（村）书记'))
  await phone.goto('/activities')
  await phone.getByLabel('给谁的').selectOption({ label: '老人' })
  await phone.getByRole('link', { name: /秋日合唱/ }).click()
  await settled(phone)
  expect(await seriousViolations(phone)).toEqual([])
  await phone.getByRole('radio', { name: '老人' }).check({ force: true })
  await phone.getByRole('button', { name: '报名' }).click()
  await phone.getByText('就在明天').waitFor()
  await phone.goto('/activities')
  await phone
    .getByRole('link', { name: /秋日合唱/ })
    .first()
    .waitFor()

  await desk.goto(`/desk/activities/menu/${dayIn(1).slice(0, 7)}`)
  await desk.getByText('秋日合唱').waitFor()
  await settled(desk)
  expect(await seriousViolations(desk)).toEqual([])
  expect(faults).toEqual([])
})

test('whoever has a booklet signs up without a name, finds it in the booklet, puts it into the calendar and gives it back', async () => {
  const { context: office, page: desk } = await openVisitor(browser, address, 'desk')
  await enterAs(desk, secret, '社区（村）书记')
  await plan(desk, { title: '剪纸课', from: 26 * 60, to: 28 * 60 })

  const { context, page: phone, faults } = await openVisitor(browser, address, 'phone')
  const community = await whereOf(phone, secret, '社区（村）书记')
  await liveIn(phone, community)
  await openBookletAs(phone, '何伯', community)
  await phone.getByText('用小本报的名、约的时间，会列在这里。').waitFor()
  await phone.goto('/activities')
  await phone.getByRole('link', { name: /剪纸课/ }).click()
  await phone.getByRole('radio', { name: /何伯 的小本/ }).waitFor()
  expect(await phone.getByLabel('怎么称呼您').count()).toBe(0)
  await settled(phone)
  expect(await seriousViolations(phone)).toEqual([])
  await phone.getByRole('button', { name: '报名' }).click()
  await phone.getByRole('button', { name: '存到日历' }).waitFor()

  await phone.goto('/booklet')
  const line = phone.getByRole('region', { name: '报了名的、约好的' }).getByRole('link', { name: /剪纸课/ })
  await line.getByText('社区小广场').waitFor()
  await settled(phone)
  expect(await seriousViolations(phone)).toEqual([])
  await line.click()
  await phone.waitForURL(/sign-up/)
  await phone.getByRole('button', { name: '存到日历' }).waitFor()
  await settled(phone)
  expect(await seriousViolations(phone)).toEqual([])
  const [calendar] = await Promise.all([
    phone.waitForEvent('download'),
    phone.getByRole('button', { name: '存到日历' }).click(),
  ])
  expect(calendar.suggestedFilename()).toBe('activity.ics')

  await desk.goto('/desk/activities')
  await desk.getByLabel('哪个月').selectOption(inMinutes(26 * 60).day.slice(0, 7))
  await desk.getByRole('row', { name: /剪纸课/ }).click()
  await desk.getByText('何伯').first().waitFor()

  await phone.getByRole('button', { name: '不去了，让给别人' }).click()
  await phone.getByText('已退出', { exact: true }).waitFor()
  await phone.goto('/booklet')
  await phone.getByText('用小本报的名、约的时间，会列在这里。').waitFor()
  expect(faults).toEqual([])
  await context.close()
  await office.close()
})

test('what was signed up for before the booklet is put into it by one choice, and never by itself', async () => {
  const { context: office, page: desk } = await openVisitor(browser, address, 'desk')
  await enterAs(desk, secret, '社区（村）书记')
  for (const title of ['盘扣课', '插花课']) await plan(desk, { title, from: 26 * 60, to: 28 * 60 })

  const { context, page: phone, faults } = await openVisitor(browser, address, 'phone')
  const community = await whereOf(phone, secret, '社区（村）书记')
  await liveIn(phone, community)
  for (const title of ['盘扣课', '插花课']) {
    await phone.goto('/activities')
    await phone.getByRole('link', { name: new RegExp(title) }).click()
    await phone.getByRole('button', { name: '报名' }).click()
    await phone.getByRole('button', { name: '存到日历' }).waitFor()
  }
  await openBookletAs(phone, '余婆婆', community)
  await phone.getByText('用小本报的名、约的时间，会列在这里。').waitFor()
  const before = phone.locator('.card').filter({ hasText: '以前报的、约的、写的' })
  await before.getByRole('checkbox', { name: /插花课/ }).uncheck({ force: true })
  await settled(phone)
  expect(await seriousViolations(phone)).toEqual([])
  await before.getByRole('button', { name: '把这些也放进小本' }).click()
  const ahead = phone.getByRole('region', { name: '报了名的、约好的' })
  await ahead.getByRole('link', { name: /盘扣课/ }).waitFor()
  expect(await ahead.getByRole('link', { name: /插花课/ }).count()).toBe(0)
  await before.getByRole('checkbox', { name: /盘扣课/ }).waitFor({ state: 'detached' })
  await before.getByRole('button', { name: '不放，以后别问了' }).click()
  await before.waitFor({ state: 'detached' })
  await phone.reload()
  await ahead.getByRole('link', { name: /盘扣课/ }).waitFor()
  expect(await before.count()).toBe(0)
  expect(faults).toEqual([])
  await context.close()
  await office.close()
})

test('a grid worker sees what the grid and the community have on, and keeps the list of the grid', async () => {
  const { context, page: phone, faults } = await openVisitor(browser, address, 'phone')
  await enterAs(phone, secret, '网格员')
  await phone.goto('/field/activities')
  const nearby = phone.getByRole('region', { name: '社区在办的' })
  await nearby.getByRole('link', { name: /磨刀、修伞、补鞋/ }).waitFor()
  await settled(phone)
  expect(await seriousViolations(phone)).toEqual([])
  await phone.getByRole('link', { name: /楼道清杂物/ }).click()
  await phone.getByRole('heading', { name: /楼道清杂物/ }).waitFor()
  await phone.goto('/field/activities')
  await nearby.getByRole('link', { name: /磨刀、修伞、补鞋/ }).click()
  await phone.getByRole('button', { name: '报名' }).waitFor()
  expect(faults).toEqual([])
  await context.close()
})

test('a host without network ticks who came; the list waits on the phone and arrives once', async () => {
  const { context, page: phone, faults } = await openVisitor(browser, address, 'phone')
  await enterAs(phone, secret, '社区（村）书记')
  await plan(phone, { title: '露天电影', from: 20, to: 80 })
  const guest = await openVisitor(browser, address, 'phone')
  const community = await whereOf(guest.page, secret, '社区（村）书记')
  await liveIn(guest.page, community)
  await guest.page.goto('/activities')
  await guest.page.getByRole('link', { name: /露天电影/ }).click()
  await guest.page.getByLabel('怎么称呼您').fill('何伯')
  await guest.page.getByRole('button', { name: '报名' }).click()
  await guest.page.getByRole('button', { name: '存到日历' }).waitFor()

  await phone.goto('/field/activities')
  await phone.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await phone.getByRole('link', { name: /露天电影/ }).click()
  await phone.getByText('何伯').waitFor()
  const arrived: number[] = []
  phone.on('response', (response) => {
    if (response.url().endsWith('/attendance')) arrived.push(response.status())
  })

  await context.setOffline(true)
  await phone.getByText('何伯').click()
  await phone.getByRole('button', { name: '加一位' }).click()
  await phone.getByLabel('称呼').fill('小明')
  await phone.getByRole('button', { name: '记好名单' }).click()
  await phone.getByText('这份名单先存在手机上', { exact: false }).waitFor()
  await phone.reload()
  await phone.getByText('这份名单先存在手机上', { exact: false }).waitFor()
  await phone.getByText('合计 2 人').waitFor()
  await settled(phone)
  expect(await seriousViolations(phone)).toEqual([])
  expect(arrived).toEqual([])

  await context.setOffline(false)
  await phone.getByText('已记 2 人', { exact: false }).waitFor()
  expect(await phone.getByText('这份名单先存在手机上', { exact: false }).count()).toBe(0)
  await phone.reload()
  await phone.getByText('已记 2 人', { exact: false }).waitFor()
  expect(arrived).toEqual([200])
  await guest.page.getByText('您来过，说说怎么样').waitFor()
  expect(faults).toEqual([])
  await guest.context.close()
  await context.close()
})
