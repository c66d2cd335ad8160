import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAs, staffAt } from '#platform/testing/callers.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { parseWorkbook } from '#platform/documents/parse-workbook.ts'
import { ledgerStart, readAfter } from '#platform/ledger/read.ts'
import { quietLedger } from '#platform/testing/quiet-ledger.ts'
import { projectViews } from '#platform/operations/view.ts'
import { testWorkbook } from '#platform/testing/test-workbook.ts'
import { reports } from './module.ts'
import { admitForm } from './operations/admit-form.ts'
import { answerAsk } from './operations/answer-ask.ts'
import { askForFact } from './operations/ask-for-fact.ts'
import { finishFilling } from './operations/finish-filling.ts'
import { listFillings } from './operations/list-fillings.ts'
import { uploadForm } from './operations/upload-form.ts'
import { handIn, type ReportsHouse, reportsHouse } from './testing.ts'
import { blankForm } from './testing-forms.ts'

let world: ReportsHouse
beforeAll(async () => {
  world = await reportsHouse([])
})
afterAll(() => world.house.close())

const words = (text: string) => new TextEncoder().encode(text)
const one = [
  {
    name: '一',
    rows: [
      ['社区', '件数'],
      ['海滨社区', { style: 3 }],
    ],
  },
]
const locked = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(600),
  Buffer.from('EncryptedPackage', 'utf16le'),
])

test.each([
  [
    'a bomb',
    () => zipSync({ '[Content_Types].xml': words('<Types/>'), 'xl/a.xml': new Uint8Array(20_000_000) }),
    'document.suspicious',
  ],
  ['a workbook behind a password', () => locked, 'document.encrypted'],
  ['a workbook with macros', () => testWorkbook(one, { 'xl/vbaProject.bin': 'x' }), 'document.macros'],
  [
    '300 sheets',
    () => testWorkbook(Array.from({ length: 300 }, (_, at) => ({ name: `${at}`, rows: [['甲']] }))),
    'document.too-many-sheets',
  ],
  ['an empty workbook', () => testWorkbook([{ name: '一', rows: [] }]), 'document.empty-workbook'],
  ['a CSV that was renamed', () => words('社区,件数\n海滨社区,3\n'), 'document.not-an-office-file'],
  [
    'a sheet of words alone',
    () => testWorkbook([{ name: '一', rows: [['通知'], ['请各单位按时报送']] }]),
    'reports.nothing-to-fill',
  ],
] as const)('%s gets a plain refusal, and nothing is kept of it', async (_name, bytes, rule) => {
  await expect(handIn(world, bytes())).rejects.toMatchObject({ text: { rule } })
  const { items } = await runAs(world.house, world.clerk)(listFillings, {})
  expect(items).toEqual([])
})

test('a file that did not arrive whole, and a place that is none', async () => {
  const upload = runAs(world.house, world.clerk)
  const input = {
    fillingId: world.house.newId(),
    name: '报表.xlsx',
    tree: 'place' as const,
    node: smallWorld.street,
  }
  await expect(upload(uploadForm, { ...input, file: 'UEsD*BBB' })).rejects.toMatchObject({
    text: { rule: 'reports.not-base64' },
  })
  await expect(upload(uploadForm, { ...input, file: 'UEsD', node: 'nowhere' })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})

test('nobody hands in, sees or takes out a form for a place outside the reach of their post', async () => {
  const file = Buffer.from(testWorkbook(one)).toString('base64')
  const stranger = runAs(
    world.house,
    await staffAt(world.house, { role: 'streetStaff', placeId: smallWorld.otherStreet }),
  )
  const input = {
    fillingId: world.house.newId(),
    name: '报表.xlsx',
    file,
    tree: 'place' as const,
    node: smallWorld.street,
  }
  await expect(stranger(uploadForm, input)).rejects.toMatchObject({ code: 'not-allowed' })
  const { fillingId } = await handIn(world, testWorkbook(one))
  expect((await stranger(listFillings, {})).items).toEqual([])
  await expect(stranger(finishFilling, { fillingId })).rejects.toMatchObject({ code: 'not-found' })
  const worker = runAs(
    world.house,
    await staffAt(world.house, { role: 'gridWorker', placeId: smallWorld.street }),
  )
  await expect(worker(uploadForm, input)).rejects.toMatchObject({ code: 'not-allowed' })
})

test('an answer that begins like a formula is inert in the workbook that is taken out', async () => {
  const asked = {
    askId: world.house.newId(),
    name: '联系人称呼',
    unit: null,
    valueKind: 'text' as const,
    tree: 'place' as const,
    within: smallWorld.street,
    nodeIds: [smallWorld.community],
    ownerId: world.offices.committee,
    goodDays: null,
  }
  const { factId, askId } = await runAs(world.house, world.clerk)(askForFact, asked)
  const answers = [{ nodeId: smallWorld.community, words: '=HYPERLINK("http://x","看")' }]
  await runAs(world.house, world.secretary)(answerAsk, { factId, askId, answers })
  const { fillingId } = await handIn(world, blankForm('社区', ['海滨社区'], ['联系人称呼']))
  const { file } = await runAs(world.house, world.clerk)(finishFilling, { fillingId })
  const { sheets } = await parseWorkbook({ bytes: Buffer.from(file, 'base64') })
  const cell = sheets[0]?.cells.find(({ row, column }) => row === 2 && column === 2)
  expect(cell).toMatchObject({ text: `'=HYPERLINK("http://x","看")`, formula: null })
  const { rows } = await world.house.pool.query(
    `select data::text as data from ledger.entry where stream = $1`,
    [`fact:${factId}`],
  )
  expect(JSON.stringify(rows)).not.toContain('HYPERLINK')
})

test('everything shown can be thrown away and told again from the ledger, row for row', async () => {
  const { house, leader } = world
  const { fillingId } = await handIn(world, testWorkbook(one))
  const admission = {
    title: '月报',
    issuer: '区里',
    legalBasis: '清单第 3 项',
    rhythm: 'month',
    until: null,
    minutesByHand: 2,
  } as const
  await runAs(house, leader)(admitForm, { fillingId, ...admission })
  await runAs(house, leader)(finishFilling, { fillingId })
  const tables = reports.views.flatMap((view) => view.tables)
  const read = async () => {
    const found = await Promise.all(
      tables.map((table) => house.pool.query(`select to_jsonb(t) as row from ${table} t order by 1`)),
    )
    return found.map(({ rows }) => rows)
  }
  const before = await read()
  expect(before.flat().length).toBeGreaterThan(10)
  await quietLedger(house.pool)
  await house.database.pool.query(`truncate ${tables.join(', ')}`)
  await writeTransaction(house.pool, async (tx) => {
    const entries = await readAfter(tx, ledgerStart, 10_000)
    await projectViews(tx, reports.views, { entries, tools: { vault: house.vault } })
  })
  expect(await read()).toEqual(before)
})
