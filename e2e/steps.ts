import { expect } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { enterAs, openVisitor, type Visitor } from './browser.ts'
import type { Look } from './looks.ts'

/** A photo as a phone would take it: a real JPEG, not a flat colour. */
export const takePhoto = async (name: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({
    create: {
      width: 1200,
      height: 900,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg({ quality: 80 })
    .toBuffer(),
})

/** The place of a persona, as the door of the demonstration says it after the role and the name. */
export async function whereOf(page: Page, secret: string, role: string): Promise<string> {
  await page.goto(`/demonstration#${secret}`)
  const row = page.getByRole('button', { name: role }).first()
  const said = await row.textContent()
  return said?.split('·').at(-1)?.trim() ?? ''
}

/** A resident says which community this phone lives in. */
export async function liveIn(page: Page, community: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: '您在哪个社区' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').or(dialog.getByRole('combobox')).first().fill(community)
  await dialog.getByRole('option', { name: community }).first().click()
  await page.getByText(`您在 ${community}`).waitFor()
}

/** Opens a window as whoever looks; nothing of an earlier look is in it. */
export async function openLook(
  browser: Browser,
  { address, secret }: { readonly address: string; readonly secret: string },
  { size, role, livesBy }: Look,
): Promise<Visitor> {
  const visitor = await openVisitor(browser, address, size)
  if (role) await enterAs(visitor.page, secret, role)
  if (livesBy) await liveIn(visitor.page, await whereOf(visitor.page, secret, livesBy))
  return visitor
}

/** Writes to the secretary from home and returns the address of one's case. */
export async function writeLetter(page: Page, text: string): Promise<string> {
  await page.goto('/write/letter')
  await page.getByLabel('想说的话').fill(text)
  await page.getByRole('radio', { name: /^就在/ }).check({ force: true })
  await page.getByRole('button', { name: '送出' }).click()
  await page.getByRole('heading', { name: '收到了' }).waitFor()
  const link = page.getByRole('link', { name: '看办到哪一步' })
  await link.waitFor()
  return (await link.getAttribute('href')) ?? ''
}

/** A clerk finds a case by its words in the inbox and opens it. */
export async function openByWords(page: Page, words: string): Promise<void> {
  await page.goto('/desk/inbox?show=all')
  await page.getByRole('searchbox', { name: '搜内容或编号' }).fill(words)
  await page.keyboard.press('Enter')
  await page.getByRole('list', { name: '收件箱里的事' }).getByRole('button', { name: words }).first().click()
  await page.locator('article').getByText(words).first().waitFor()
}

/** Accepts and answers the open case, all by keyboard. */
export async function acceptAndAnswer(page: Page, answer: string): Promise<void> {
  await page.keyboard.press('a')
  await page.getByText('已受理', { exact: false }).first().waitFor()
  await page.keyboard.press('e')
  const sheet = page.getByRole('dialog', { name: '答复' })
  await sheet.getByLabel('给写信人的答复').fill(answer)
  await sheet.getByRole('button', { name: '发出答复' }).click()
  await page.getByText('答复已发出').waitFor()
}

/** Opens a booklet on this phone, at home in a community. */
export async function openBookletAs(page: Page, name: string, community: string): Promise<void> {
  await page.goto('/booklet/open')
  await page.getByLabel('怎么称呼您').fill(name)
  const chosen = page.getByText(`在 ${community}`)
  const finder = page.getByRole('combobox').or(page.getByRole('searchbox')).first()
  await chosen.or(finder).first().waitFor()
  if (!(await chosen.isVisible())) {
    await finder.fill(community)
    await page.getByRole('option', { name: community }).first().click()
  }
  await page.getByRole('button', { name: '开好了' }).click()
  await page.getByRole('heading', { name }).waitFor()
}

/** Nothing the browser complains of: no error of a page, no fault of the content policy. */
export const expectNoFaults = (faults: readonly string[]): void => expect(faults).toEqual([])

/** The screen shows what it has to show: nothing is being loaded any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main').first().waitFor()
  await page.waitForFunction(
    () =>
      !document.querySelector('.skeleton, [aria-busy="true"]') &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
  )
}
