import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { enterAs, openBrowser, openVisitor, seriousViolations } from './browser.ts'
import { expectNoFaults, settled } from './steps.ts'

const { address, secret } = inject('world')
const blank = path.resolve(import.meta.dirname, '../data-sets/forms/street-monthly.xlsx')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const clerk = '街道（乡镇）工作人员'

async function handIn(page: Page): Promise<void> {
  await page.goto('/desk/reports')
  await settled(page)
  await page.getByLabel('选一份空白表（.xlsx）').setInputFiles(blank)
  await page.waitForURL(/\/desk\/reports\/[0-9a-f-]{36}/)
  await page.getByRole('heading', { name: 'street-monthly.xlsx' }).waitFor()
}

test('a clerk hands in a form, sees it filled with its sources, corrects it, asks once and takes it out', async () => {
  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, clerk)
  await handIn(page)
  const grid = page.getByRole('region', { name: '填好的表' })
  await grid.getByRole('button', { name: '已填' }).nth(2).click()
  await page.getByRole('link', { name: '看它数了哪些记录' }).waitFor()
  expect(await seriousViolations(page)).toEqual([])

  await page.getByLabel('“办结率（%）”指的是').waitFor()
  await page.getByRole('button', { name: '口径没错' }).click()
  await page.getByRole('button', { name: '口径没错' }).waitFor({ state: 'detached' })
  await page.getByLabel('“办结数（件）”指的是').selectOption({ label: '指标 · 办结（视为确认）' })
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)

  await page
    .getByRole('button', { name: /^向单位要一次/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog', { name: /^要“/ })
  await dialog.getByRole('combobox').or(dialog.getByRole('searchbox')).first().fill('海宁社区')
  await dialog
    .getByRole('option', { name: /海宁社区/ })
    .first()
    .click()
  await dialog.getByRole('button', { name: '发出' }).click()
  await dialog.waitFor({ state: 'detached' })
  await grid.getByRole('button', { name: '等答复' }).nth(1).waitFor()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '取走填好的表' }).click(),
  ])
  const before = unzipSync(readFileSync(blank))
  const after = unzipSync(readFileSync(await download.path()))
  expect(Object.keys(after)).toEqual(Object.keys(before))
  expect(
    Buffer.compare(after['xl/styles.xml'] ?? new Uint8Array(), before['xl/styles.xml'] ?? new Uint8Array()),
  ).toBe(0)
  const sheet = Buffer.from(after['xl/worksheets/sheet1.xml'] ?? []).toString()
  expect(sheet).toMatch(/<c r="C4" s="3"><v>\d+<\/v><\/c>/)
  expect(sheet).toContain('<f>SUM(C4:C5)</f>')

  await handIn(page)
  expect(await page.getByRole('button', { name: '口径没错' }).count()).toBe(0)
  await page.getByLabel('“办结数（件）”指的是').waitFor()
  expect(await page.getByLabel('“办结数（件）”指的是').inputValue()).toContain('closedDeemed')
  expectNoFaults(faults)
})

test('what is no form is refused in plain words, and nothing is lost', async () => {
  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, clerk)
  await page.goto('/desk/reports')
  await settled(page)
  const renamed = {
    name: '名单.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('社区,件数\n'),
  }
  await page.getByLabel('选一份空白表（.xlsx）').setInputFiles(renamed)
  await page.getByText('可能只是改了扩展名').waitFor()
  expectNoFaults(faults)
})
