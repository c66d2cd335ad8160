import { afterAll, beforeAll, expect, test } from 'vitest'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { aRoster, passedDuties, publishedDays, putOn, rostersHouse } from '#capabilities/rosters/testing.ts'
import { houseReadTransaction } from '#platform/database/transaction.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import { runAs } from '#platform/testing/callers.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { partnerFigures } from './figures.ts'
import { claimItem } from './operations/claim-item.ts'
import { finishItem } from './operations/finish-item.ts'
import { getPartner } from './operations/get-partner.ts'
import { publishItem } from './operations/publish-item.ts'
import { recordActivity } from './operations/record-activity.ts'
import { aPartner, type InvitedPartner } from './testing.ts'

let house: TestHouse
beforeAll(async () => {
  ;({ house } = await rostersHouse())
})
afterAll(() => house.close())

async function figuresAt(node: string, slice?: string): Promise<Readonly<Record<string, number | null>>> {
  const { pool, trees, now } = house
  await foldFigures({ pool, trees, figures: partnerFigures })
  const today = dayOf(now())
  const question = {
    figures: partnerFigures,
    tree: 'place',
    node,
    from: '2024-01-01',
    to: today,
    today,
  } as const
  const { values } = await houseReadTransaction(pool, (tx) =>
    readFigures(tx, { ...question, as: 'house', ...(slice !== undefined && { slice }) }),
  )
  return Object.fromEntries(values.map(({ figureId, value }) => [figureId.replace('partners.', ''), value]))
}

const times = (count: number): number[] => Array.from({ length: count }, (_, at) => at)

const partnersAt = (placeId: string, given: { firms: number; bodies: number }): Promise<InvitedPartner[]> =>
  Promise.all([
    ...times(given.firms).map((at) => aPartner(house, { placeId, name: `第 ${at + 1} 家店`, kind: 'firm' })),
    ...times(given.bodies).map((at) =>
      aPartner(house, { placeId, name: `第 ${at + 1} 支队伍`, kind: 'volunteerBody', trade: '志愿服务' }),
    ),
  ])

async function hold(partner: InvitedPartner | undefined, at: number, people: number): Promise<void> {
  const on = addDays(dayOf(house.now()), -(at % 150))
  await runIn(house)(recordActivity, {
    ...{ partnerId: partner?.partnerId ?? '', activityId: house.newId(), on, people },
    title: `第 ${at + 1} 场便民活动`,
  })
}

async function claimOne(placeId: string, partner: InvitedPartner | undefined, at: number): Promise<void> {
  const itemId = house.newId()
  const item = { itemId, placeId, title: `第 ${at + 1} 项服务`, about: '', dueOn: null }
  await runIn(house)(publishItem, item)
  if (partner) await runAs(house, partner.caller)(claimItem, { itemId })
  if (at % 2 === 0) await runIn(house)(finishItem, { itemId, on: dayOf(house.now()) })
}

test('18 firms and 4 volunteer bodies hold over 80 activities and claim over 100 service items', async () => {
  const placeId = smallWorld.community
  const partners = await partnersAt(placeId, { firms: 18, bodies: 4 })
  await Promise.all(times(84).map((at) => hold(partners[at % 22], at, 20)))
  await Promise.all(times(106).map((at) => claimOne(placeId, partners[at % 22], at)))
  expect(await figuresAt(placeId)).toMatchObject({
    now: 22,
    activities: 84,
    people: 1_680,
    claims: 106,
    claimsDone: 53,
  })
  expect(await figuresAt(placeId, 'kind:firm')).toMatchObject({ now: 18 })
  expect(await figuresAt(placeId, 'kind:volunteerBody')).toMatchObject({ now: 4 })
})

test('9 partners of another community take Monday to Friday in turn, hold over 10 activities, and over 1,000 people come', async () => {
  const placeId = smallWorld.otherCommunity
  const partners = await partnersAt(placeId, { firms: 7, bodies: 2 })
  await Promise.all(times(12).map((at) => hold(partners[at % 9], at, 86 + at)))
  expect(await figuresAt(placeId)).toMatchObject({ now: 9, activities: 12, people: 1_098 })
  // Seen from the street both communities count.
  expect(await figuresAt(smallWorld.street)).toMatchObject({ now: 31, activities: 96 })

  const rosterId = await aRoster(house, { placeId })
  for (const { memberId } of partners) await putOn(house, rosterId, memberId)
  const counts = await publishedDays(house, rosterId, 63)
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
  expect(counts).toHaveLength(9)
  await passedDuties(house, 80)
  const [first] = partners
  const page = await runIn(house)(getPartner, { partnerId: first?.partnerId ?? '' })
  expect(page.activities).toBe(2)
  const { rows } = await house.database.pool.query<{ kept: number }>(
    'select count(*)::int as kept from partners.duty where partner_id = $1',
    [first?.partnerId],
  )
  expect(counts).toContain(rows[0]?.kept)
})
