import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser, openVisitor, seriousViolations } from './browser.ts'
import { openBookletAs, settled, whereOf } from './steps.ts'

const { address, secret } = inject('world')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('a patient’s wife finds the shared kitchen, books a burner in two taps, and gives it back', async () => {
  const { context, page, faults } = await openVisitor(browser, address, 'phone')
  await page.goto('/near')
  await page.getByLabel('要找什么').selectOption({ label: '自己做饭' })
  await page.getByRole('link', { name: /文体路共享厨房/ }).click()
  await page.getByRole('link', { name: '预约' }).click()

  await page.getByLabel('选日子').selectOption({ index: 1 })
  await page.getByRole('radio', { name: /11:00–12:00/ }).check({ force: true })
  await page.getByText('我看过了，照着做').click()
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: /确定预约/ }).click()

  await page.getByText('约好了').first().waitFor()
  await page.getByText('用完擦净台面，关好燃气阀').waitFor()
  await page.getByText('低盐冬瓜汤').click()
  await page.getByText(/血压高的人可以常喝/).waitFor()
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])

  await page.getByRole('button', { name: '不来了，让给别人' }).click()
  await page.getByText('已取消').waitFor()
  await page.goto('/bookings')
  await page.getByRole('link', { name: /操作台/ }).waitFor()
  expect(faults).toEqual([])
  await context.close()
})

test('whoever cooks every week books two weeks at once and is told what became of each', async () => {
  const { context, page, faults } = await openVisitor(browser, address, 'phone')
  await page.goto('/near')
  await page.getByLabel('要找什么').selectOption({ label: '自己做饭' })
  await page.getByRole('link', { name: /文体路共享厨房/ }).click()
  await page.getByRole('link', { name: '预约' }).click()
  await page.getByLabel('选日子').selectOption({ index: 1 })
  await page.getByRole('radio', { name: /09:00–10:00/ }).check({ force: true })
  await page.getByLabel('约几次').selectOption({ label: '每周这个时间，共 2 次' })
  await page.getByText('我看过了，照着做').click()
  await page.getByRole('button', { name: /确定预约/ }).click()
  await page.getByText('2 次里约到 2 次').waitFor()
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('link', { name: '我的预约' }).click()
  await page.getByText(/09:00 有预约/).waitFor()
  expect(await page.getByRole('link', { name: /操作台/ }).count()).toBe(2)
  expect(faults).toEqual([])
  await context.close()
})

test('a burner booked with a booklet stands in the booklet, goes into the calendar, and is given back there', async () => {
  const { context, page, faults } = await openVisitor(browser, address, 'phone')
  const community = await whereOf(page, secret, '社区（村）书记')
  await openBookletAs(page, '何伯', community)
  await page.goto('/near')
  await page.getByLabel('要找什么').selectOption({ label: '自己做饭' })
  await page.getByRole('link', { name: /文体路共享厨房/ }).click()
  await page.getByRole('link', { name: '预约' }).click()
  await page.getByLabel('选日子').selectOption({ index: 1 })
  await page.getByRole('radio', { name: /15:00–16:00/ }).check({ force: true })
  await page.getByRole('radio', { name: /何伯 的小本/ }).waitFor()
  await page.getByText('我看过了，照着做').click()
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: /确定预约/ }).click()
  await page.getByText('约好了').first().waitFor()

  await page.goto('/booklet')
  const line = page.getByRole('region', { name: '报了名的、约好的' }).getByRole('link', { name: /操作台/ })
  await line.getByText('文体路共享厨房', { exact: false }).waitFor()
  await line.click()
  const [calendar] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存到日历' }).click(),
  ])
  expect(calendar.suggestedFilename()).toBe('booking.ics')
  await page.getByRole('button', { name: '不来了，让给别人' }).click()
  await page.getByText('已取消').waitFor()
  await page.goto('/booklet')
  await page.getByText('用小本报的名、约的时间，会列在这里。').waitFor()
  expect(faults).toEqual([])
  await context.close()
})
