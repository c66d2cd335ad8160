import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performerIn } from '#app/demonstration/perform.ts'
import { settleStations } from '#app/demonstration/settle-stations.ts'
import { beginning } from '#app/demonstration/settle-places.ts'
import { startWebServer } from '#app/web-server.ts'
import { bookingsContract } from '#capabilities/bookings/contract.ts'
import { sevenBurners } from '#capabilities/bookings/testing.ts'
import { stationsContract } from '#capabilities/stations/contract.ts'
import { newSecret } from '#platform/access/secret.ts'
import { readConfig } from '#platform/config.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { benchHouse, type BenchHouse } from '../bench-house.ts'
import { ratioOf, spreadOf, timed } from '../measure.ts'
import type { Row } from '../row.ts'

const people = 500
const burners = 7

type Answer = { readonly unit: number | null; readonly ahead: number | null }

/** Offers seven burners at the shared kitchen, and lets everybody tap at once through HTTP. */
function bookerIn({ groundwork }: BenchHouse, address: string) {
  const { house, capabilities } = groundwork
  const perform = performerIn(house, capabilities)
  const moment = { actor: { kind: 'console', name: 'bench' }, at: house.now() } as const
  return async () => {
    const { stations } = await perform(
      stationsContract.findStations,
      { kind: 'sharedKitchen', skip: 0, limit: 1 },
      moment,
    )
    const bookableId = house.newId()
    await perform(
      bookingsContract.offerBookable,
      { bookableId, stationId: stations[0]?.stationId ?? '', ...sevenBurners, units: burners },
      moment,
    )
    const tap = async () => {
      const response = await fetch(`${address}/api/bookables/${bookableId}/bookings`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': house.newId() },
        body: JSON.stringify({
          bookingId: house.newId(),
          receipt: newSecret(16),
          holder: newSecret(16),
          on: addDays(dayOf(house.now()), 1),
          from: '11:00',
          to: '12:00',
          rulesAccepted: true,
          mayWait: true,
        }),
      })
      if (response.status !== 200) throw new Error(`answered ${response.status}: ${await response.text()}`)
      // Guarantee: the operation's answer was parsed by its own contract.
      return (await response.json()) as Answer
    }
    return Promise.all(Array.from({ length: people }, () => timed(tap)))
  }
}

/** Looks whether something is free, and if so takes it: what is written first when nobody thinks of others. */
async function simpleWay({ database }: BenchHouse): Promise<{ times: number[]; booked: number }> {
  const { pool } = database
  await pool.query('drop table if exists public.plain_booking')
  await pool.query('create table public.plain_booking (id uuid primary key, unit integer)')
  const tap = async () => {
    const { rows } = await pool.query<{ taken: number }>(
      'select count(*)::int as taken from public.plain_booking',
    )
    const taken = rows[0]?.taken ?? 0
    if (taken < burners)
      await pool.query('insert into public.plain_booking values (gen_random_uuid(), $1)', [taken + 1])
  }
  const taps = await Promise.all(Array.from({ length: people }, () => timed(tap)))
  const { rows } = await pool.query<{ booked: number }>(
    'select count(*)::int as booked from public.plain_booking',
  )
  return { times: taps.map(({ ms }) => ms), booked: rows[0]?.booked ?? 0 }
}

const isLine = (places: readonly number[]): boolean =>
  places.toSorted((one, other) => one - other).every((place, at) => place === at)

export const row: Row = {
  id: 'P14',
  title: '500 callers book the last 7 burners at once, through HTTP',
  async run({ quick }) {
    const rounds = quick ? 2 : 10
    const house = await benchHouse()
    const config = readConfig({ DATA_DIR: mkdtempSync(path.join(tmpdir(), 'groundwork-p14-')), PORT: '0' })
    const server = await startWebServer(config, house.groundwork, false)
    try {
      const perform = performerIn(house.groundwork.house, house.groundwork.capabilities)
      const since = beginning('2026-01-05T01:00:00.000Z')
      await settleStations({ perform, since, say: () => {} }, house.society, '2026-01-05')
      const book = bookerIn(house, server.address)
      await book()
      const times: number[] = []
      const simple: number[] = []
      const tally = { booked: 0, waiting: 0, doubled: 0, brokenLines: 0, simpleBooked: 0 }
      for (let round = 0; round < rounds; round++) {
        const answers = await book()
        times.push(...answers.map(({ ms }) => ms))
        const units = answers.flatMap(({ result }) => (result.unit === null ? [] : [result.unit]))
        const line = answers.flatMap(({ result }) => (result.ahead === null ? [] : [result.ahead]))
        tally.booked += units.length
        tally.waiting += line.length
        tally.doubled += units.length - new Set(units).size
        tally.brokenLines += isLine(line) ? 0 : 1
        const plain = await simpleWay(house)
        simple.push(...plain.times)
        tally.simpleBooked += plain.booked
      }
      const [ours, beside] = [spreadOf(times), spreadOf(simple)]
      const { booked, waiting, doubled, brokenLines, simpleBooked } = tally
      const isRight =
        booked === burners * rounds && waiting === (people - burners) * rounds && doubled + brokenLines === 0
      return {
        size: { people, burners, rounds },
        ours: { ...ours, booked, waiting, doubled, brokenLines },
        beside: { 'select, then insert, in the process': { ...beside, booked: simpleBooked } },
        ratio: ratioOf(ours.p50, beside.p50),
        target: '7 booked, 493 clear answers, 0 double; p95 ≤ 500 ms',
        holds: isRight && ours.p95 <= 500,
        note: 'callers and server share the process and its two cores; everyone who finds no burner waits in line',
      }
    } finally {
      await server.close()
      await house.close()
    }
  },
}
