import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readWordTables } from '#platform/documents/read-word-tables.ts'
import { testDocument } from '#platform/testing/test-document.ts'
import { testWorkbook } from '#platform/testing/test-workbook.ts'
import { pdfText } from '#platform/testing/pdf-text.ts'
import { enterAs, openBrowser, openVisitor, seriousViolations } from './browser.ts'
import { expectNoFaults, takePhoto } from './steps.ts'

const { address, secret } = inject('world')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const organiser = '区（县）组织者'
const department = '部门工作人员'
const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()

const workbook = testWorkbook([
  {
    name: '任务书',
    merges: ['A1:F1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3', 'A4:A5'],
    rows: [
      [`旅程强基行动方案（${year}—${year + 1}年）`],
      ['方面', '具体举措', '年度目标', null, '牵头单位', '完成时限'],
      [null, null, `${year}年`, `${year + 1}年`],
      [
        '一、城市治理',
        '1.小区难事一起办',
        '办结不少于1件',
        '办结不少于2件',
        '霞山区市政园林事务中心',
        '每年',
      ],
      [null, '2.新就业群体办实事', '帮办一批', '帮办一批', '霞山区市政园林事务中心', '每年'],
      ['二、干部队伍', '3.书记轮训', '全覆盖', '全覆盖', '不存在的单位', ''],
    ],
  },
])

const document = testDocument({
  paragraphs: [`旅程配套方案（${year}年）`],
  rows: [
    ['工作任务', '责任单位', `${year}年目标`],
    ['社区两张清单', '霞山区水务局', '每个社区两张'],
  ],
})

const choose = (page: Page, name: string, bytes: Uint8Array) =>
  page.locator('input[type=file]').setInputFiles({
    ...{ name, buffer: Buffer.from(bytes) },
    mimeType: 'application/octet-stream',
  })

async function takeOver(page: Page): Promise<void> {
  await page.getByRole('button', { name: '采用这个方案' }).click()
  await page.getByText('方案已采用').waitFor()
  await page.locator('.plan-table').waitFor()
}

/** Something from the one menu in the head of the plan. */
async function chooseMore(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name: what }).click()
}

test('an organiser imports a plan from Excel and Word, mends what was not found, and ties a measure to a figure', async () => {
  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, organiser)
  await page.goto('/desk/plans/new')
  await choose(page, '旧方案.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  await page.getByText('这是旧格式').waitFor()
  await choose(page, '任务书.xlsx', workbook)
  await page.getByRole('heading', { name: /识别出 2 个方面、3 条举措/ }).waitFor()
  await page.getByText('没有找到牵头单位“不存在的单位”').waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await page.reload()
  await page.getByRole('button', { name: '都先由方案单位牵头' }).click()
  await takeOver(page)

  await page.getByRole('button', { name: '小区难事一起办' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: '挂指标' }).click()
  await sheet.getByLabel('指标', { exact: true }).selectOption({ label: '收到' })
  await sheet.getByRole('radio', { name: /方案单位/ }).check({ force: true })
  await sheet.getByRole('button', { name: '保存' }).click()
  await page.getByText('已挂上').waitFor()
  await sheet.getByRole('button', { name: '关闭' }).click()
  const row = page.getByRole('row', { name: /小区难事一起办/ })
  await row.getByText('已完成').waitFor()
  expect(await seriousViolations(page)).toEqual([])

  await page.goto('/desk/plans/new')
  await choose(page, '配套方案.docx', document)
  await page.getByText('识别出 1 个方面、1 条举措', { exact: false }).waitFor()
  await page.getByLabel('属于哪个总方案').selectOption({ label: `旅程强基行动方案（${year}—${year + 1}年）` })
  await takeOver(page)
  await page.getByRole('heading', { name: '总方案' }).waitFor()
  expectNoFaults(faults)
})

test('the owner hands evidence in, another level accepts it, and the year’s report is downloaded', async () => {
  const owner = await openVisitor(browser, address, 'phone')
  await enterAs(owner.page, secret, department)
  await owner.page.goto('/desk/plans')
  await owner.page.getByRole('tab', { name: /我的举措/ }).click()
  await owner.page.getByRole('button', { name: /新就业群体办实事/ }).click()
  const sheet = owner.page.getByRole('dialog')
  await sheet.getByRole('button', { name: '交佐证' }).click()
  await sheet.getByLabel('做了什么，做到什么程度').fill('帮骑手办了三件事，名单已经公示')
  await sheet.locator('input[type=file]').setInputFiles(await takePhoto('现场.jpg'))
  await sheet.getByText('已传好').waitFor()
  await sheet.getByRole('button', { name: '交上去' }).click()
  await owner.page.getByText('已交上去').waitFor()
  expect(await sheet.getByRole('button', { name: '认定佐证' }).count()).toBe(0)

  const { page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, organiser)
  await page.goto('/desk/plans')
  await page.getByRole('link', { name: /旅程强基行动方案/ }).click()
  await page.getByRole('button', { name: /新就业群体办实事/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '认定佐证' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '认定', exact: true }).click()
  await page.getByText('已认定，这条举措完成了').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  await page
    .getByRole('row', { name: /新就业群体办实事/ })
    .getByText('已完成')
    .waitFor()

  const [download] = await Promise.all([page.waitForEvent('download'), chooseMore(page, '年度报告（Word）')])
  expect(download.suggestedFilename()).toBe(`旅程强基行动方案（${year}—${year + 1}年）${year}年度报告.docx`)
  const tables = await readWordTables(await readFile(await download.path()))
  const words = tables.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ text }) => text)))
  expect(words.join('\n')).toContain('佐证：帮骑手办了三件事，名单已经公示（已认定）')

  const [pdf] = await Promise.all([page.waitForEvent('download'), chooseMore(page, '年度报告（PDF）')])
  expect(pdf.suggestedFilename()).toBe(`旅程强基行动方案（${year}—${year + 1}年）${year}年度报告.pdf`)
  expect(pdfText(await readFile(await pdf.path()))).toContain('佐证：帮骑手办了三件事')

  await page.getByRole('button', { name: '加一条举措' }).click()
  const adding = page.getByRole('dialog', { name: '加一条举措' })
  await adding.getByLabel('举措', { exact: true }).fill('新建两处爱心驿站')
  await adding.getByRole('combobox').or(adding.getByRole('searchbox')).nth(1).fill('市政园林')
  await adding
    .getByRole('option', { name: /霞山区市政园林/ })
    .first()
    .click()
  await adding.getByLabel('理由').fill('省里印发补充通知')
  expect(await seriousViolations(page)).toEqual([])
  await adding.getByRole('button', { name: '加一条举措' }).click()
  await page.getByText('已加进方案').waitFor()
  await page.getByRole('row', { name: /新建两处爱心驿站/ }).waitFor()

  await chooseMore(page, '公开进展')
  await page.getByText('进展已公开').waitFor()
  await chooseMore(page, '公开页面')
  await page.getByText('小区难事一起办').waitFor()
  expect(await seriousViolations(page)).toEqual([])
  expect(await page.getByText('帮骑手办了三件事').count()).toBe(0)
  for (const visitor of [owner.faults, faults]) expectNoFaults(visitor)
})
