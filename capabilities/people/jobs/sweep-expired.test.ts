import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson, openPeopleHouse, type PeopleHouse } from '../testing.ts'
import { sweepExpired } from './sweep-expired.ts'

let house: PeopleHouse
beforeAll(async () => {
  house = await openPeopleHouse([['street', null]])
})
afterAll(() => house.closeAll())

const count = async (table: string): Promise<number> => {
  const { rows } = await house.pool.query<{ rows: number }>(`select count(*)::int as rows from ${table}`)
  return rows[0]?.rows ?? 0
}

test('sessions and links that have run out are cleared away, living ones stay', async () => {
  const over = await aPerson(house, 'streetStaff', 'street')
  await aPerson(house, 'streetStaff', 'street')
  await house.pool.query(
    `update access.session set touched_at = now() - interval '31 minutes' where person_id = $1`,
    [over.personId],
  )
  await house.pool.query(
    `insert into people.ticket (ticket_hash, purpose, expires_at) values ('\\x01', 'enrol', now() - interval '1 second')`,
  )
  await sweepExpired.run(house)
  expect(await count('access.session')).toBe(1)
  expect(await count('people.ticket')).toBe(0)
})
