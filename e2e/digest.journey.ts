import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { enterAs, openBrowser, openVisitor, seriousViolations } from './browser.ts'
import { expectNoFaults } from './steps.ts'

const { address, secret } = inject('world')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('a secretary finds the morning’s digest above the desk, goes where it leads, and then wants none', async () => {
  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, '社区（村）书记')
  await page.goto('/desk/plans')
  const line = page.getByRole('status').filter({ hasText: '类事等您' })
  await line.getByRole('link', { name: '去看看' }).click()
  await page.getByRole('heading', { name: '等我办的' }).waitFor()
  await line.waitFor({ state: 'detached' })
  const rows = page.getByRole('region', { name: '等我办的' })
  await rows.getByRole('link').first().waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await rows.getByRole('link').first().click()
  await page.waitForURL((url) => url.pathname !== '/desk/digest')

  await page.goto('/desk/digest')
  await page.getByLabel('什么时候汇总').selectOption({ label: '不要汇总' })
  await page.getByText('记住了').waitFor()
  await page.reload()
  await page.getByLabel('什么时候汇总').waitFor()
  expect(await page.getByLabel('什么时候汇总').inputValue()).toBe('off')
  expect(await line.count()).toBe(0)
  expectNoFaults(faults)
})
