import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser, openVisitor } from './browser.ts'
import { expectNoFaults, liveIn, whereOf } from './steps.ts'

const { address, secret } = inject('world')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const matter = '五号楼的信报箱门坏了，信都淋湿了'

test('a resident takes a matter back and has everything written destroyed', async () => {
  const desk = await openVisitor(browser, address, 'desk')
  const community = await whereOf(desk.page, secret, '社区（村）书记')
  const { page, faults } = await openVisitor(browser, address, 'phone')

  await liveIn(page, community)
  await page.getByRole('link', { name: '写给书记' }).click()
  await page.getByLabel('想说的话').fill(matter)
  await page.getByRole('radio', { name: `就在${community}` }).check({ force: true })
  await page.getByRole('button', { name: '送出' }).click()
  await page.getByRole('link', { name: '看办到哪一步' }).click()
  await page.getByText(matter).first().waitFor()

  await page.getByRole('button', { name: '不用办了，撤回' }).click()
  await page.getByRole('button', { name: '撤回', exact: true }).click()
  await page.getByRole('button', { name: '删除我写的内容' }).click()
  await page.getByRole('button', { name: '删除', exact: true }).click()
  await page.getByText('内容已按规定删除').first().waitFor()
  expect(await page.getByText(matter).count()).toBe(0)
  expect(await page.getByRole('button', { name: '删除我写的内容' }).count()).toBe(0)
  expectNoFaults(faults)
})
