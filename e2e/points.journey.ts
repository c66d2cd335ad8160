import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { enterAs, openBrowser, openVisitor, seriousViolations } from './browser.ts'
import { liveIn, settled, whereOf } from './steps.ts'

const { address, secret } = inject('world')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const secretaryRole = '社区（村）书记'

async function openBooklet(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: '开一本' }).click()
  await page.getByLabel('怎么称呼您').fill(name)
  await page.getByRole('button', { name: '开好了' }).click()
}

const isSound = async (page: Page): Promise<void> => {
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
}

test('a family earns points by the village’s list, spends them at the counter, and a queued exchange it cannot pay is refused', async () => {
  const shop = await openVisitor(browser, address, 'phone')
  const community = await whereOf(shop.page, secret, secretaryRole)

  const family = await openVisitor(browser, address, 'phone')
  await liveIn(family.page, community)
  await family.page.goto('/points')
  await openBooklet(family.page, '周叔')
  await family.page.getByRole('button', { name: '开户' }).click()
  await family.page.getByText('0 分', { exact: true }).waitFor()
  await isSound(family.page)

  await family.page.getByRole('link', { name: '报一件好事' }).click()
  await family.page.getByRole('radio', { name: /帮老人买菜取药/ }).check({ force: true })
  await family.page.getByLabel('做了什么').fill('给三楼奶奶取了药')
  await isSound(family.page)
  await family.page.getByRole('button', { name: '报上' }).click()
  await family.page.getByText('等人确认').waitFor()
  await family.page.getByRole('button', { name: '请对方确认' }).click()
  await family.page.getByRole('button', { name: '复制链接' }).click()
  await family.page.getByText('链接已复制').waitFor()
  const link = await family.page.evaluate(() => navigator.clipboard.readText())
  await family.page.keyboard.press('Escape')

  const helped = await openVisitor(browser, address, 'phone')
  await liveIn(helped.page, community)
  await helped.page.goto(new URL(link).pathname)
  await openBooklet(helped.page, '三楼奶奶')
  await helped.page.getByText('周叔 说做了这件事，是这样吗？').waitFor()
  await helped.page.getByText('给三楼奶奶取了药').waitFor()
  await isSound(helped.page)
  await helped.page.getByRole('button', { name: '是这样，谢谢 TA' }).click()
  await helped.page.getByText('谢谢您，已经确认').waitFor()

  await family.page.getByText('5 分', { exact: true }).first().waitFor()
  const code = (await family.page.locator('.points-code strong').textContent()) ?? ''

  await enterAs(shop.page, secret, secretaryRole)
  await shop.page.goto(`/field/points#${code.replace(' ', '')}`)
  await shop.page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await shop.page.getByRole('radio', { name: /洗衣皂/ }).check({ force: true })
  await isSound(shop.page)
  await shop.page.getByRole('button', { name: '兑换，收 3 分' }).click()
  await shop.page.getByText('洗衣皂 × 1，收 3 分').waitFor()
  await shop.page.getByRole('button', { name: '这家再换一件' }).click()
  await family.page.getByText('2 分', { exact: true }).first().waitFor()

  await shop.context.setOffline(true)
  await shop.page.getByRole('radio', { name: /大米/ }).check({ force: true })
  await shop.page.getByRole('button', { name: '兑换，收 30 分' }).click()
  await shop.page.getByText('等着送出').first().waitFor()
  await shop.context.setOffline(false)
  await shop.page
    .getByText(/这个账户的积分不够换/)
    .first()
    .waitFor()
  await shop.page.getByRole('button', { name: '知道了，移除' }).click()

  await shop.page.getByRole('button', { name: '撤销' }).first().click()
  await shop.page.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
  await shop.page.getByText('已撤销').first().waitFor()
  await family.page.getByText('5 分', { exact: true }).first().waitFor()

  await family.page.getByRole('link', { name: '账单' }).click()
  await family.page.getByText('更正 · 洗衣皂 × 1').waitFor()
  await family.page.getByText('兑换 · 洗衣皂 × 1 · 已更正').waitFor()
  await isSound(family.page)
  const saved = family.page.waitForEvent('download')
  await family.page.getByRole('button', { name: '下载 Excel' }).click()
  expect((await saved).suggestedFilename()).toBe('积分账单.xlsx')
  for (const one of [family, helped, shop]) {
    expect(one.faults).toEqual([])
    await one.context.close()
  }
})

test('a secretary drafts a list; a line that pays for clocking in is refused, the mended one passes the vote and is public', async () => {
  const { context, page, faults } = await openVisitor(browser, address, 'desk')
  await enterAs(page, secret, secretaryRole)
  await page.goto('/desk/points')
  await page.getByText('没有草案').waitFor()
  await isSound(page)
  await page.getByRole('link', { name: '起草清单' }).click()
  const first = page.getByLabel('做什么').first()
  await first.fill('每天到广场打卡')
  await page.getByRole('button', { name: '保存草案' }).click()
  await page
    .getByText(/不能按打卡、签到、在线时长给积分/)
    .first()
    .waitFor()
  await isSound(page)
  await first.fill('给独居老人送饭')
  await page.getByRole('button', { name: '保存草案' }).click()
  await page.getByRole('button', { name: '记下表决' }).click()
  const sheet = page.getByRole('dialog', { name: '记下表决' })
  await sheet.getByLabel('应到').fill('36')
  await sheet.getByLabel('到会').fill('20')
  await sheet.getByLabel('赞成').fill('20')
  await sheet.getByRole('button', { name: '记下表决' }).click()
  await sheet
    .getByText(/到会人数不够法定要求/)
    .first()
    .waitFor()
  await sheet.getByLabel('到会').fill('30')
  await sheet.getByRole('button', { name: '记下表决' }).click()
  await page.getByText('第 2 版已公开').waitFor()

  await page.getByRole('tab', { name: '账目' }).click()
  await page.getByText('只有号码，没有名字', { exact: false }).waitFor()
  await isSound(page)
  await page.getByRole('link', { name: '公开页' }).click()
  await page.getByText('给独居老人送饭').waitFor()
  await page.getByText('应到 36 人，到会 30 人，赞成 20 人').waitFor()
  await isSound(page)
  expect(faults).toEqual([])
  await context.close()
})
