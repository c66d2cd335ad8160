import { afterAll, beforeAll, expect, test } from 'vitest'
import { anOrganisation } from '#capabilities/organisations/testing.ts'
import { newSecret } from '#platform/access/secret.ts'
import { addDays, dayOf, startOfDay } from '#platform/time/instant.ts'
import { closeRounds } from '../jobs/close-rounds.ts'
import { anyone, ballotLinks, by, figureAt, type ReviewsHouse, reviewsHouse, vote } from '../testing.ts'
import type { Mark } from '../closed-lists.ts'
import { castBallot } from './cast-ballot.ts'
import { closeRound } from './close-round.ts'
import { getRound } from './get-round.ts'
import { openBallot } from './open-ballot.ts'
import { openRound } from './open-round.ts'

let made: ReviewsHouse
beforeAll(async () => {
  made = await reviewsHouse()
})
afterAll(() => made.house.close())

const today = () => dayOf(made.house.now())
const refusal = (rule: string) => ({ text: { rule: `reviews.${rule}` } })

async function aRound(
  seats: readonly string[],
  given: { panelWeight?: number; from?: string; until?: string } = {},
) {
  const roundId = made.house.newId()
  await by(made, made.organiser)(openRound, {
    roundId,
    organisationId: made.offices.government,
    name: '书记述职评议',
    seats: [...seats],
    panelWeight: 60,
    shareNeeded: 60,
    from: today(),
    until: today(),
    ...given,
  })
  return roundId
}

/** The morning after the last day. */
const tomorrow = () => startOfDay(addDays(today(), 1))
const close = (roundId: string) => by(made, made.organiser, { now: tomorrow() })(closeRound, { roundId })

const many = async (tokens: readonly string[], marks: readonly (readonly [string, Mark])[]) => {
  for (const token of tokens) await vote(made.house, token, marks)
}

test('fourteen secretaries: five good, nine fairly good, out of votes that were cast one by one', async () => {
  const seats: string[] = []
  for (let number = 1; number <= 14; number += 1)
    seats.push(
      await anOrganisation(made.house, { name: `第${number}社区`, parentId: made.offices.streetOffice }),
    )
  const roundId = await aRound(seats)
  const markOf = (at: number): Mark => (at < 5 ? 'good' : 'fairlyGood')
  const panel = await ballotLinks(made, { roundId, voters: 'panel', seatId: null, count: 7 })
  await many(
    panel,
    seats.map((seat, at) => [seat, markOf(at)]),
  )
  for (const [at, seatId] of seats.entries()) {
    const links = await ballotLinks(made, { roundId, voters: 'residents', seatId, count: 10 })
    await many(links, [[seatId, markOf(at)]])
  }
  await close(roundId)
  const { results } = await by(made, made.organiser)(getRound, { roundId })
  expect(results?.map((seat) => seat.result)).toEqual(seats.map((_seat, at) => markOf(at)))
  expect(results?.[0]).toMatchObject({ panel: { n: 7 }, residents: { n: 10 }, shares: [10_000, 0, 0, 0] })

  const counted = (kind: string) =>
    figureAt(made, {
      figureId: 'reviews.secretariesReviewed',
      organisationId: made.offices.government,
      slice: `kind:${kind}`,
      until: addDays(today(), 1),
    })
  expect(await counted('good')).toBe(5)
  expect(await counted('fairlyGood')).toBe(9)
})

test('a link votes once, also when two try at the same moment', async () => {
  const roundId = await aRound([made.offices.committee])
  const [token = '', other = ''] = await ballotLinks(made, {
    roundId,
    voters: 'panel',
    seatId: null,
    count: 2,
  })
  await vote(made.house, token, [[made.offices.committee, 'good']])
  await expect(vote(made.house, token, [[made.offices.committee, 'poor']])).rejects.toMatchObject(
    refusal('already-voted'),
  )
  const both = await Promise.allSettled([
    vote(made.house, other, [[made.offices.committee, 'good']]),
    vote(made.house, other, [[made.offices.committee, 'good']]),
  ])
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await expect(by(made, anyone)(openBallot, { token })).resolves.toMatchObject({ isSpent: true })
})

test('nobody votes before the first day or after the last, nor with a link that nobody issued', async () => {
  const roundId = await aRound([made.offices.committee])
  const [token = ''] = await ballotLinks(made, { roundId, voters: 'panel', seatId: null, count: 1 })
  const late = by(made, anyone, { now: tomorrow() })
  const marks = [{ organisationId: made.offices.committee, mark: 'good' as const }]
  await expect(late(castBallot, { token, marks })).rejects.toMatchObject(refusal('voting-over'))
  await close(roundId)
  await expect(by(made, anyone)(castBallot, { token, marks })).rejects.toMatchObject(refusal('voting-over'))
  const later = await aRound([made.offices.committee], {
    from: addDays(today(), 1),
    until: addDays(today(), 2),
  })
  const [early = ''] = await ballotLinks(made, { roundId: later, voters: 'panel', seatId: null, count: 1 })
  await expect(vote(made.house, early, [[made.offices.committee, 'good']])).rejects.toMatchObject(
    refusal('voting-not-begun'),
  )
  await expect(vote(made.house, newSecret(16), [[made.offices.committee, 'good']])).rejects.toMatchObject(
    refusal('unknown-ballot'),
  )
})

test('a link for one seat votes on that seat alone', async () => {
  const other = await anOrganisation(made.house, { name: '别的社区', parentId: made.offices.streetOffice })
  const roundId = await aRound([made.offices.committee, other])
  const [token = ''] = await ballotLinks(made, {
    roundId,
    voters: 'residents',
    seatId: made.offices.committee,
    count: 1,
  })
  await expect(vote(made.house, token, [[other, 'good']])).rejects.toMatchObject(refusal('unknown-seat'))
  const { seats } = await by(made, anyone)(openBallot, { token })
  expect(seats.map((seat) => seat.organisationId)).toEqual([made.offices.committee])
})

test('fewer than ten residents are counted, not shown, and do not weigh; before the end nothing is known', async () => {
  const seat = made.offices.committee
  const roundId = await aRound([seat], { panelWeight: 50 })
  await many(await ballotLinks(made, { roundId, voters: 'panel', seatId: null, count: 3 }), [[seat, 'good']])
  await many(await ballotLinks(made, { roundId, voters: 'residents', seatId: seat, count: 9 }), [
    [seat, 'poor'],
  ])
  const asOrganiser = by(made, made.organiser)
  await expect(asOrganiser(closeRound, { roundId })).rejects.toMatchObject(refusal('voting-not-over'))
  expect((await asOrganiser(getRound, { roundId })).results).toBeNull()
  await closeRounds.run({ ...made.house, now: tomorrow })
  await closeRounds.run({ ...made.house, now: tomorrow })
  const { results } = await asOrganiser(getRound, { roundId })
  expect(results).toMatchObject([
    { panel: { n: 3 }, residents: { n: 9, counts: null }, shares: [10_000, 0, 0, 0], result: 'good' },
  ])
})

test('what was marked is nowhere beside the link or its moment, and readers cannot see into the box', async () => {
  const seat = made.offices.committee
  const roundId = await aRound([seat])
  const [token = ''] = await ballotLinks(made, { roundId, voters: 'panel', seatId: null, count: 1 })
  const signedIn = by(made, made.secretary)
  await signedIn(castBallot, { token, marks: [{ organisationId: seat, mark: 'average' }] })
  const { rows } = await made.house.pool.query(
    `select actor, acting_as, digest, key, data from ledger.entry where type = 'reviews.ballotSpent.v1' and data ->> 'roundId' = $1`,
    [roundId],
  )
  expect(rows).toEqual([
    { actor: 'anonymous', acting_as: null, digest: null, key: null, data: { roundId, voters: 'panel' } },
  ])
  const box = await made.house.pool.query(
    `select count(distinct xmin::text)::int as writers, count(*)::int as counts from reviews.tally where round_id = $1`,
    [roundId],
  )
  expect(box.rows).toEqual([{ writers: 1, counts: 4 }])
  const granted = await made.house.pool.query(
    `select has_table_privilege('gw_read', 'reviews.tally', 'select') as tally, has_table_privilege('gw_read', 'reviews.ballot', 'select') as ballot`,
  )
  expect(granted.rows).toEqual([{ tally: false, ballot: false }])
})

test('a round with a seat twice, a weight beyond a hundred or an end before its beginning is refused', async () => {
  const seat = made.offices.committee
  await expect(aRound([seat, seat])).rejects.toMatchObject(refusal('seat-twice'))
  await expect(aRound([seat], { panelWeight: 101 })).rejects.toMatchObject(refusal('weights-out-of-range'))
  await expect(aRound([seat], { until: addDays(today(), -1) })).rejects.toMatchObject(
    refusal('ends-before-start'),
  )
  await expect(aRound(['nowhere'])).rejects.toMatchObject(refusal('unknown-organisation'))
})
