import { performerIn } from '#app/demonstration/perform.ts'
import { exchangeContract } from '#capabilities/exchange/contract.ts'
import { exchangeFigures } from '#capabilities/exchange/figures.ts'
import { bookletStream } from '#capabilities/participants/events.ts'
import { participantsContract } from '#capabilities/participants/contract.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { openProjector } from '#platform/figures/projector.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { type BenchHouse, benchHouse } from '../bench-house.ts'
import { perSecond, ratioOf, type Spread, spreadOf, timed, together } from '../measure.ts'
import type { Row, Wish } from '../row.ts'

const province = '520000000000'
const callers = 64
/** Guizhou's members in service who registered at home, as printed. */
const printed = 339_000

const membersIn = ({ quick, largest }: Wish): number => (quick ? 2_000 : largest ? printed : printed / 10)

type Member = { readonly participantId: string; readonly receipt: string; readonly unitId: string }

/** Who calls, as the phone that holds the booklet's receipt. */
const asHolder = ({ participantId, receipt }: Member, at: string) => ({
  actor: { kind: 'resident', stream: bookletStream(participantId) } as const,
  at,
  receiptHash: secretHash(receipt)?.toString('hex') ?? '',
})

async function idsOf({ database }: BenchHouse, tree: string, like: string): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ id: string }>(
    `select id from tree.label where tree = $1 and id like $2 and ($1 <> 'place' or kind in ('community', 'village')) order by id`,
    [tree, like],
  )
  return rows.map(({ id }) => id)
}

/** Each opens a booklet at a community of Guizhou and checks in there for a unit: two operations a member. */
async function checkAllIn(house: BenchHouse, count: number) {
  const perform = performerIn(house.groundwork.house, house.groundwork.capabilities)
  const at = house.groundwork.house.now()
  const homes = await idsOf(house, 'place', '52%')
  const units = await idsOf(house, 'organisation', '%')
  const members: Member[] = []
  const { times, seconds } = await together(callers, count, async (index) => {
    const participantId = house.groundwork.house.newId()
    const unitId = units[index % units.length] ?? ''
    const member = { participantId, receipt: newSecret(16), unitId }
    const placeId = homes[index % homes.length] ?? ''
    const said = { name: '老周', phone: null, kind: 'member' } as const
    const { receipt } = member
    const booklet = { participantId, receipt, placeId, ...said, skills: [] }
    await perform(participantsContract.openBooklet, booklet, { actor: { kind: 'anonymous' }, at })
    const offer = { unitId, times: ['weekend' as const] }
    await perform(exchangeContract.checkIn, offer, asHolder(member, at))
    members.push(member)
  })
  return { perform, at, members, units, times, seconds }
}

type World = Awaited<ReturnType<typeof checkAllIn>>

/** Some of them open their page again, which must name the unit they named; how long that took. */
async function findAgain(world: World, most: number): Promise<{ spread: Spread; wrong: number }> {
  const { members, perform, at } = world
  const step = Math.max(1, Math.floor(members.length / most))
  const times: number[] = []
  let wrong = 0
  for (let index = 0; index < members.length; index += step) {
    const member = members[index]
    if (!member) continue
    const { ms, result } = await timed(() => perform(exchangeContract.getMyHelp, {}, asHolder(member, at)))
    times.push(ms)
    wrong += result.checkIn?.unitId === member.unitId ? 0 : 1
  }
  return { spread: spreadOf(times), wrong }
}

/** The number at the province, and the sum of what the units read on their own pages. */
async function countAgain({ groundwork }: BenchHouse, { perform, at, units }: World) {
  const { pool, trees, now } = groundwork.house
  const projector = await openProjector({ pool, trees, figures: exchangeFigures })
  await projector.foldAll()
  const today = dayOf(now())
  const span = { from: addDays(today, -7), to: today, today }
  const { values } = await writeTransaction(pool, (tx) =>
    readFigures(tx, { figures: exchangeFigures, tree: 'place', node: province, ...span, as: 'house' }),
  )
  const atProvince = values.find(({ figureId }) => figureId === 'exchange.membersCheckedIn')?.value ?? 0
  let ofUnits = 0
  const moment = { actor: { kind: 'console', name: 'bench' }, at } as const
  for (const organisationId of units)
    ofUnits += (await perform(exchangeContract.getUnitPage, { organisationId }, moment)).members
  return { atProvince, ofUnits }
}

/** What is written first: two rows a member, no vault, no ledger, nobody who may look. */
async function rowByRow({ database }: BenchHouse, members: number): Promise<number> {
  const { pool } = database
  await pool.query('create table public.plain_member (id uuid primary key, name text, home text, unit text)')
  const insert = 'insert into public.plain_member values (gen_random_uuid(), $1, $2, $3)'
  const { seconds } = await together(callers, members, () => pool.query(insert, ['老周', province, 'u']))
  return perSecond(members, seconds)
}

export const row: Row = {
  id: 'P19',
  title: '339,000 members check in at home through operations and are found again',
  async run(wish) {
    const house = await benchHouse()
    try {
      const count = membersIn(wish)
      const world = await checkAllIn(house, count)
      const again = await findAgain(world, 1_000)
      const { atProvince, ofUnits } = await countAgain(house, world)
      const [rate, plainRate] = [
        perSecond(count, world.seconds),
        await rowByRow(house, Math.min(count, 20_000)),
      ]
      const isRight = atProvince === count && ofUnits === count && again.wrong === 0
      const { p50, p95 } = spreadOf(world.times)
      return {
        size: { members: count, units: world.units.length, callers },
        ours: {
          membersPerSecond: rate,
          p50,
          p95,
          'found again p50': again.spread.p50,
          'found again p95': again.spread.p95,
          'found wrong': again.wrong,
          'at the province': atProvince,
          'by their units': ofUnits,
        },
        beside: { 'one insert each, no vault and no ledger': { perSecond: plainRate } },
        ratio: ratioOf(plainRate, rate),
        target: 'every one counted at the province and by the units, found again p95 ≤ 25 ms',
        holds: isRight && again.spread.p95 <= 25,
        note: `${printed} would take ${Math.round(printed / rate)} s at this rate; two operations a member`,
      }
    } finally {
      await house.close()
    }
  },
}
