import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseFigures } from '#capabilities/cases/figures.ts'
import { runAs, staffAt } from '#platform/testing/callers.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { addDays, dayOf, startOfDay } from '#platform/time/instant.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import { houseReadTransaction } from '#platform/database/transaction.ts'
import { forgetWorkbooks } from './jobs/forget-workbooks.ts'
import { admitForm } from './operations/admit-form.ts'
import { answerAsk } from './operations/answer-ask.ts'
import { askForFact } from './operations/ask-for-fact.ts'
import { chooseMeaning } from './operations/choose-meaning.ts'
import { chooseNode } from './operations/choose-node.ts'
import { choosePeriod } from './operations/choose-period.ts'
import { finishFilling } from './operations/finish-filling.ts'
import { getFilling } from './operations/get-filling.ts'
import { listAsks } from './operations/list-asks.ts'
import { listFillings } from './operations/list-fillings.ts'
import { listForms } from './operations/list-forms.ts'
import { listReturned } from './operations/list-returned.ts'
import { listStatistics } from './operations/list-statistics.ts'
import { publishStatistics } from './operations/publish-statistics.ts'
import { readStatistics } from './operations/read-statistics.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import { handIn, type ReportsHouse, reportsHouse, tellMatters } from './testing.ts'
import { blankForm } from './testing-forms.ts'

let world: ReportsHouse
beforeAll(async () => {
  world = await reportsHouse(caseFigures)
  await tellMatters(world.house, [
    { place: smallWorld.community, kind: 'letter', at: '2026-06-03T02:00:00.000Z' },
    { place: smallWorld.community, kind: 'letter', at: '2026-06-04T02:00:00.000Z' },
  ])
})
afterAll(() => world.house.close())

const june = { from: '2026-06-01', to: '2026-06-30' }
const clerkDoes = (given = {}) => runAs(world.house, world.clerk, given)

/** What stands in one column of a form that a clerk hands in. */
async function columnOf(bytes: Uint8Array, column: number) {
  const { fillingId, formId } = await handIn(world, bytes, june)
  const { sheet } = await clerkDoes()(getFilling, { fillingId })
  const cells = sheet.cells.filter((cell) => cell.column === column && cell.state !== null)
  return {
    fillingId,
    formId,
    sheet,
    cells: cells.map(({ text, state, source }) => ({ text, state, source })),
  }
}

const ask = (name: string, given: { readonly nodeIds?: string[]; readonly reason?: string } = {}) => ({
  askId: world.house.newId(),
  name,
  unit: '户',
  valueKind: 'number' as const,
  tree: 'place' as const,
  within: smallWorld.street,
  nodeIds: [smallWorld.community],
  ownerId: world.offices.committee,
  goodDays: 180,
  ...given,
})

describe('what nobody holds is asked for once', () => {
  test('the form shows it as held by nobody; asked, it is awaited; answered, this and every later form is filled', async () => {
    const form = blankForm('社区', ['海滨社区', '建设社区'], ['退役军人户数（户）', '受理件数'])
    expect((await columnOf(form, 2)).cells.map(({ state }) => state)).toEqual(['missing', 'missing'])

    const asked = ask('退役军人户数')
    const { factId, askId } = await clerkDoes()(askForFact, asked)
    expect((await columnOf(form, 2)).cells.map(({ state }) => state)).toEqual(['asked', 'missing'])
    const { items } = await runAs(world.house, world.secretary)(listAsks, {})
    expect(items).toMatchObject([
      { name: '退役军人户数', nodes: [{ name: '海滨社区居民委员会' }], abilities: ['answerAsk'] },
    ])

    const answers = [{ nodeId: smallWorld.community, number: 41 }]
    await runAs(world.house, world.secretary)(answerAsk, { factId, askId, answers })
    const [first] = (await columnOf(form, 2)).cells
    expect(first).toMatchObject({
      text: '41',
      state: 'filled',
      source: { kind: 'fact', ownerName: '海滨社区居民委员会' },
    })

    const other = blankForm('村居', ['海滨社区居委会'], ['总人口', '退役军人户数'])
    const later = await columnOf(other, 3)
    expect(later.cells).toMatchObject([{ text: '41', state: 'filled' }])
    await clerkDoes()(finishFilling, { fillingId: later.fillingId })
    const { items: given } = await runAs(world.house, world.secretary)(listReturned, {})
    expect(given).toMatchObject([{ name: '退役军人户数', value: '41', uses: 1 }])
  })

  test('while an answer is awaited or good, asking is refused; insisting needs a reason and is counted', async () => {
    const one = ask('孤寡老人户数')
    const { factId, askId } = await clerkDoes()(askForFact, one)
    await expect(clerkDoes()(askForFact, ask('孤寡老人户数'))).rejects.toMatchObject({
      text: { rule: 'reports.already-asked' },
    })
    const answers = [{ nodeId: smallWorld.community, number: 7 }]
    await runAs(world.house, world.secretary)(answerAsk, { factId, askId, answers })
    await expect(clerkDoes()(askForFact, ask('孤寡老人户数（户）'))).rejects.toMatchObject({
      text: { rule: 'reports.already-held' },
    })
    await clerkDoes()(askForFact, ask('孤寡老人户数', { reason: '上次的口径不对' }))
    await foldFigures(world.house)
    const figures = world.house.figures.filter(({ id }) => id === 'reports.askedAgain')
    const today = dayOf(world.house.now())
    const { values } = await houseReadTransaction(world.house.pool, (tx) =>
      readFigures(tx, {
        figures,
        tree: 'place',
        node: smallWorld.street,
        from: today,
        to: today,
        today,
        as: 'house',
      }),
    )
    expect(values).toMatchObject([{ value: 1 }])
  })

  test('an answer that has grown old is asked for anew, and that is no asking again', async () => {
    const { factId, askId } = await clerkDoes()(askForFact, ask('低保户数'))
    const answers = [{ nodeId: smallWorld.community, number: 3 }]
    await runAs(world.house, world.secretary)(answerAsk, { factId, askId, answers })
    const later = { now: startOfDay(addDays(dayOf(world.house.now()), 200)) }
    await expect(clerkDoes(later)(askForFact, ask('低保户数'))).resolves.toMatchObject({ factId })
  })

  test('another office does not answer, a word is no number, and what was never asked takes no answer', async () => {
    const { factId, askId } = await clerkDoes()(askForFact, ask('空巢老人户数'))
    const stranger = await staffAt(world.house, { role: 'secretary', placeId: smallWorld.otherStreet })
    const answers = [{ nodeId: smallWorld.community, number: 1 }]
    await expect(runAs(world.house, stranger)(answerAsk, { factId, askId, answers })).rejects.toMatchObject({
      code: 'not-found',
    })
    const worded = [{ nodeId: smallWorld.community, words: '很多' }]
    await expect(
      runAs(world.house, world.secretary)(answerAsk, { factId, askId, answers: worded }),
    ).rejects.toMatchObject({
      text: { rule: 'reports.wrong-value' },
    })
    const elsewhere = [{ nodeId: smallWorld.otherCommunity, number: 1 }]
    await expect(
      runAs(world.house, world.secretary)(answerAsk, { factId, askId, answers: elsewhere }),
    ).rejects.toMatchObject({ text: { rule: 'reports.not-asked' } })
  })
})

describe('what a clerk puts right is remembered', () => {
  test('a guess is shown and not written until it is confirmed; next month the form fills by itself', async () => {
    const form = (month: string) => blankForm('社区', ['海滨社区'], [`${month}诉求受理`])
    const { fillingId, formId, sheet, cells } = await columnOf(form('6月'), 2)
    expect(cells).toMatchObject([{ text: '2', state: 'guess' }])
    await expect(clerkDoes()(finishFilling, { fillingId })).resolves.toMatchObject({ filled: 0, open: 1 })
    const [question] = sheet.questions
    await clerkDoes()(chooseMeaning, {
      formId,
      key: question?.key ?? '',
      meaning: { kind: 'figure', figureId: 'cases.received', slice: null },
    })
    expect((await columnOf(form('6月'), 2)).cells).toMatchObject([{ state: 'filled' }])
    const july = await columnOf(form('7月'), 2)
    expect(july.formId).toBe(formId)
    expect(july.cells).toMatchObject([{ text: '0', state: 'filled' }])
  })

  test('the same label in another form is known too, and a name that leads nowhere is chosen once', async () => {
    const form = blankForm('单位', ['海滨片区'], ['群众点赞次数', '受理件数'])
    const { formId, sheet } = await columnOf(form, 3)
    expect(sheet.unknownNames).toEqual(['海滨片区'])
    await clerkDoes()(chooseNode, { formId, label: '海滨片区', tree: 'place', node: smallWorld.community })
    expect((await columnOf(form, 3)).cells).toMatchObject([{ text: '2', state: 'filled' }])
    await clerkDoes()(chooseMeaning, { formId, key: '群众点赞次数', meaning: { kind: 'byHand' } })
    const other = await columnOf(blankForm('社区', ['海滨社区'], ['受理件数', '办结数', '群众点赞次数']), 4)
    expect(other.formId).not.toBe(formId)
    expect(other.cells).toMatchObject([{ state: 'byHand' }])
  })

  test('a figure that does not exist is refused', async () => {
    const { formId } = await columnOf(blankForm('社区', ['海滨社区'], ['受理件数']), 2)
    const meaning = { kind: 'figure', figureId: 'cases.applause', slice: null } as const
    await expect(clerkDoes()(chooseMeaning, { formId, key: '受理件数', meaning })).rejects.toMatchObject({
      text: { rule: 'reports.unknown-figure' },
    })
  })

  test('other days give other numbers', async () => {
    const { fillingId, cells } = await columnOf(blankForm('社区', ['海滨社区'], ['受理件数']), 2)
    expect(cells).toMatchObject([{ text: '2' }])
    await clerkDoes()(choosePeriod, { fillingId, from: '2026-06-04', to: '2026-06-04' })
    const { sheet } = await clerkDoes()(getFilling, { fillingId })
    expect(sheet.cells.find(({ state }) => state === 'filled')).toMatchObject({ text: '1' })
    await expect(
      clerkDoes()(choosePeriod, { fillingId, from: '2026-06-04', to: '2026-06-01' }),
    ).rejects.toMatchObject({
      text: { rule: 'reports.days-reversed' },
    })
  })
})

test('a leader admits a form on its basis, a clerk may not; the time it saves is told', async () => {
  const form = blankForm('社区', ['海滨社区', '建设社区'], ['受理件数', '空巢家庭数'])
  const { fillingId } = await handIn(world, form, june)
  const admission = {
    title: '诉求月报',
    issuer: '区民政局',
    legalBasis: '准入清单第 3 项',
    rhythm: 'month',
    until: null,
    minutesByHand: 3,
  } as const
  await expect(clerkDoes()(admitForm, { fillingId, ...admission })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await runAs(world.house, world.leader)(admitForm, { fillingId, ...admission })
  await expect(clerkDoes()(finishFilling, { fillingId })).resolves.toMatchObject({
    filled: 2,
    open: 2,
    minutesSaved: 6,
  })
  const { items } = await clerkDoes()(listForms, {})
  expect(items).toMatchObject([
    { title: '诉求月报', fields: { asked: 2, held: 1, kept: 0 }, fillings: 1, minutesSaved: 6 },
  ])
  const over = { ...admission, until: '2020-01-01' }
  await expect(runAs(world.house, world.leader)(admitForm, { fillingId, ...over })).rejects.toMatchObject({
    text: { rule: 'reports.already-over' },
  })
})

test('the bytes of a form are destroyed when their time is over; the count of what was filled stays', async () => {
  const { fillingId } = await handIn(world, blankForm('社区', ['海滨社区'], ['受理件数']), june)
  const tomorrow = startOfDay(addDays(dayOf(world.house.now()), 1))
  await forgetWorkbooks.run({ ...world.house, now: () => tomorrow })
  await clerkDoes()(finishFilling, { fillingId })
  const later = startOfDay(addDays(dayOf(world.house.now()), 31))
  await forgetWorkbooks.run({ ...world.house, now: () => later })
  await forgetWorkbooks.run({ ...world.house, now: () => later })
  await expect(clerkDoes()(getFilling, { fillingId })).rejects.toMatchObject({
    text: { rule: 'reports.forgotten' },
  })
  const { items } = await clerkDoes()(listFillings, {})
  expect(items.find((item) => item.fillingId === fillingId)).toMatchObject({
    isForgotten: true,
    filled: 1,
    name: '',
  })
  const { rows } = await world.house.pool.query(
    `select count(*)::int as count from vault.secret s join vault.subject_key k on k.key_id = s.key_id
     where k.subject = $1 and s.ciphertext is not null`,
    [`filling:${fillingId}`],
  )
  expect(rows).toEqual([{ count: 0 }])
})

test('a statistics form is a mapping: published, changed and read without any program', async () => {
  const lead = runAs(world.house, world.leader)
  const { example } = await lead(listStatistics, {})
  const mapping = { statisticsId: world.house.newId(), ...example }
  await lead(publishStatistics, mapping)
  const read = await clerkDoes()(readStatistics, {
    statisticsId: mapping.statisticsId,
    tree: 'place',
    node: smallWorld.street,
    ...june,
  })
  expect(read.columns).toHaveLength(example.columns.length)
  expect(read.rows.map(({ name, values }) => [name, values[0]])).toEqual([
    ['海滨社区居民委员会', '2'],
    ['建设社区居民委员会', '0'],
    ['海滨街道', '2'],
  ])
  const doubled = { ...mapping, columns: [...mapping.columns, ...mapping.columns] }
  await expect(lead(publishStatistics, doubled)).rejects.toMatchObject({
    text: { rule: 'reports.column-twice' },
  })
  await expect(clerkDoes()(publishStatistics, mapping)).rejects.toMatchObject({ code: 'not-allowed' })
})
