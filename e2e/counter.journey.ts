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
const streetRole = '街道（乡镇）工作人员'

const isSound = async (page: Page): Promise<void> => {
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
}

const openTab = async (page: Page, name: RegExp): Promise<void> => {
  await page.getByRole('tab', { name }).click()
  await settled(page)
}

/** A family with a booklet and an account that helped a neighbour and has ten points; its code. */
async function familyWithPoints(community: string): Promise<string> {
  const family = await openVisitor(browser, address, 'phone')
  await liveIn(family.page, community)
  await family.page.goto('/points')
  await family.page.getByRole('link', { name: '开一本' }).click()
  await family.page.getByLabel('怎么称呼您').fill('何家')
  await family.page.getByRole('button', { name: '开好了' }).click()
  await family.page.getByRole('button', { name: '开户' }).click()
  await family.page.getByText('0 分', { exact: true }).waitFor()
  const code = (await family.page.locator('.points-code strong').textContent()) ?? ''
  await family.page.getByRole('link', { name: '报一件好事' }).click()
  await family.page.getByRole('radio', { name: /帮老人买菜取药/ }).check({ force: true })
  await family.page.getByLabel('几次').fill('2')
  await family.page.getByRole('button', { name: '报上' }).click()
  await family.page.getByRole('button', { name: '请对方确认' }).click()
  await family.page.getByRole('button', { name: '复制链接' }).click()
  await family.page.getByText('链接已复制').waitFor()
  const link = await family.page.evaluate(() => navigator.clipboard.readText())
  const helped = await openVisitor(browser, address, 'phone')
  await liveIn(helped.page, community)
  await helped.page.goto(new URL(link).pathname)
  await helped.page.getByRole('link', { name: '开一本' }).click()
  await helped.page.getByLabel('怎么称呼您').fill('五楼爷爷')
  await helped.page.getByRole('button', { name: '开好了' }).click()
  await helped.page.getByRole('button', { name: '是这样，谢谢 TA' }).click()
  await helped.page.getByText('谢谢您，已经确认').waitFor()
  await family.page.getByText('10 分', { exact: true }).first().waitFor()
  for (const one of [family, helped]) {
    expect(one.faults).toEqual([])
    await one.context.close()
  }
  return code.replace(' ', '')
}

test('the secretary gives a shopkeeper a counter: the phone exchanges and moves stock, also without network, until it is ended', async () => {
  const desk = await openVisitor(browser, address, 'desk')
  const community = await whereOf(desk.page, secret, secretaryRole)
  const code = await familyWithPoints(community)
  await enterAs(desk.page, secret, secretaryRole)
  await desk.page.goto('/desk/points')
  await openTab(desk.page, /^超市/)
  await desk.page.getByRole('button', { name: '给一个柜台' }).click()
  const sheet = desk.page.getByRole('dialog', { name: '给一个柜台' })
  await sheet.getByLabel('叫什么').fill('阿英小卖部')
  await isSound(desk.page)
  await sheet.getByRole('button', { name: '给出链接' }).click()
  const given = desk.page.getByRole('dialog', { name: '柜台链接' })
  await given.waitFor()
  await isSound(desk.page)
  await given.getByRole('button', { name: '复制链接' }).click()
  await desk.page.getByText('链接已复制').waitFor()
  const link = await desk.page.evaluate(() => navigator.clipboard.readText())
  await given.getByRole('button', { name: '关闭' }).last().click()
  await desk.page.getByText('等着打开').first().waitFor()

  const shop = await openVisitor(browser, address, 'phone')
  await shop.page.goto(new URL(link).pathname + new URL(link).hash)
  await shop.page.getByRole('heading', { name: '打开一个柜台' }).waitFor()
  await isSound(shop.page)
  await shop.page.getByRole('button', { name: '在这部手机上打开' }).click()
  await shop.page.getByText(/^阿英小卖部 · 到 .* 为止$/).waitFor()
  await shop.page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  expect(new URL(shop.page.url()).hash).toBe('')

  await shop.page.getByLabel('积分码').fill(code)
  await shop.page.getByRole('radio', { name: /洗衣皂/ }).check({ force: true })
  await isSound(shop.page)
  await shop.page.getByRole('button', { name: '兑换，收 3 分' }).click()
  await shop.page.getByText('洗衣皂 × 1，收 3 分').waitFor()
  await shop.page.getByRole('button', { name: '这家再换一件' }).click()

  await shop.context.setOffline(true)
  await shop.page.getByRole('radio', { name: /洗衣皂/ }).check({ force: true })
  await shop.page.getByRole('button', { name: '兑换，收 3 分' }).click()
  await shop.page.getByText('等着送出').first().waitFor()
  const umbrella = shop.page.locator('.row').filter({ hasText: '雨伞' }).filter({ hasText: '进货或报损' })
  await umbrella.getByRole('button').click()
  const stock = shop.page.getByRole('dialog', { name: '进货或报损 · 雨伞' })
  await stock.getByLabel('几件').fill('4')
  await stock.getByRole('button', { name: '记下' }).click()
  await shop.page.getByText('雨伞 进货 4 件').waitFor()
  await shop.context.setOffline(false)
  await shop.page.getByText('雨伞 进货 4 件').waitFor({ state: 'hidden' })
  await umbrella.getByText('10 件').waitFor()
  await shop.page.reload()
  await shop.page.getByText(/^阿英小卖部 · 到 .* 为止$/).waitFor()

  const another = await openVisitor(browser, address, 'phone')
  await another.page.goto(new URL(link).pathname + new URL(link).hash)
  await another.page.getByRole('button', { name: '在这部手机上打开' }).click()
  await another.page.getByText(/^这个链接已经用过了/).waitFor()
  await another.context.close()

  await desk.page.getByText('换过 2 笔').waitFor()
  await desk.page.getByText('在用').first().waitFor()
  await openTab(desk.page, /^账目/)
  await desk.page.getByRole('cell', { name: '阿英小卖部' }).first().waitFor()
  await isSound(desk.page)
  await openTab(desk.page, /^超市/)
  const row = desk.page.locator('.row').filter({ hasText: '阿英小卖部' })
  await row.getByRole('button', { name: '收回' }).click()
  await desk.page.getByRole('dialog').getByRole('button', { name: '收回' }).click()
  await row.getByText('已收回').waitFor()
  await shop.page.reload()
  await shop.page.getByText('这个柜台已经结束').waitFor()
  await isSound(shop.page)
  await shop.page.getByRole('button', { name: '从这部手机上拿掉' }).click()
  await shop.page.getByText('这部手机不是柜台').waitFor()
  for (const one of [desk, shop]) {
    expect(one.faults).toEqual([])
    await one.context.close()
  }
})

test('a family without a phone: an account by its card, a deed on a slip, and a second one of staff confirms', async () => {
  const desk = await openVisitor(browser, address, 'desk')
  const community = await whereOf(desk.page, secret, secretaryRole)
  await enterAs(desk.page, secret, secretaryRole)
  await desk.page.goto('/desk/points')
  const village = await desk.page.getByRole('link', { name: '公开页' }).getAttribute('href')
  await openTab(desk.page, /^代办/)
  await isSound(desk.page)
  await desk.page.getByRole('link', { name: '先代开小本' }).click()
  await desk.page.getByRole('heading', { name: '代开小本' }).waitFor()
  await desk.page.getByLabel('怎么称呼您').fill('六楼阿婆')
  await desk.page.getByRole('combobox').or(desk.page.getByRole('searchbox')).first().fill(community)
  await desk.page.getByRole('option', { name: community }).first().click()
  await desk.page.getByRole('button', { name: '代开小本' }).click()
  const card = (await desk.page.locator('.booklet-code').textContent()) ?? ''

  await desk.page.goto('/desk/points')
  await openTab(desk.page, /^代办/)
  await desk.page.getByLabel('小本码').fill(card)
  await desk.page.getByRole('button', { name: '开户', exact: true }).click()
  await desk.page.getByText('已开户，请打印这张积分码').waitFor()
  const code = (await desk.page.locator('.points-code strong').first().textContent()) ?? ''
  await isSound(desk.page)

  await desk.page.getByLabel('这家的积分码').fill(code)
  await desk.page.getByLabel('说一句').fill('给四楼送了饭')
  await desk.page.getByRole('button', { name: '记下，打条' }).click()
  await desk.page.getByRole('heading', { name: '好事条' }).waitFor()
  await isSound(desk.page)
  const slip = (await desk.page.locator('.slip-code').textContent()) ?? ''
  await desk.page.getByLabel('条上的码').fill(slip)
  await desk.page.getByRole('button', { name: '看这张条' }).click()
  await desk.page.getByText('这件事是您录入的，请另一位同事来确认').waitFor()

  const colleague = await openVisitor(browser, address, 'desk')
  await enterAs(colleague.page, secret, streetRole)
  await colleague.page.goto(`/desk/points?place=${village?.split('/').at(-1)}`)
  await openTab(colleague.page, /^代办/)
  await colleague.page.getByLabel('条上的码').fill(slip)
  await colleague.page.getByRole('button', { name: '看这张条' }).click()
  await colleague.page.getByText('“给四楼送了饭”').waitFor()
  await isSound(colleague.page)
  await colleague.page.getByRole('button', { name: '是这样', exact: true }).click()
  await colleague.page.getByText('已确认，积分到账').waitFor()
  for (const one of [desk, colleague]) {
    expect(one.faults).toEqual([])
    await one.context.close()
  }
})
