import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { enterAs, openBrowser, openVisitor } from './browser.ts'
import { acceptAndAnswer, expectNoFaults, openByWords, takePhoto } from './steps.ts'

const { address, secret } = inject('world')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const hazard = '河堤台阶缺了一块砖，容易绊倒'

test('a hazard reported without network arrives once when the network is back', async () => {
  const { context, page, faults } = await openVisitor(browser, address, 'phone')
  // Without a position the report belongs to the worker's own grid, which this secretary answers for.
  await context.clearPermissions()
  await enterAs(page, secret, '网格员')
  await page.goto('/field')
  await page.getByRole('heading', { name: '今天要办的' }).waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await page.goto('/field/report')
  await page.getByRole('heading', { name: '拍隐患' }).waitFor()
  await page.locator('input[type=file]').waitFor({ state: 'attached' })

  await context.setOffline(true)
  await page.getByLabel('一句话').fill(hazard)
  await page.locator('input[type=file]').setInputFiles(await takePhoto('台阶.jpg'))
  await page.getByRole('img', { name: /照片/ }).first().waitFor()
  await page.getByRole('button', { name: '送出' }).click()
  await page.waitForURL((url) => url.pathname === '/field')
  await page.goto('/field/unsynced')
  await page.getByText('等待送出').waitFor()
  await page.reload()
  await page.getByText('等待送出').waitFor()

  await context.setOffline(false)
  await page.getByText('都送到了').waitFor()

  const desk = await openVisitor(browser, address, 'desk')
  await enterAs(desk.page, secret, '社区（村）书记')
  await openByWords(desk.page, hazard)
  const lines = desk.page.getByRole('list', { name: '收件箱里的事' }).getByRole('button', { name: hazard })
  expect(await lines.count()).toBe(1)
  expectNoFaults(faults)
})

const branch = '树枝压在电线上，风大时冒火花'

test('what was done without network and came too late is shown with its reason to the worker and the secretary', async () => {
  const { context, page, faults } = await openVisitor(browser, address, 'phone')
  await context.clearPermissions()
  await enterAs(page, secret, '网格员')
  await page.goto('/field/report')
  await page.getByLabel('一句话').fill(branch)
  await page.getByRole('button', { name: '送出' }).click()
  await page.waitForURL((url) => url.pathname === '/field')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  const line = page.getByRole('link', { name: branch })
  await line.waitFor()
  const path = (await line.getAttribute('href')) ?? ''

  await context.setOffline(true)
  await line.click()
  await page.getByRole('button', { name: '开始办' }).click()
  await page.getByText('开始办 · 等有网送出').waitFor()

  const desk = await openVisitor(browser, address, 'desk')
  await enterAs(desk.page, secret, '社区（村）书记')
  await desk.page.goto(path.replace('/field/', '/desk/'))
  await desk.page.getByText(branch).first().waitFor()
  await acceptAndAnswer(desk.page, '供电所已经把树枝锯掉，线也查过了。')

  await context.setOffline(false)
  const reason = '这件事已经走到别的步骤了，请看过最新情况再试'
  await page.goto('/field/refused')
  await page.getByText(reason).first().waitFor()
  await desk.page.goto('/desk/refused')
  await desk.page.getByText(reason).first().waitFor()
  expectNoFaults(faults)
  expectNoFaults(desk.faults)
})

const grille = '雨水篦子翘起一角，夜里看不见'

test('what one page had begun to send when it was left, the next page sends at once', async () => {
  const { context, page, faults } = await openVisitor(browser, address, 'phone')
  await context.clearPermissions()
  await enterAs(page, secret, '网格员')
  const leaving = await context.newPage()
  await leaving.goto('/field')
  await leaving.evaluate(
    () =>
      new Promise<void>((held) => {
        void navigator.locks.request('groundwork-outbox', () => {
          held()
          return new Promise(() => undefined)
        })
      }),
  )
  await page.goto('/field/report')
  await page.getByLabel('一句话').fill(grille)
  await context.setOffline(true)
  await page.getByRole('button', { name: '送出' }).click()
  await page.waitForURL((url) => url.pathname === '/field')

  await context.setOffline(false)
  await page.goto('/field/unsynced')
  await page.getByText('等待送出').waitFor()
  await leaving.close()
  // Well before the half minute after which a page tries again by itself.
  await page.getByText('都送到了').waitFor({ timeout: 25_000 })
  expectNoFaults(faults)
})
