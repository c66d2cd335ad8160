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

const secretary = '社区（村）书记'
const barber = '小剪刀理发店'
const service = '暑期看护班理发'

/** The address in the dialog that hands over a partner's link. */
async function handedLink(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: '给对方的链接' })
  const link = await dialog.locator('a[href*="/partner#"]').getAttribute('href')
  await dialog.getByRole('button', { name: '关闭' }).last().click()
  return link ?? ''
}

async function invite(page: Page): Promise<string> {
  await page.goto('/desk/partners')
  await page.getByRole('button', { name: '邀请合伙单位' }).click()
  const sheet = page.getByRole('dialog', { name: '邀请合伙单位' })
  await sheet.getByLabel('单位名称').fill(barber)
  await sheet.getByLabel('做什么的').fill('理发')
  await sheet.getByLabel('合伙人做什么，一行一条').fill('每周值一次班\n每月上门理发')
  await sheet.getByLabel('社区做什么，一行一条').fill('提供场地')
  expect(await seriousViolations(page)).toEqual([])
  await sheet.getByRole('button', { name: '写好邀请' }).click()
  return handedLink(page)
}

async function putOnRosterAndPublish(page: Page): Promise<void> {
  await page.goto('/desk/rosters')
  await page.getByRole('link', { name: /合伙人周一到周五值班/ }).click()
  await page.getByRole('tab', { name: '成员' }).click()
  await page.getByLabel('加合伙单位').selectOption({ label: barber })
  await page.getByRole('button', { name: '加合伙单位' }).click()
  await page.getByRole('cell', { name: barber }).waitFor()
  await page.getByText(/因为/).first().waitFor()
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: '排班' }).click()
  const sheet = page.getByRole('dialog', { name: '排班' })
  await sheet.getByText('排完以后各是几次').waitFor()
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
  await sheet.getByRole('button', { name: '公布' }).click()
  await sheet.waitFor({ state: 'detached' })
}

async function newLinkOf(page: Page, name: string): Promise<string> {
  await page.goto('/desk/partners')
  await page.getByRole('cell', { name, exact: true }).click()
  await page.getByRole('button', { name: '换一个链接' }).click()
  return handedLink(page)
}

async function publishService(page: Page): Promise<void> {
  await page.goto('/desk/partners')
  await page.getByRole('tab', { name: '服务事项' }).click()
  await page.getByRole('button', { name: '发布服务事项' }).click()
  const sheet = page.getByRole('dialog', { name: '发布服务事项' })
  await sheet.getByLabel('要做什么').fill(service)
  await sheet.getByRole('button', { name: '发布服务事项' }).click()
  await page.getByText(service).waitFor()
}

test('a barber is invited, accepts, swaps a day with the pharmacy, claims a service, is thanked and renewed', async () => {
  const desk = await openVisitor(browser, address, 'desk')
  await enterAs(desk.page, secret, secretary)
  const own = await invite(desk.page)

  const shop = await openVisitor(browser, address, 'phone')
  await shop.page.goto(own)
  await shop.page.getByText('每月上门理发').waitFor()
  await settled(shop.page)
  expect(await seriousViolations(shop.page)).toEqual([])
  await shop.page.getByRole('button', { name: '同意，一起做' }).click()
  await shop.page.getByText('合作中').waitFor()

  await putOnRosterAndPublish(desk.page)
  const pharmacyLink = await newLinkOf(desk.page, '康民药店')
  await publishService(desk.page)

  await shop.page.goto(own)
  await shop.page.getByRole('link', { name: '我的值班' }).click()
  await shop.page.getByRole('button', { name: '换班' }).first().click()
  const sheet = shop.page.getByRole('dialog', { name: '换班' })
  await sheet
    .getByRole('button', { name: /康民药店/ })
    .first()
    .click()
  await shop.page.getByText('等康民药店回答').waitFor()
  await settled(shop.page)
  expect(await seriousViolations(shop.page)).toEqual([])

  const pharmacy = await openVisitor(browser, address, 'phone')
  await pharmacy.page.goto(pharmacyLink.replace('/partner#', '/duties#'))
  await pharmacy.page.getByText(`${barber}想和您换`).waitFor()
  await pharmacy.page.getByRole('button', { name: '换', exact: true }).click()
  await pharmacy.page.getByText('换好了').first().waitFor()
  await pharmacy.page.getByText(`${barber}想和您换`).waitFor({ state: 'detached' })
  await pharmacy.page.getByRole('button', { name: '要一个日历地址' }).click()
  await pharmacy.page.getByText(/api\/calendars\/mine/).waitFor()

  await pharmacy.page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await pharmacy.context.setOffline(true)
  await pharmacy.page.reload()
  await pharmacy.page.getByText('没有网络，这是', { exact: false }).waitFor()
  await pharmacy.page.getByText('合伙人周一到周五值班').first().waitFor()
  expect(await pharmacy.page.getByRole('button', { name: '换班' }).count()).toBe(0)
  await settled(pharmacy.page)
  expect(await seriousViolations(pharmacy.page)).toEqual([])
  await pharmacy.context.setOffline(false)
  await pharmacy.page.getByRole('button', { name: '换班' }).first().waitFor()

  await shop.page.goto(own)
  await shop.page
    .locator('.row')
    .filter({ hasText: service })
    .getByRole('button', { name: '我来认领' })
    .click()
  await shop.page.getByRole('button', { name: '做不了，让给别人' }).waitFor()
  await shop.page.getByRole('link', { name: '居民看到的' }).click()

  const neighbour = await openVisitor(browser, address, 'phone')
  await shop.page.waitForURL(/\/partners\/[0-9a-f-]+$/)
  await neighbour.page.goto(shop.page.url())
  await neighbour.page.getByLabel('想说的话').fill('给我爸理得真好')
  await settled(neighbour.page)
  expect(await seriousViolations(neighbour.page)).toEqual([])
  await neighbour.page.getByRole('button', { name: '道一声谢' }).click()
  await neighbour.page.getByText('谢意已送到').waitFor()
  await shop.page.goto(own)
  await shop.page.getByText('给我爸理得真好').waitFor()

  await desk.page.goto('/desk/partners')
  await desk.page.getByRole('cell', { name: barber }).click()
  await desk.page.getByRole('button', { name: '到期评议' }).click()
  const review = desk.page.getByRole('dialog', { name: '到期评议' })
  await review.getByLabel('想对合伙人说的话').fill('谢谢您，明年接着来')
  await settled(desk.page)
  expect(await seriousViolations(desk.page)).toEqual([])
  await review.getByRole('button', { name: '保存' }).click()
  await desk.page.getByText('新约定已经给对方，等对方确认').waitFor()
  await shop.page.goto(own)
  await shop.page.getByText('社区请您看看新的约定').waitFor()
  await shop.page.getByRole('button', { name: '同意，一起做' }).click()
  await shop.page.getByText('社区请您看看新的约定').waitFor({ state: 'detached' })

  await desk.page.getByRole('link', { name: '橱窗牌' }).click()
  await desk.page.getByRole('heading', { name: barber }).waitFor()
  await settled(desk.page)
  expect(await seriousViolations(desk.page)).toEqual([])
  for (const { faults } of [desk, shop, pharmacy, neighbour]) expectNoFaults(faults)
})
