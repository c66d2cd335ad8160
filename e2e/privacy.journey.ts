import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { enterAs, openBrowser, openVisitor, seriousViolations } from './browser.ts'
import { expectNoFaults, liveIn, whereOf } from './steps.ts'

const { address, secret } = inject('world')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const half = '楼道里的灯忽明忽暗'

test('before she sends a letter, she reads what becomes of it, and loses not a word', async () => {
  const desk = await openVisitor(browser, address, 'desk')
  const community = await whereOf(desk.page, secret, '社区（村）书记')
  const { page, faults } = await openVisitor(browser, address, 'phone')
  await liveIn(page, community)
  await page.getByRole('link', { name: '写给书记' }).click()
  await page.getByLabel('想说的话').fill(half)
  await page.getByRole('button', { name: '这些信息怎么用' }).click()
  const sheet = page.getByRole('dialog', { name: '写信、反映问题、求助' })
  await sheet.getByText('办完满 3 年').waitFor()
  await sheet.getByText('删除我写的内容').waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'hidden' })
  expect(await page.getByLabel('想说的话').inputValue()).toBe(half)

  await page.getByRole('link', { name: '您的信息怎么用' }).click()
  await page.getByRole('heading', { name: '您的信息怎么用', level: 1 }).waitFor()
  for (const occasion of ['报名活动', '邻里调解', '开一本“我的小本”', '预订厨房、场地、物品'])
    await page.getByRole('heading', { name: occasion }).waitFor()
  await page.getByText('想看、想改、想删').waitFor()
  await page.getByRole('link', { name: '打开我的信' }).click()
  await page.waitForURL('**/mine')
  expectNoFaults(faults)
})

test('who answers for the safety of what is kept has it as one table and as a workbook', async () => {
  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, '安全管理员')
  await page.getByRole('link', { name: '信息清单' }).click()
  await page.getByRole('row', { name: /邻里调解/ }).waitFor()
  await page.getByRole('row', { name: /工作人员账号/ }).waitFor()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载 Excel' }).click()
  expect((await saved).suggestedFilename()).toBe('个人信息处理清单.xlsx')
  expectNoFaults(faults)
})
