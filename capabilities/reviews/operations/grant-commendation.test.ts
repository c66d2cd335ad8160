import { afterAll, beforeAll, expect, test } from 'vitest'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { addDays, dayOf, startOfDay } from '#platform/time/instant.ts'
import { anyone, by, figureAt, type ReviewsHouse, reviewsHouse } from '../testing.ts'
import { objectionStream } from '../events.ts'
import { commendationsView } from '../views/commendations-view.ts'
import { decideObjection } from './decide-objection.ts'
import { declineCommendation } from './decline-commendation.ts'
import { getCommendation } from './get-commendation.ts'
import { getMyObjection } from './get-my-objection.ts'
import { grantCommendation } from './grant-commendation.ts'
import { listCommendations } from './list-commendations.ts'
import { listHonours } from './list-honours.ts'
import { nominate } from './nominate.ts'
import { objectToCommendation } from './object-to-commendation.ts'
import { openNotice } from './open-notice.ts'
import { publishCommendation } from './publish-commendation.ts'
import { recordConsent } from './record-consent.ts'
import { withdrawConsent } from './withdraw-consent.ts'

let made: ReviewsHouse
beforeAll(async () => {
  made = await reviewsHouse()
})
afterAll(() => made.house.close())

const refusal = (rule: string) => ({ text: { rule: `reviews.${rule}` } })
const lastDay = () => addDays(dayOf(made.house.now()), 14)
const afterNotice = () => by(made, made.organiser, { now: startOfDay(addDays(lastDay(), 1)) })
const organiser = () => by(made, made.organiser)

async function nominated(kind: 'person' | 'group', name: string): Promise<string> {
  const commendationId = made.house.newId()
  await by(made, made.secretary)(nominate, {
    commendationId,
    kind,
    organisationId: made.offices.committee,
    honour: '优秀服务奖',
    name,
    deed: '汛期连续三天守在低洼路口',
  })
  return commendationId
}

async function onNotice(kind: 'person' | 'group', name: string): Promise<string> {
  const commendationId = await nominated(kind, name)
  await organiser()(openNotice, { commendationId, until: lastDay() })
  return commendationId
}

const honours = () => by(made, anyone)(listHonours, {})

test('214 people and 122 groups are commended after their notice, and the figures count them', async () => {
  const all = await Promise.all([
    ...Array.from({ length: 214 }, (_, at) => onNotice('person', `某某${at + 1}`)),
    ...Array.from({ length: 122 }, (_, at) => onNotice('group', `第${at + 1}服务队`)),
  ])
  await Promise.all(all.map((commendationId) => afterNotice()(grantCommendation, { commendationId })))
  const count = (figureId: string) =>
    figureAt(made, { figureId, organisationId: made.offices.government, until: addDays(lastDay(), 1) })
  expect(await count('reviews.peopleCommended')).toBe(214)
  expect(await count('reviews.groupsCommended')).toBe(122)
})

test('the list is turned page by page, those on notice first, and no commendation is lost or told twice', async () => {
  const waiting = await onNotice('group', '还在公示的队')
  const seen: string[] = []
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const asked: { cursor?: string } = cursor === '' ? {} : { cursor }
    const page: { items: { commendationId: string }[]; next: string | null } = await organiser()(
      listCommendations,
      asked,
    )
    seen.push(...page.items.map(({ commendationId }) => commendationId))
    cursor = page.next ?? undefined
  }
  const { rows } = await made.house.pool.query('select count(*)::int as count from reviews.commendation')
  expect(seen.length).toBe(rows[0].count)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.indexOf(waiting)).toBeLessThan(50)
})

test('a group stands on the notice and on the list by its name; its words are not in the ledger', async () => {
  const commendationId = await onNotice('group', '海滨暖心队')
  expect((await honours()).onNotice).toContainEqual(
    expect.objectContaining({ commendationId, name: '海滨暖心队', deed: '汛期连续三天守在低洼路口' }),
  )
  await afterNotice()(grantCommendation, { commendationId })
  await organiser()(publishCommendation, { commendationId })
  expect((await honours()).published).toContainEqual(
    expect.objectContaining({ commendationId, name: '海滨暖心队' }),
  )
  const { rows } = await made.house.pool.query(
    `select count(*)::int as count from ledger.entry where data::text like '%暖心%' or data::text like '%汛期%'`,
  )
  expect(rows[0].count).toBe(0)
})

test('a person is named only with consent: without it publishing is refused, taken back the name is gone', async () => {
  const commendationId = await onNotice('person', '陈一心')
  expect((await honours()).onNotice).toContainEqual(expect.objectContaining({ commendationId, name: null }))
  await afterNotice()(grantCommendation, { commendationId })
  await expect(organiser()(publishCommendation, { commendationId })).rejects.toMatchObject(
    refusal('consent-missing'),
  )
  const secretary = by(made, made.secretary)
  await secretary(recordConsent, { commendationId, how: 'paper' })
  await organiser()(publishCommendation, { commendationId })
  expect((await honours()).published).toContainEqual(
    expect.objectContaining({ commendationId, name: '陈一心' }),
  )
  await secretary(withdrawConsent, { commendationId })
  expect((await honours()).published.map((one) => one.commendationId)).not.toContain(commendationId)
  const group = await nominated('group', '值守组')
  await expect(secretary(recordConsent, { commendationId: group, how: 'paper' })).rejects.toMatchObject(
    refusal('only-for-people'),
  )
})

test('an objection holds the grant up until it is decided; one that is upheld ends it', async () => {
  const [commendationId, objectionId] = [await onNotice('group', '清风队'), made.house.newId()]
  await by(made, anyone)(objectToCommendation, {
    commendationId,
    objectionId,
    words: '那几天没有人在',
  })
  await expect(afterNotice()(grantCommendation, { commendationId })).rejects.toMatchObject(
    refusal('objection-open'),
  )
  await organiser()(decideObjection, { commendationId, objectionId, isUpheld: true, finding: '属实' })
  await expect(afterNotice()(grantCommendation, { commendationId })).rejects.toMatchObject(
    refusal('objection-upheld'),
  )
  await expect(
    organiser()(decideObjection, { commendationId, objectionId, isUpheld: false, finding: '不属实' }),
  ).rejects.toMatchObject(refusal('objection-decided'))
  await organiser()(declineCommendation, { commendationId, reason: '异议成立' })
  await expect(organiser()(getCommendation, { commendationId })).resolves.toMatchObject({
    status: 'declined',
    objections: [{ words: '那几天没有人在', isUpheld: true, finding: '属实' }],
  })
  await expect(by(made, made.secretary)(getCommendation, { commendationId })).resolves.toMatchObject({
    isConfidential: true,
    objections: [{ words: null, isUpheld: true, finding: null }],
  })
})

test('a notice of fewer than five working days, a grant before its end and an objection after it are refused', async () => {
  const commendationId = await nominated('group', '夜巡队')
  const soon = addDays(dayOf(made.house.now()), 3)
  await expect(organiser()(openNotice, { commendationId, until: soon })).rejects.toMatchObject(
    refusal('notice-too-short'),
  )
  await organiser()(openNotice, { commendationId, until: lastDay() })
  await expect(organiser()(grantCommendation, { commendationId })).rejects.toMatchObject(
    refusal('notice-not-over'),
  )
  const late = by(made, anyone, { now: startOfDay(addDays(lastDay(), 1)) })
  await expect(
    late(objectToCommendation, { commendationId, objectionId: made.house.newId(), words: '迟了' }),
  ).rejects.toMatchObject(refusal('notice-over'))
  await expect(
    by(made, made.secretary, { now: startOfDay(addDays(lastDay(), 1)) })(grantCommendation, {
      commendationId,
    }),
  ).rejects.toMatchObject({ code: 'not-allowed' })
})

test('in the list at the desk people are masked and groups are not', async () => {
  const [person, group] = [await onNotice('person', '欧阳建国'), await onNotice('group', '护学岗')]
  const { items } = await by(made, made.secretary)(listCommendations, {})
  const nameOf = (id: string) => items.find((one) => one.commendationId === id)?.name
  expect(nameOf(person)).not.toContain('建国')
  expect(nameOf(group)).toBe('护学岗')
})

test('whoever objected reads what was found by the receipt of their own phone, and nobody else does', async () => {
  const [commendationId, objectionId] = [await onNotice('group', '明灯队'), made.house.newId()]
  const receipt = newSecret(16)
  const words = '那一周路灯没有亮'
  await by(made, anyone)(objectToCommendation, { commendationId, objectionId, words, receipt })
  const holder = {
    actor: { kind: 'resident' as const, stream: objectionStream(objectionId) },
    receiptHash: secretHash(receipt)?.toString('hex') ?? '',
  }
  const mine = () => by(made, holder)(getMyObjection, {})
  await expect(mine()).resolves.toMatchObject({ honour: '优秀服务奖', words, isUpheld: null, finding: null })
  const finding = '已查维修记录，路灯当晚修好'
  await organiser()(decideObjection, { commendationId, objectionId, isUpheld: false, finding })
  await expect(mine()).resolves.toMatchObject({ isUpheld: false, finding })
  const other = { ...holder, receiptHash: secretHash(newSecret(16))?.toString('hex') ?? '' }
  await expect(by(made, other)(getMyObjection, {})).rejects.toMatchObject({ code: 'not-found' })
  const { before, after } = await toldAgain(made.house, [commendationsView])
  expect(after).toEqual(before)
})
