import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstDay, runIn } from '#capabilities/places/testing.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { getOrganisation } from '../operations/get-organisation.ts'
import { registerOrganisation } from '../operations/register-organisation.ts'
import { anOrganisation, organisationsHouse } from '../testing.ts'
import { closeEndedAlliances } from './close-ended-alliances.ts'

let house: TestHouse
beforeAll(async () => {
  ;({ house } = await organisationsHouse())
})
afterAll(() => house.close())

async function aProjectCommittee(endsOn: string): Promise<string> {
  const organisationId = house.newId()
  const given = {
    organisationId,
    name: '湛江湾项目联合党委',
    kind: 'projectCommittee',
    parentId: null,
    placeId: null,
  } as const
  await runIn(house)(registerOrganisation, { ...given, on: firstDay, endsOn })
  return organisationId
}

const statusOf = async (organisationId: string) =>
  (await runIn(house)(getOrganisation, { organisationId })).status

test('a joint body is closed when its last day has passed, once, and not before', async () => {
  const [over, running] = [await aProjectCommittee('2024-12-31'), await aProjectCommittee('2999-12-31')]
  await closeEndedAlliances.run(house)
  await closeEndedAlliances.run(house)
  expect([await statusOf(over), await statusOf(running)]).toEqual(['ended', 'standing'])
  const { rows } = await house.pool.query(
    `select count(*)::int as count from ledger.entry where type = 'organisations.closed.v1'`,
  )
  expect(rows[0].count).toBe(1)
})

test('one that still has others below it waits for a person', async () => {
  const over = await aProjectCommittee('2024-12-31')
  await anOrganisation(house, { name: '项目第一党支部', kind: 'branch', parentId: over })
  await closeEndedAlliances.run(house)
  expect(await statusOf(over)).toBe('standing')
})
