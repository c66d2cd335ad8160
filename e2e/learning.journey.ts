import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { enterAs, openBrowser, openVisitor, seriousViolations } from './browser.ts'
import { expectNoFaults, settled } from './steps.ts'

const { address, secret } = inject('world')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const programme = /百万党员进党校/
const shownCode = /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/

async function openBooklet(page: Page): Promise<void> {
  await page.getByRole('link', { name: '开一本' }).click()
  await page.getByLabel('怎么称呼您').fill('老陈')
  await page.getByRole('combobox').or(page.getByRole('searchbox')).first().fill('海滨')
  await page.getByRole('option').first().click()
  await page.getByRole('button', { name: '开好了' }).click()
}

test('a member learns in a cellar, goes on where the lesson stopped, and takes a certificate that anybody checks', async () => {
  const { context, page, faults } = await openVisitor(browser, address, 'phone')
  await page.goto('/learning')
  await page.getByRole('heading', { name: '可以学什么' }).waitFor()
  await openBooklet(page)
  await page.getByRole('heading', { name: '我的学习' }).first().waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await page.getByRole('link', { name: programme }).click()
  await page.getByRole('link', { name: /小区里的事怎么商量/ }).click()
  await page.getByText('第 1 段，共 3 段').waitFor()
  await page.getByRole('button', { name: '下一段' }).click()
  await page.getByText('一次只说一件事').waitFor()

  // The network goes and the tab is closed: the phone knows the lesson and where it stopped.
  await context.setOffline(true)
  await page.reload()
  await page.getByText('接着上次的地方').waitFor()
  await page.getByText('第 2 段，共 3 段').waitFor()
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: '下一段' }).click()
  await page.getByRole('button', { name: '去答题' }).click()
  await page.getByText('物业公司', { exact: true }).click()
  await page.getByText('不对，再想想').waitFor()
  await page.getByText('住在这里的人', { exact: true }).click()
  await page.getByText('写下来，换个时间再说', { exact: true }).click()
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: '学完了' }).click()
  await page.getByText('学完了，有网时自动记上').waitFor()

  await context.setOffline(false)
  await page.goto('/learning')
  await page.getByText('学时满了，可以领证书').waitFor()
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
  await page.getByLabel('证书上的姓名').fill('陈建国')
  await page.getByRole('button', { name: '领取证书' }).click()
  await page.getByText('证书已领取').waitFor()
  await page.locator('a[href^="/learning/certificate/"]').click()
  await page.getByText('陈建国 同志：').waitFor()
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
  const code = (await page.getByText(shownCode).textContent()) ?? ''

  const other = await openVisitor(browser, address, 'phone')
  await other.page.goto('/certificate')
  await other.page.getByLabel('证书编号').fill(code.toLowerCase())
  await other.page.getByRole('button', { name: '查验' }).click()
  await other.page.getByText('证书属实').waitFor()
  await other.page.getByText('陈*').waitFor()
  expect(await seriousViolations(other.page)).toEqual([])

  // The name was wrong: a newer certificate takes the place of this one, and whoever checks the old one learns so.
  await page.getByText('换一张证书').first().click()
  await page.getByLabel('证书上的姓名').fill('陈建平')
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: '换一张证书' }).click()
  await page.getByText('陈建平 同志：').waitFor()
  const newer = (await page.getByText(shownCode).textContent()) ?? ''
  expect(newer).not.toBe(code)
  await other.page.reload()
  await other.page.getByText('换成新证').waitFor()
  await settled(other.page)
  expect(await seriousViolations(other.page)).toEqual([])

  // Whoever runs the programme takes the newer one back, and its holder reads why.
  const desk = await openVisitor(browser, address, 'desk')
  await enterAs(desk.page, secret, '区（县）组织者')
  await desk.page.goto('/desk/learning')
  await desk.page.getByRole('link', { name: programme }).click()
  await desk.page.getByRole('button', { name: '撤销证书' }).click()
  const sheet = desk.page.getByRole('dialog', { name: '撤销证书' })
  await sheet.getByLabel('证书编号').fill(newer)
  await sheet.getByLabel('原因').fill('发错了人')
  await settled(desk.page)
  expect(await seriousViolations(desk.page)).toEqual([])
  await sheet.getByRole('button', { name: '撤销证书' }).click()
  await desk.page.getByText('保存好了').waitFor()
  await other.page.goto(`/certificate/${newer}`)
  await other.page.getByText(/已于 .+ 撤销/).waitFor()
  await page.reload()
  await page.getByText('撤销原因：发错了人').waitFor()
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
  expectNoFaults([...faults, ...other.faults, ...desk.faults])
  await context.close()
  await other.context.close()
  await desk.context.close()
})

test('a lesson begun on the phone goes on at the table: the other device learns the place from a code alone', async () => {
  const phone = await openVisitor(browser, address, 'phone')
  await phone.page.goto('/learning')
  await phone.page.getByRole('link', { name: programme }).click()
  await phone.page.getByRole('link', { name: /小区里的事怎么商量/ }).click()
  await phone.page.getByText('第 1 段，共 3 段').waitFor()
  await phone.page.getByRole('button', { name: '下一段' }).click()
  await phone.page.getByText('第 2 段，共 3 段').waitFor()
  await phone.page.getByText('换一台设备接着学').click()
  await phone.page.getByRole('img', { name: '扫码接着学这一课' }).waitFor()
  await settled(phone.page)
  expect(await seriousViolations(phone.page)).toEqual([])

  const table = await openVisitor(browser, address, 'desk')
  await table.page.goto(`${new URL(phone.page.url()).pathname}#at=1&is=`)
  await table.page.getByText('接着上次的地方').waitFor()
  await table.page.getByText('第 2 段，共 3 段').waitFor()
  await table.page.waitForURL((url) => url.hash === '')
  // From now on this device knows by itself.
  await table.page.reload()
  await table.page.getByText('第 2 段，共 3 段').waitFor()
  expectNoFaults([...phone.faults, ...table.faults])
  await phone.context.close()
  await table.context.close()
})

const titles = '场次,党员编号,姓名'

async function chooseSheet(page: Page, name: string, lines: readonly string[]): Promise<void> {
  const text = [titles, ...lines].join('\r\n')
  await page.locator('input[type="file"]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  })
}

test('an organiser enters a list, brings in a sheet with one doubt, and gives a member a card', async () => {
  const { context, page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, '区（县）组织者')
  await page.goto('/desk/learning')
  await page.getByRole('link', { name: programme }).click()
  await page.getByRole('button', { name: '排一场' }).click()
  const sheet = page.getByRole('dialog', { name: '排一场' })
  await sheet.getByLabel('场次编号').fill('ZL-30')
  await sheet.getByLabel('地点').fill('街道会议室')
  await sheet.getByRole('button', { name: '保存' }).click()
  const row = page.getByRole('row', { name: /ZL-30/ })
  await row.getByRole('button', { name: '登记名单' }).click()
  await page.getByRole('dialog').getByLabel('党员编号').fill('YS2600001\nYS2600002\nys-2600002')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await page.getByText('这一场共 2 人').waitFor()
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])

  await page.getByRole('link', { name: '导入名单' }).click()
  await chooseSheet(page, '错的.csv', ['ZL-77,YS2600003,王芳'])
  await page.getByText('有 1 行要改').waitFor()
  await chooseSheet(page, '名单.csv', [
    'ZL-30,YS2600013,张伟',
    'ZL-30,YS2600031,张 伟',
    'ZL-30,YS2600044,李强',
  ])
  await page.getByText('有 1 处可能是同一个人').waitFor()
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('radio', { name: '是一个人' }).check({ force: true })
  await page.getByRole('button', { name: '检查' }).click()
  await page.getByRole('button', { name: '写入 2 人次' }).click()
  await page.getByText('已写入 2 人次').waitFor()

  await page.goto('/desk/learning')
  await page.getByRole('tab', { name: '党员学习' }).click()
  await page.getByText('只有总数，没有名单').waitFor()
  await page.getByLabel('党员编号').fill('YS2600001')
  await page.getByRole('button', { name: '给学习卡' }).click()
  const card = page.getByRole('dialog', { name: '给学习卡' })
  await card.getByRole('button', { name: '给学习卡' }).click()
  const code = (await card.getByText(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/).textContent()) ?? ''
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])

  const member = await openVisitor(browser, address, 'phone')
  await member.page.goto(`/learning#${code.replaceAll(' ', '')}`)
  await openBooklet(member.page)
  await member.page.getByText('全年不少于 32 学时').waitFor()
  await member.page.getByText('8 学时').first().waitFor()
  expect(await seriousViolations(member.page)).toEqual([])
  expectNoFaults([...faults, ...member.faults])
  await context.close()
  await member.context.close()
})
