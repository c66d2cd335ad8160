import { afterAll, beforeAll, expect, test } from 'vitest'
import { aParticipant, participantViews } from '#capabilities/participants/testing.ts'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { newSecret } from '#platform/access/secret.ts'
import { runAs } from '#platform/testing/callers.ts'
import { enrolMember } from './operations/enrol-member.ts'
import { getMyLearning } from './operations/get-my-learning.ts'
import { giveMemberCard } from './operations/give-member-card.ts'
import { tieMember } from './operations/tie-member.ts'
import type { Level } from './shapes.ts'
import {
  aProgramme,
  aSession,
  bring,
  figuresAt,
  type LearningHouse,
  learningHouse,
  sheetOf,
} from './testing.ts'

let made: LearningHouse
beforeAll(async () => {
  made = await learningHouse(participantViews)
})
afterAll(() => made.house.close())

// A hundredth of the printed year with every ratio right; P15 takes the printed size.
const printed = { attendances: 55_580, ofClasses: 13_000, sessionsOfClasses: 93, classes: 5 }
const members = printed.attendances / 2
// No divisor in common with the members: everybody comes about as often, nobody twice to one session.
const step = 1_003

type Held = {
  readonly level: Level
  readonly title: string
  readonly sessions: number
  readonly rows: number
}

/** A programme whose sessions were held, its list brought in as one sheet; how many attendances were new. */
async function hold(held: Held, from: number): Promise<number> {
  const { level, title, sessions, rows } = held
  const programme = await aProgramme(made, { level, title })
  const codes = Array.from({ length: sessions }, (_, at) => `${level}-${at + 1}`)
  await Promise.all(codes.map((code) => aSession(made, programme, { code })))
  const lines = Array.from({ length: rows }, (_, at) => {
    const member = ((from + at) * step) % members
    return [codes[Math.floor((at * sessions) / rows)] ?? '', `PC${String(member).padStart(6, '0')}`, '']
  })
  return (await bring(made, programme.programmeId, { file: sheetOf(lines) })).added
}

/** Five provincial classes share 93 sessions; what was held below them, at the same size of a session. */
function heldInTheYear(): Held[] {
  const { attendances, ofClasses, sessionsOfClasses, classes } = printed
  const provincial = Array.from({ length: classes }, (_, at): Held => {
    const sessions = Math.ceil((sessionsOfClasses - at) / classes)
    return { level: 'province', title: `省级班 ${at + 1}`, sessions, rows: ofClasses / classes }
  })
  const below = attendances - ofClasses
  const sessions = Math.round((below * sessionsOfClasses) / ofClasses)
  return [...provincial, { level: 'county', title: '县级班', sessions, rows: below }]
}

test('a hundredth of 5.558 million attendances, five provincial classes with 1.3 million of them in 9,300 sessions: every number adds up', async () => {
  let entered = 0
  for (const held of heldInTheYear()) {
    expect(await hold(held, entered)).toBe(held.rows)
    entered += held.rows
  }
  expect(entered).toBe(printed.attendances)
  for (const node of [smallWorld.province, smallWorld.city, smallWorld.county])
    expect(await figuresAt(made, node)).toMatchObject({ sessionsHeld: 398, attendances: 55_580 })
  const seen = await figuresAt(made, smallWorld.province, { slice: 'kind:province' })
  expect(seen).toMatchObject({ sessionsHeld: 93, attendances: 13_000 })
  const sheets = await figuresAt(made, smallWorld.province, { slice: 'channel:sheet' })
  expect(sheets).toMatchObject({ attendances: 55_580 })
  // The sketch of different people is off by a few in a hundred at most.
  const { learners } = await figuresAt(made, smallWorld.province)
  expect(Math.abs((learners ?? 0) / members - 1)).toBeLessThan(0.08)
  const { rows } = await made.house.pool.query<{ rows: number; people: number; entered: number }>(
    `select count(*)::int as rows, count(distinct member)::int as people,
       (select sum((data ->> 'count')::int)::int from ledger.entry where type = 'learning.attended.v1') as entered
     from learning.attendance`,
  )
  expect(rows).toEqual([{ rows: 55_580, people: members, entered: 55_580 }])
})

test('one of those members finds the two sessions again in the booklet, and nobody else does', async () => {
  const { house, offices } = made
  const number = 'PC000000'
  await runIn(house)(enrolMember, { number, duty: 'member', organisationId: offices.committee })
  const code = newSecret(16)
  await runIn(house)(giveMemberCard, { number, code })
  const { caller } = await aParticipant(house)
  await runAs(house, caller)(tieMember, { code })
  const mine = await runAs(house, caller)(getMyLearning, {})
  expect(mine.attendances).toHaveLength(2)
  expect(mine.hours).toBe(8)
  const stranger = await aParticipant(house)
  expect(await runAs(house, stranger.caller)(getMyLearning, {})).toMatchObject({ hours: 0, attendances: [] })
})
