import { generateSync } from 'otplib'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openVisitor, seriousViolations } from './browser.ts'
import { openSmallWorld, type SmallWorld } from './small-world.ts'
import { expectNoFaults } from './steps.ts'

let browser: Browser
let world: SmallWorld
let administrator: Page
let securityLink: string
beforeAll(async () => {
  browser = await openBrowser()
  world = await openSmallWorld({ isEmpty: true, thinning: 1 })
})
afterAll(async () => {
  await browser.close()
  await world.close()
})

const three = [
  { title: '系统管理员', name: '林建国', userName: 'linjianguo' },
  { title: '安全管理员', name: '陈秀英', userName: 'chenxiuying' },
  { title: '审计管理员', name: '吴明', userName: 'wuming' },
]

/** Opens the first of the links shown and chooses a passphrase. */
const choosePassphrase = async (page: Page): Promise<void> =>
  openLink(page, (await page.locator('output').first().textContent()) ?? '')

/** Opens one's link and chooses a passphrase. */
async function openLink(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('heading', { name: '设置密码' }).waitFor()
  const passphrase = '榕树下的石凳坐了整整三代人'
  await page.getByLabel('密码', { exact: true }).fill(passphrase)
  await page.getByLabel('再写一遍').fill(passphrase)
  await page.getByRole('button', { name: '保存并登录' }).click()
}

/** Adds the second factor that the post demands, with the code an authenticator would show. */
async function addAuthenticator(page: Page): Promise<void> {
  await page.getByRole('button', { name: '添加动态口令' }).click()
  const dialog = page.getByRole('dialog', { name: '添加动态口令' })
  const secret = ((await dialog.locator('output').first().textContent()) ?? '').replace(/\s/g, '')
  await dialog.getByLabel('验证器上显示的 6 位数字').fill(generateSync({ secret }))
  await dialog.getByRole('button', { name: '确认添加' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Draws a square in the middle of the map and closes it at its first corner. */
async function drawOn(page: Page): Promise<void> {
  const map = page.getByRole('application')
  await page.getByText('点一下地图加一个角').waitFor()
  const box = await map.boundingBox()
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2]
  for (const [right, down] of [
    [-60, -50],
    [60, -50],
    [60, 50],
    [-60, 50],
    [-60, -50],
  ] as const) {
    await page.mouse.move(x + right, y + down, { steps: 8 })
    await page.mouse.click(x + right, y + down)
  }
  await page.getByRole('button', { name: '重新画' }).waitFor()
}

const divisions = `code,name,parent,level,kind
130000000000,河北省,,1,省
130800000000,承德市,130000000000,2,地级市
130824000000,滦平县,130800000000,3,县
`

/** Sees what a list will change before it is written, then imports it. */
async function importDivisions(page: Page, list: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '区划.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  await page
    .getByRole('heading', { name: '会有这些变化' })
    .or(page.getByText('会有这些变化'))
    .first()
    .waitFor()
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await page.getByText('导入完成').waitFor()
  await page.getByRole('link', { name: '看地方' }).click()
  await page.getByText('河北省').first().waitFor()
}

test('whoever comes to an empty house is told that it is being set up, and the administrator finds the way in', async () => {
  const { context, page, faults } = await openVisitor(browser, world.address, 'phone')
  await page.goto('/')
  await page.getByRole('heading', { name: '这里正在准备' }).waitFor()
  expect(await page.getByRole('link', { name: '写给书记' }).count()).toBe(0)
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('link', { name: '我是管理员' }).click()
  await page.waitForURL((url) => url.pathname === '/setup')
  expectNoFaults(faults)
  await context.close()
})

test('an empty house is opened by its one-time link, and the first administrator enrols and imports a list', async () => {
  const { page, faults } = await openVisitor(browser, world.address, 'desk')
  await page.goto(`/setup#${world.secret}`)
  await page.getByRole('heading', { name: '第一次使用' }).waitFor()
  expect(await seriousViolations(page)).toEqual([])
  for (const [at, { name, userName }] of three.entries()) {
    await page.getByLabel('姓名', { exact: true }).nth(at).fill(name)
    await page.getByLabel('用户名').nth(at).fill(userName)
  }
  await page.getByRole('button', { name: '生成三个登录链接' }).click()
  await page.getByRole('heading', { name: '链接已生成' }).waitFor()
  securityLink = (await page.locator('output').nth(1).textContent()) ?? ''
  await choosePassphrase(page)
  await page.waitForURL((url) => url.pathname === '/account')
  await addAuthenticator(page)
  await page.waitForURL((url) => url.pathname === '/admin/start')
  await page.getByRole('heading', { name: '开始使用' }).waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await page.goto('/desk/import-places')
  await page.getByRole('heading', { name: '导入地方' }).waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await importDivisions(page, divisions)
  expectNoFaults(faults)
  administrator = page
})

/** Finds something by its name in the search box of a dialog and takes the first. */
async function pick(dialog: Locator, at: number, name: string): Promise<void> {
  await dialog.getByRole('combobox').and(dialog.locator('input')).nth(at).fill(name)
  await dialog.locator('[role=option]', { hasText: name }).first().click()
}

test('the administrator draws a boundary, creates an organisation that answers, and a person gets a post', async () => {
  await administrator.goto('/desk/places/130824000000')
  await administrator.getByRole('button', { name: '更多操作' }).click()
  await administrator.getByRole('menuitem', { name: '画边界' }).click()
  await drawOn(administrator)
  await administrator.getByRole('button', { name: '保存边界' }).click()
  await administrator.getByText('没有审图号，仅供工作参考').first().waitFor()

  await administrator.goto('/desk/organisations')
  await administrator.getByRole('button', { name: '建立组织' }).click()
  const create = administrator.getByRole('dialog', { name: '建立组织' })
  await create.getByLabel('名称').fill('滦平县人民政府')
  await create.getByLabel('类别').selectOption({ label: '政府' })
  await pick(create, 0, '滦平县')
  await create.getByRole('button', { name: '建立' }).click()
  await administrator.getByText('已建立“滦平县人民政府”').waitFor()

  await administrator.goto('/desk/places/130824000000')
  await administrator.getByRole('button', { name: '指定负责组织' }).click()
  const assign = administrator.getByRole('dialog')
  await pick(assign, 0, '滦平县人民政府')
  await assign.getByRole('button').last().click()
  await administrator.getByText('已指定').waitFor()

  await administrator.goto('/desk/people')
  await administrator.getByRole('button', { name: '新开账号' }).click()
  const open = administrator.getByRole('dialog', { name: '新开账号' })
  await open.getByLabel('姓名').fill('赵立新')
  await open.getByLabel('用户名').fill('zhaolixin')
  await open.getByRole('button', { name: '开账号' }).click()
  const link = (await administrator.getByRole('dialog').locator('output').first().textContent()) ?? ''

  const { page, faults } = await openVisitor(browser, world.address, 'desk')
  await openLink(page, securityLink)
  await page.waitForURL((url) => url.pathname === '/account')
  await addAuthenticator(page)
  await page.waitForURL((url) => url.pathname === '/desk/people')
  await page.getByText('赵立新').first().click()
  await page.getByRole('button', { name: '给岗位' }).click()
  const give = page.getByRole('dialog', { name: '给岗位' })
  await give.getByLabel('岗位', { exact: true }).selectOption({ label: '街道（乡镇）工作人员' })
  await pick(give, 0, '滦平县人民政府')
  await pick(give, 0, '滦平县')
  await give.getByRole('button', { name: '给岗位' }).click()
  await page.getByText('岗位已给').waitFor()
  expectNoFaults(faults)

  const staff = await openVisitor(browser, world.address, 'desk')
  await openLink(staff.page, link)
  await staff.page.waitForURL((url) => url.pathname === '/desk/inbox')
  expectNoFaults(staff.faults)
})

const below = `130824101000,中兴路街道,130824000000,4,街道
130824102000,城西街道,130824000000,4,街道
130824101001,北大街社区,130824101000,5,社区
130824101002,东街社区,130824101000,5,社区
130824102001,安匠社区,130824102000,5,社区
`

/** Opens one change of a place by its menu. */
async function change(page: Page, placeId: string, name: string): Promise<Locator> {
  await page.goto(`/desk/places/${placeId}`)
  await page.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
  return page.getByRole('dialog')
}

test('a community moves, a street is split and communities merge, each seen before it is done and nothing lost', async () => {
  await administrator.goto('/desk/import-places')
  await importDivisions(administrator, divisions + below)

  const move = await change(administrator, '130824101002', '移动')
  await pick(move, 0, '城西街道')
  await move.getByText('前后一致').waitFor()
  expect(await seriousViolations(administrator)).toEqual([])
  await move.getByRole('button', { name: '移动', exact: true }).click()
  await administrator.getByText('已经改好').first().waitFor()

  const merge = await change(administrator, '130824101002', '合并')
  await pick(merge, 0, '安匠社区')
  await merge.getByText('前后一致').waitFor()
  await merge.getByRole('button', { name: '合并', exact: true }).click()
  await administrator.waitForURL((url) => url.pathname.endsWith('/130824102001'))

  const split = await change(administrator, '130824101000', '拆分')
  await split.getByLabel('第 1 部分的名称').fill('中兴路街道')
  await split.getByLabel('第 2 部分的名称').fill('北大街街道')
  await split.getByText('前后一致').waitFor()
  expect(await seriousViolations(administrator)).toEqual([])
  await split.getByRole('button', { name: '拆分', exact: true }).click()
  await administrator.waitForURL((url) => url.pathname.endsWith('/130824000000'))
  await administrator
    .getByRole('link', { name: '北大街街道' })
    .or(administrator.getByText('北大街街道'))
    .first()
    .waitFor()

  const visitor = await openVisitor(browser, world.address, 'phone')
  await visitor.page.goto('/')
  await visitor.page.getByRole('link', { name: '写给书记' }).waitFor()
  await visitor.context.close()
})
