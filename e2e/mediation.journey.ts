import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { enterAs, openBrowser, openVisitor, seriousViolations } from './browser.ts'
import { settled } from './steps.ts'

const { address, secret } = inject('world')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const lookAt = async (page: Page) => {
  await settled(page)
  expect(await seriousViolations(page)).toEqual([])
}

/** Brings a dispute on a phone; returns the group’s name. */
async function bring(page: Page, about: string): Promise<string> {
  await page.goto('/around')
  await page.getByRole('link', { name: /请人说和/ }).click()
  const group = page.getByRole('link', { name: /银发调解团/ }).first()
  const name = (await group.textContent())?.match(/^.*?银发调解团/)?.[0] ?? ''
  await group.click()
  await page.getByLabel('是哪类事').selectOption({ label: '邻里' })
  await page.getByLabel('是怎么回事').fill(about)
  await page.getByLabel('您怎么称呼').fill('欧阳楼下')
  await page.getByLabel('对方怎么称呼').fill('上官楼上')
  await page.getByLabel('只对调解员说的话').fill('其实赔两千我就算了')
  await lookAt(page)
  await page.getByRole('button', { name: '申请调解' }).click()
  await page.getByText('等双方同意').first().waitFor()
  await lookAt(page)
  return name
}

/** The link of the other side, as its QR code and the copy button carry it. */
const otherLink = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const kept: unknown = Object.entries(localStorage).find(([key]) =>
      key.endsWith('mediation.receipts'),
    )?.[1]
    const [first] = JSON.parse(String(kept)) as { otherReceipt: string }[]
    return `/my-mediation#${first?.otherReceipt}`
  })

async function becomeMediator(page: Page, group: string): Promise<void> {
  await page.goto('/mediator')
  await openBooklet(page, '老周')
  await page.getByLabel('调解团').selectOption({ label: group })
  await page.getByRole('checkbox', { name: '邻里' }).check({ force: true })
  await lookAt(page)
  await page.getByRole('button', { name: '报名' }).click()
  await page.getByText('已报名，等回复').waitFor()
}

async function openBooklet(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: '开一本' }).click()
  await page.getByRole('textbox').first().fill(name)
  await page.getByRole('combobox').or(page.getByRole('searchbox')).first().fill('海滨')
  await page.getByRole('option').first().click()
  await page.getByRole('button', { name: '开好了' }).click()
}

async function meetAndAgree(page: Page): Promise<void> {
  await page.getByLabel('日子').fill('2030-01-05')
  await page.getByLabel('时间').fill('09:30')
  await page.getByLabel('地点').fill('社区议事亭')
  await page.getByRole('button', { name: '约见面' }).click()
  await page.getByRole('button', { name: '记一笔：见过面了' }).click()
  await page.getByLabel(/约定，一行一条/).fill('楼上赔两千五百元\n本月内换水管')
  await lookAt(page)
  await page.getByRole('button', { name: '写协议' }).click()
  await page.getByRole('listitem').filter({ hasText: '本月内换水管' }).first().waitFor()
}

test('neighbours who fell out find a mediator both accept, and agree; staff see a number and how far it is', async () => {
  const one = await openVisitor(browser, address, 'phone')
  const group = await bring(one.page, '卫生间漏水，吊顶泡坏了')
  const link = await otherLink(one.page)

  const other = await openVisitor(browser, address, 'phone')
  await other.page.goto(link)
  await other.page.getByText('卫生间漏水，吊顶泡坏了').waitFor()
  expect(await other.page.getByText('赔两千我就算了').count()).toBe(0)
  await lookAt(other.page)
  await other.page.getByRole('button', { name: '同意调解' }).click()
  await other.page.getByText('双方同意，找调解员').first().waitFor()

  const mediator = await openVisitor(browser, address, 'phone')
  await becomeMediator(mediator.page, group)

  const desk = await openVisitor(browser, address, 'desk')
  await enterAs(desk.page, secret, '社区（村）书记')
  await desk.page.goto('/desk/mediation')
  await desk.page.getByRole('link', { name: group }).click()
  await desk.page.getByRole('row', { name: /老周/ }).getByRole('button', { name: '同意加入' }).click()
  await lookAt(desk.page)
  await desk.page.goto('/desk/mediation')
  await desk.page.getByRole('button', { name: '请调解员' }).first().click()
  await desk.page.getByRole('radio', { name: /老周/ }).check({ force: true })
  await desk.page.getByRole('dialog').getByRole('button', { name: '请调解员' }).click()
  await desk.page.getByText('已请调解员，等答复').first().waitFor()
  expect(await desk.page.getByText(/欧阳|漏水/).count()).toBe(0)
  await lookAt(desk.page)

  await mediator.page.goto('/mediator')
  await mediator.page.getByRole('main').getByRole('link', { name: /邻里/ }).first().click()
  await mediator.page.getByRole('button', { name: '我来' }).click()
  await mediator.page.getByText('正在调解').first().waitFor()
  await mediator.page.getByText('赔两千我就算了').waitFor()
  await meetAndAgree(mediator.page)

  for (const { page } of [one, other]) {
    await page.getByRole('button', { name: '我同意这份协议' }).click()
    await page.getByText('我同意这份协议').waitFor({ state: 'hidden' })
  }
  await one.page.getByText('达成协议，等回访').first().waitFor()
  await one.page.getByText(/下次回访/).waitFor()
  await lookAt(one.page)
  await desk.page.goto('/desk/mediation')
  await desk.page.getByText('达成协议，等回访').first().waitFor()

  await one.page.getByRole('button', { name: '撤回同意，结束调解' }).click()
  await one.page.getByRole('dialog').getByRole('button', { name: '撤回同意，结束调解' }).click()
  await one.page.getByRole('button', { name: '删除我的名字和内容' }).click()
  await one.page.getByRole('dialog').getByRole('button', { name: '删除我的名字和内容' }).click()
  await one.page.getByText('您的名字和内容已删除。').waitFor()
  for (const visitor of [one, other, mediator, desk]) {
    expect(visitor.faults).toEqual([])
    await visitor.context.close()
  }
})
