import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { enterAs, openBrowser, openVisitor, seriousViolations } from './browser.ts'
import { expectNoFaults, liveIn, openBookletAs, settled, whereOf, writeLetter } from './steps.ts'

const { address, secret } = inject('world')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const secretary = '社区（村）书记'
const take = '拿一份我的信息'

type Saved = { readonly tables: readonly { readonly rows: readonly Record<string, unknown>[] }[] }

/** What the file for programs says, as it came to the downloads. */
async function savedData(page: Page): Promise<Saved> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '存成数据文件' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toMatch(/^我的信息-\d{4}-\d\d-\d\d\.json$/)
  return JSON.parse(await readFile(await saved.path(), 'utf8')) as Saved
}

test('with one tap a letter and a booklet are taken out, to read, to print and to save; the second time the first is told', async () => {
  const desk = await openVisitor(browser, address, 'desk')
  const community = await whereOf(desk.page, secret, secretary)
  const { page, faults } = await openVisitor(browser, address, 'phone')
  await liveIn(page, community)
  const words = '小区东门的台阶松了一块'
  await writeLetter(page, words)
  await page.getByRole('link', { name: '看办到哪一步' }).click()
  await page.getByRole('link', { name: take }).click()
  await page.getByRole('heading', { name: '写信、反映问题、求助' }).waitFor()
  await page.getByText(words).waitFor()
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
  expect((await savedData(page)).tables[0]?.rows[0]).toMatchObject({ said: words })

  await page.goto('/booklet')
  await openBookletAs(page, '梅阿姨', community)
  await page.goto('/booklet')
  await page.getByRole('link', { name: take }).click()
  await page.getByText('梅阿姨').first().waitFor()
  expect(await page.getByText(words).count()).toBe(0)
  const sheets = page.waitForEvent('download')
  await page.getByRole('button', { name: '存成 Excel' }).click()
  expect((await sheets).suggestedFilename()).toMatch(/\.xlsx$/)
  await page.goto('/privacy')
  await page
    .getByRole('navigation', { name: '这一页有什么' })
    .getByRole('link', { name: '我的信息，拿一份' })
    .click()
  await page.getByRole('link', { name: '拿一份', exact: true }).click()
  await page.getByText('这一次').waitFor()
  expect(
    await page
      .getByRole('listitem')
      .filter({ has: page.locator('time') })
      .count(),
  ).toBe(2)
  expectNoFaults(faults)
})

test('staff take out what their own account holds, and read why the second factor’s key is not in it', async () => {
  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, secretary)
  await page.goto('/account')
  await page.getByRole('link', { name: take }).click()
  await page.getByRole('heading', { name: '工作人员账号' }).waitFor()
  await page.getByText('第二道验证的密钥谁也看不到').waitFor()
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
  expectNoFaults(faults)
})
