import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { enterAs, openBrowser, openVisitor, seriousViolations } from './browser.ts'
import {
  acceptAndAnswer,
  expectNoFaults,
  liveIn,
  openByWords,
  takePhoto,
  whereOf,
  writeLetter,
} from './steps.ts'

const { address, secret } = inject('world')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const secretary = '社区（村）书记'
const matter = '三号楼下水井盖松了，晚上走路容易踩空'

test('a resident writes with a photo, follows every step, confirms and rates once', async () => {
  const desk = await openVisitor(browser, address, 'desk')
  const community = await whereOf(desk.page, secret, secretary)
  const { page, faults } = await openVisitor(browser, address, 'phone')

  await liveIn(page, community)
  await page.getByRole('link', { name: '写给书记' }).click()
  await page.getByLabel('想说的话').fill(matter)
  await page.locator('input[type=file]').setInputFiles(await takePhoto('井盖.jpg'))
  await page.getByRole('img', { name: /照片/ }).first().waitFor()
  await page.getByRole('radio', { name: `就在${community}` }).check({ force: true })
  await page.getByText(`属于 ${community}`).waitFor()
  await page.getByRole('button', { name: '送出' }).click()

  await page.getByRole('heading', { name: '收到了' }).waitFor()
  await page.getByRole('img', { name: '用另一部手机扫一扫，也能看到这件事' }).waitFor()
  await page.getByText('最晚答复').waitFor()
  expect(await page.locator('.receipt-code').textContent()).toMatch(/^([0-9A-Za-z]{4}[\s-]*){8}$/)
  expect(await seriousViolations(page)).toEqual([])

  await page.getByRole('link', { name: '看办到哪一步' }).click()
  await page.getByText(matter).first().waitFor()
  await page.getByText('现在由谁办').waitFor()

  await enterAs(desk.page, secret, secretary)
  await openByWords(desk.page, matter)
  await acceptAndAnswer(desk.page, '井盖今天上午已经换好，晚上路灯下也看得清，谢谢您提醒。')

  await page.getByRole('heading', { name: '解决了吗' }).waitFor()
  await page.getByText('井盖今天上午已经换好').first().waitFor()
  await page.getByRole('button', { name: '解决了', exact: true }).click()
  await page.getByRole('heading', { name: '这件事办得怎么样' }).waitFor()
  await page.getByRole('button', { name: '满意', exact: true }).click()
  await page.getByText('您已经评价过了').waitFor()
  expect(await page.getByRole('heading', { name: '这件事办得怎么样' }).count()).toBe(0)
  expect(await seriousViolations(page)).toEqual([])

  await page.goto('/mine')
  await page.getByText(matter.slice(0, 8)).first().waitFor()
  await page.goto('/board')
  await page.getByRole('heading', { name: '最近七天' }).waitFor()
  expectNoFaults(faults)
  expectNoFaults(desk.faults)
})

test('the first screen is there before any script has come, and its links lead on', async () => {
  const context = await browser.newContext({ baseURL: address, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('heading', { name: '您有什么事' }).waitFor()
  await page.getByRole('link', { name: '写给书记' }).click()
  await page.waitForURL('**/write/letter')
  await context.close()
})

test('what is pressed before the scripts have come is done once they are there', async () => {
  const { page, faults } = await openVisitor(browser, address, 'phone')
  const scripts = Promise.withResolvers<void>()
  await page.route(/\/assets\/(?!early-taps)[^/]+\.js$/, async (route) => {
    await scripts.promise
    await route.continue()
  })
  await page.goto('/', { waitUntil: 'commit' })
  const choose = page.getByRole('button', { name: '您在哪个社区' })
  await expect
    .poll(
      async () => {
        await choose.tap()
        return page.locator('[data-pressed]').count()
      },
      { timeout: 60_000 },
    )
    .toBe(1)
  expect(await page.getByRole('dialog').count()).toBe(0)
  scripts.resolve()
  await page.getByRole('dialog').getByRole('combobox').or(page.getByRole('searchbox')).first().waitFor()
  expect(await page.locator('[data-pressed]').count()).toBe(0)
  expectNoFaults(faults)
})

test('a resident who does not agree with an explanation says why, and it is handled again with a new promise', async () => {
  const desk = await openVisitor(browser, address, 'desk')
  const community = await whereOf(desk.page, secret, secretary)
  const { page, faults } = await openVisitor(browser, address, 'phone')
  await liveIn(page, community)
  const link = await writeLetter(page, '老楼没有电梯，腿脚不好的上不去')
  await enterAs(desk.page, secret, secretary)
  await openByWords(desk.page, '老楼没有电梯')
  await desk.page.keyboard.press('e')
  const sheet = desk.page.getByRole('dialog', { name: '答复' })
  await sheet.getByText('现在办不了，说明原因和打算').click()
  await sheet.getByLabel('给写信人的答复').fill('加装电梯要全楼同意，十二月开第一次会。')
  await sheet.getByRole('button', { name: '发出答复' }).click()
  await desk.page.getByText('答复已发出').waitFor()

  await page.goto(link)
  await page.getByRole('heading', { name: '这样答复可以吗' }).waitFor()
  await page.getByRole('button', { name: '不认可' }).click()
  const why = page.getByRole('dialog', { name: '哪里不认可' })
  await why.getByRole('textbox').fill('已经问过三次了，请先在一楼装扶手')
  await why.getByRole('button', { name: '请他们再办' }).click()
  await page.getByText('重新办理').first().waitFor()
  await page.getByText('最晚答复').waitFor()
  await page.getByText('请先在一楼装扶手').first().waitFor()
  expectNoFaults(faults)
  expectNoFaults(desk.faults)
})
