import { gzipSync } from 'node:zlib'
import { beforeAll, expect, inject, test } from 'vitest'
import { casesContract } from '#capabilities/cases/contract.ts'
import { peopleContract } from '#capabilities/people/contract.ts'
import { placesContract } from '#capabilities/places/contract.ts'
import { newId } from '#platform/web/new-id.ts'
import { type Caller, callerAt, personaAt } from './wire.ts'

const { address, secret } = inject('world')
const anyone = callerAt(address)
let secretary: Caller
let administrator: Caller
let community: string

beforeAll(async () => {
  secretary = await personaAt(address, secret, '社区（村）书记')
  administrator = await personaAt(address, secret, '系统管理员')
  const { reply } = await secretary.call(peopleContract.whoAmI, {})
  community = reply.posts[0]?.placeId ?? ''
})

const letter = (more: object = {}) => ({
  caseId: newId(),
  receipt: newId().replaceAll('-', ''),
  kind: 'letter',
  channel: 'web',
  text: '路灯坏了，晚上看不清路',
  photos: [],
  where: { placeId: community },
  ...more,
})

const write = (more: object, key?: string) => anyone.call(casesContract.submitCase, letter(more), key)

test('a photo that is too large, or no photo, is refused with what to do instead', async () => {
  expect(await anyone.sendPhoto(Buffer.alloc(21 * 1024 * 1024, 1))).toMatchObject({
    status: 413,
    said: expect.stringContaining('照片超过 20 MB，请用手机的“中等”尺寸再传'),
  })
  expect(await anyone.sendPhoto(Buffer.from('<script>alert(1)</script>'))).toMatchObject({
    status: 400,
    said: expect.stringContaining('不是照片，请选择 JPG、PNG 或 WebP'),
  })
})

test.each([
  ['a letter of 30,000 characters', { text: '啊'.repeat(30_000) }, 'text：最多 2000 个字，请写短一些'],
  ['a control character', { text: '路灯\u0007坏了' }, 'text：第 3 个字处有看不见或不能保存的字符（U+0007）'],
  [
    'a bidirectional character',
    { text: '路灯\u202e坏了' },
    'text：第 3 个字处有看不见或不能保存的字符（U+202E）',
  ],
  ['a phone number too short', { contact: { phone: '1380013800' } }, 'contact.phone：手机号码少了 1 位'],
  ['a point at sea', { where: { point: { longitude: 113, latitude: 19 } } }, '换一个地方'],
])('%s is refused, naming the field and the remedy, and nothing is kept', async (_what, more, says) => {
  const sent = letter(more)
  const heard = await anyone.call(casesContract.submitCase, sent)
  expect(heard.status).toBeGreaterThanOrEqual(400)
  expect(heard.status).toBeLessThan(500)
  expect(heard.said).toContain(says)
  const author = callerAt(address, { 'x-receipt': sent.receipt })
  expect((await author.call(casesContract.getMyCase, {})).status).not.toBe(200)
})

test('a name in rare characters and a number with +86 and spaces are taken as they are', async () => {
  const contact = { name: '𬱖𪚥·𠮷', phone: '+86 138 0013 8000' }
  const { reply } = await write({ contact })
  const seen = await secretary.call(casesContract.revealContact, {
    caseId: reply.caseId,
    purpose: 'contactAuthor',
  })
  expect(seen.reply).toMatchObject(contact)
})

test('the same submit again is the same case, also with another key', async () => {
  const [sent, key] = [letter(), newId()]
  const first = await anyone.call(casesContract.submitCase, sent, key)
  expect((await anyone.call(casesContract.submitCase, sent, key)).reply).toEqual(first.reply)
  expect(await anyone.call(casesContract.submitCase, sent)).toMatchObject({
    status: 409,
    said: expect.stringContaining('已经收到了，不用再交一次'),
  })
})

test('a stale tab that acts on a case taken back is told to look again', async () => {
  const sent = letter()
  await anyone.call(casesContract.submitCase, sent)
  const author = callerAt(address, { 'x-receipt': sent.receipt })
  await author.call(casesContract.withdrawCase, { caseId: sent.caseId })
  const answer = { caseId: sent.caseId, result: 'solved', text: '已经修好', photos: [] }
  expect(await secretary.call(casesContract.answerCase, answer)).toMatchObject({
    status: 409,
    said: expect.stringContaining('请看过最新情况再试'),
  })
})

const head = 'code,name,parent,level,kind\n'
const listed = (file: Buffer) => ({
  importId: newId(),
  dryRun: true,
  file: gzipSync(file).toString('base64'),
  on: '2026-06-01',
})
const tryList = (file: Buffer) => administrator.call(placesContract.importDivisions, listed(file))

const crooked = [
  {
    what: 'a missing parent',
    rows: '130824991000,新镇,130824999999,4,镇\n',
    row: 2,
    says: '找不到上级 130824999999',
  },
  {
    what: 'a circle of parents',
    rows: '990000000000,甲,990100000000,1,省\n990100000000,乙,990000000000,2,市\n',
    row: 2,
    says: '绕了一圈',
  },
  {
    what: 'a code given twice',
    rows: '990000000000,甲,,1,省\n990000000000,乙,,1,省\n',
    row: 3,
    says: '与第 2 行重复',
  },
]

test.each(crooked)(
  'a list with $what is refused by row, and nothing is written',
  async ({ rows, row, says }) => {
    const { reply } = await tryList(Buffer.from(head + rows))
    expect(reply.applied).toBe(false)
    expect(reply.problems[0]).toMatchObject({ row, zh: expect.stringContaining(says) })
  },
)

test('a list in GB18030 is read as it is', async () => {
  const name = Buffer.from([0xbc, 0xd7, 0xca, 0xa1])
  const file = Buffer.concat([Buffer.from(`${head}990000000000,`), name, Buffer.from(',,1,x\n')])
  const { reply } = await tryList(file)
  expect(reply).toMatchObject({ encoding: 'gb18030', problemCount: 0 })
  expect(reply.examples.added[0]?.name).toBe('甲省')
})

test('a day that does not exist is named', async () => {
  const asked = { ...listed(Buffer.from(head)), on: '2026-02-30' }
  expect((await administrator.call(placesContract.importDivisions, asked)).said).toContain('on：没有这一天')
})

test('a boundary that crosses itself is refused with the spot, a point at sea with a question', async () => {
  const bow = [
    [110.4, 21.2],
    [110.41, 21.21],
    [110.41, 21.2],
    [110.4, 21.205],
  ]
  const grid = {
    placeId: newId(),
    name: '第九网格',
    kind: 'grid',
    parentId: community,
    ring: bow,
    on: '2026-06-01',
  }
  expect((await secretary.call(placesContract.drawGrid, grid)).said).toContain('处自己相交')
  const sea = await anyone.call(placesContract.locate, { longitude: 113, latitude: 19 })
  expect(sea.said).toContain('请检查是否落在海上或境外')
})
