import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { enterAs, openBrowser, openVisitor, seriousViolations } from './browser.ts'
import { openBookletAs, settled, whereOf } from './steps.ts'

const { address, secret } = inject('world')
const secretaryRole = '社区（村）书记'
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const expectSound = async (page: Page) => {
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
}

/** Opens a booklet on the way to something, in one name and one community. */
async function openBooklet(page: Page, name: string, community: string): Promise<void> {
  await page.getByRole('link', { name: '开一本' }).click()
  await page.getByLabel('怎么称呼您').fill(name)
  await page.getByRole('combobox').or(page.getByRole('searchbox')).first().fill(community)
  await page.getByRole('option', { name: community }).first().click()
  await expectSound(page)
  await page.getByRole('button', { name: '开好了' }).click()
  await page.getByText('小本开好了').waitFor()
}

/** The evening before, in the words of a date field. */
const yesterday = () => new Date(Date.now() + 8 * 3_600_000 - 24 * 3_600_000).toISOString().slice(0, 10)

test('a resident joins without an account, the secretary records, the resident corrects, and the booklet is closed for good', async () => {
  const desk = await openVisitor(browser, address, 'desk')
  const community = await whereOf(desk.page, secret, secretaryRole)
  await enterAs(desk.page, secret, secretaryRole)

  const { context, page, faults } = await openVisitor(browser, address, 'phone')
  await page.goto('/volunteer')
  await expectSound(page)
  await page.getByRole('link', { name: /海边清洁日/ }).click()
  await page.getByText('涨潮前离开滩涂', { exact: false }).waitFor()
  await openBooklet(page, '张阿姨', community)
  await page.getByText('风险我看过了').click()
  await page.getByText('年龄和身体都适合', { exact: false }).click()
  await expectSound(page)
  await page.getByRole('button', { name: '我来' }).click()
  await page.getByText('不用打卡', { exact: false }).waitFor()

  await desk.page.goto('/desk/volunteers')
  await expectSound(desk.page)
  await desk.page.getByRole('link', { name: /海边清洁日/ }).click()
  await desk.page.getByText('张阿姨').first().waitFor()
  await desk.page.getByRole('button', { name: '开始', exact: true }).click()
  await desk.page.getByRole('button', { name: '记这一次' }).click()
  const sheet = desk.page.getByRole('dialog', { name: '记这一次' })
  await sheet.getByLabel('哪一天').fill(yesterday())
  await sheet.getByText('张阿姨').click()
  await sheet.getByLabel('张阿姨 的分钟数').fill('90')
  await expectSound(desk.page)
  await sheet.getByRole('button', { name: '记下并公示' }).click()
  await desk.page.getByText('公示中').first().waitFor()

  await page.goto('/volunteer/record')
  await page.getByText('公示中').waitFor()
  await expectSound(page)
  await page.getByRole('button', { name: '不对，要改' }).click()
  await page.getByLabel('哪里不对').fill('那天我做满了两个小时')
  await page.getByRole('button', { name: '告诉组织的人' }).click()
  await page.getByText('您有异议').waitFor()

  await desk.page.getByText('那天我做满了两个小时').waitFor()
  await desk.page.getByRole('button', { name: '更正' }).click()
  const dialog = desk.page.getByRole('dialog', { name: '更正' })
  await dialog.getByLabel('应该是多少分钟').fill('120')
  await dialog.getByRole('button', { name: '保存' }).click()
  await desk.page.getByText('改好了').waitFor()

  await page.goto('/volunteer/record')
  await page.getByText('2 小时', { exact: false }).first().waitFor()
  const [workbook] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '表格（Excel）' }).click(),
  ])
  expect(workbook.suggestedFilename()).toMatch(/^志愿服务记录.*\.xlsx$/)
  await page.goto('/volunteer/certificate')
  await page.getByLabel('证明上写的名字').fill('张秀英')
  await page.getByRole('button', { name: '开一张' }).click()
  await page.getByText('还没有记入的时长', { exact: false }).waitFor()

  await page.goto('/booklet')
  await page.getByRole('heading', { name: '张阿姨' }).waitFor()
  await expectSound(page)
  await page.getByRole('button', { name: '合上这一本' }).click()
  await page.getByRole('button', { name: '抹掉并合上' }).click()
  await page.getByText('这部手机上还没有小本').waitFor()
  await desk.page.reload()
  await desk.page.getByText('已合上小本').first().waitFor()
  expect([...faults, ...desk.faults]).toEqual([])
  await context.close()
  await desk.context.close()
})

test('staff open a booklet for somebody without a phone, and the printed code opens it on any phone', async () => {
  const { context, page, faults } = await openVisitor(browser, address, 'desk')
  const community = await whereOf(page, secret, secretaryRole)
  await enterAs(page, secret, secretaryRole)
  await page.goto('/desk/booklets/new')
  await page.getByRole('button', { name: '代开小本' }).click()
  await page.getByText('请先选好社区或村').waitFor()
  await page.getByText('这一项还没有填').waitFor()
  await page.getByLabel('怎么称呼您').fill('何伯')
  await page.getByRole('combobox').or(page.getByRole('searchbox')).first().fill(community)
  await page.getByRole('option', { name: community }).first().click()
  await page.getByRole('button', { name: '代开小本' }).click()
  await page.getByText('请把卡片交给本人', { exact: false }).waitFor()
  await expectSound(page)
  const code = (await page.locator('.booklet-code').textContent())?.replaceAll(' ', '') ?? ''
  expect(code).toMatch(/^[0-9a-f]{32}$/)

  const other = await openVisitor(browser, address, 'phone')
  await other.page.goto(`/booklet#${code}`)
  await other.page.getByRole('heading', { name: '何伯' }).waitFor()
  await other.page.getByRole('button', { name: '放在这部手机上' }).click()
  await other.page.goto('/booklet')
  await other.page.getByRole('heading', { name: '何伯' }).waitFor()

  // The daughter whose phone it is has one too, and changes between them.
  await other.page.getByRole('link', { name: '给家里人再开一本' }).click()
  await other.page.getByLabel('怎么称呼您').fill('小何')
  await other.page.getByRole('combobox').or(other.page.getByRole('searchbox')).first().fill(community)
  await other.page.getByRole('option', { name: community }).first().click()
  await other.page.getByRole('button', { name: '开好了' }).click()
  await other.page.getByRole('heading', { name: '小何' }).waitFor()
  await other.page.getByRole('button', { name: /何伯 的小本/ }).click()
  await other.page.getByRole('heading', { name: '何伯' }).waitFor()
  expect([...faults, ...other.faults]).toEqual([])
  await context.close()
  await other.context.close()
})

test('a lost card is replaced after looking at the person; the old code says plainly what to do', async () => {
  const { context, page, faults } = await openVisitor(browser, address, 'desk')
  const community = await whereOf(page, secret, secretaryRole)
  const lost = await openVisitor(browser, address, 'phone')
  await openBookletAs(lost.page, '卢阿公', community)

  await enterAs(page, secret, secretaryRole)
  await page.goto('/desk/booklets/new')
  await page.getByRole('link', { name: '卡片丢了' }).click()
  await page.getByLabel('本人说的称呼').fill('卢阿公')
  await page.getByRole('combobox').or(page.getByRole('searchbox')).first().fill(community)
  await page.getByRole('option', { name: community }).first().click()
  await page.getByRole('button', { name: '查一查' }).click()
  await page.getByRole('radio', { name: /今天开的/ }).waitFor()
  await page.getByText('没有写电话').waitFor()
  await page.getByText('本人在场，我认过了').click()
  await expectSound(page)
  await page.getByRole('button', { name: '换成新卡' }).click()
  await page.getByText('请把新卡交给本人', { exact: false }).waitFor()
  await expectSound(page)
  const code = (await page.locator('.booklet-code').textContent())?.replaceAll(' ', '') ?? ''

  await lost.page.goto('/booklet')
  await lost.page.getByText('这个码停用了').waitFor()
  await lost.page.getByText('请扫新卡上的码', { exact: false }).waitFor()
  await expectSound(lost.page)
  await lost.page.goto(`/booklet#${code}`)
  await lost.page.getByRole('heading', { name: '卢阿公' }).waitFor()
  await lost.page.getByText('这是这一本的新码').waitFor()
  await lost.page.getByRole('button', { name: '放在这部手机上' }).click()
  await lost.page.getByText('工作人员给这一本换过新卡', { exact: false }).waitFor()
  await lost.page.goto('/booklet')
  await lost.page.getByRole('heading', { name: '卢阿公' }).waitFor()
  expect(await lost.page.getByRole('button', { name: /卢阿公 的小本/ }).count()).toBe(0)
  expect([...faults, ...lost.faults]).toEqual([])
  await context.close()
  await lost.context.close()
})

test('closing a booklet says beforehand what is let go, and whoever waits gets it', async () => {
  const { context, page, faults } = await openVisitor(browser, address, 'phone')
  const community = await whereOf(page, secret, secretaryRole)
  await openBookletAs(page, '小卢', community)
  await page.goto('/helping')
  await page.getByRole('button', { name: '报到', exact: true }).click()
  await page.getByText(/^已在.*报到$/).waitFor()
  await page.goto('/near')
  await page.getByLabel('要找什么').selectOption({ label: '自己做饭' })
  await page.getByRole('link', { name: /文体路共享厨房/ }).click()
  await page.getByRole('link', { name: '预约' }).click()
  await page.getByLabel('选日子').selectOption({ index: 1 })
  await page.getByRole('radio', { name: /17:00–18:00/ }).check({ force: true })
  await page.getByText('我看过了，照着做').click()
  await page.getByRole('button', { name: /确定预约/ }).click()
  await page.getByText('约好了').first().waitFor()
  const receiptPage = page.url()

  await page.goto('/booklet')
  await page.getByRole('button', { name: '合上这一本' }).click()
  const dialog = page.getByRole('dialog', { name: '合上这一本' })
  await dialog.getByText('约的时间：', { exact: false }).waitFor()
  await dialog.getByText('的报到', { exact: false }).waitFor()
  await expectSound(page)
  await dialog.getByRole('button', { name: '抹掉并合上' }).click()
  await page.getByText('这部手机上还没有小本').waitFor()
  await page.goto(receiptPage)
  await page.getByText('已取消').waitFor({ timeout: 150_000 })
  expect(faults).toEqual([])
  await context.close()
})

test('whoever checks a certificate learns whether it is true, and nothing else', async () => {
  const { context, page, faults } = await openVisitor(browser, address, 'phone')
  await page.goto('/volunteer/check#code=ABCD2345EFGH&name=%E5%BC%A0%E4%B8%89&minutes=120')
  await page.getByRole('button', { name: '核对', exact: true }).click()
  await page.getByText('对不上').waitFor()
  await expectSound(page)
  expect(faults).toEqual([])
  await context.close()
})
