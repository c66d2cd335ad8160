import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstDay, runIn, smallWorld } from '#capabilities/places/testing.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { organisationsHouse, type SmallOffices } from '../testing.ts'
import { findOrganisations } from './find-organisations.ts'
import { getOrganisation } from './get-organisation.ts'
import { listOrganisations } from './list-organisations.ts'
import { registerOrganisation } from './register-organisation.ts'

let house: TestHouse
let offices: SmallOffices
beforeAll(async () => {
  ;({ house, offices } = await organisationsHouse())
})
afterAll(() => house.close())

const given = () => ({
  organisationId: '0190b6a0-0000-7000-8000-000000000001',
  name: '霞山区住房和城乡建设局',
  kind: 'department' as const,
  field: 'housing' as const,
  parentId: offices.government,
  placeId: smallWorld.county,
  on: firstDay,
})

test('a department stands below its government and is found by its initials', async () => {
  await expect(runIn(house)(registerOrganisation, given())).resolves.toMatchObject({ status: 'standing' })
  const { organisations } = await runIn(house)(listOrganisations, { parentId: offices.government })
  expect(organisations.map(({ name }) => name)).toContain('霞山区住房和城乡建设局')
  const found = await runIn(house)(findOrganisations, { text: 'zfhcxjs' })
  expect(found.organisations).toMatchObject([{ name: '霞山区住房和城乡建设局', above: ['霞山区人民政府'] }])
})

test('a department names its field, any other body does not', async () => {
  const without = { ...given(), organisationId: house.newId(), field: null }
  await expect(runIn(house)(registerOrganisation, without)).rejects.toMatchObject({
    text: { rule: 'organisations.field-of-department' },
  })
})

test('a seat that no list of places knows is refused', async () => {
  const nowhere = { ...given(), organisationId: house.newId(), placeId: '999999999999' }
  await expect(runIn(house)(registerOrganisation, nowhere)).rejects.toMatchObject({
    text: { rule: 'organisations.unknown-place' },
  })
})

test('a credit code is kept in one spelling, its check digit is right, and no two bodies share it', async () => {
  const firm = {
    organisationId: house.newId(),
    name: '海滨超市',
    kind: 'enterprise' as const,
    parentId: offices.government,
    placeId: smallWorld.county,
    on: firstDay,
  }
  const wrong = { ...firm, creditCode: '91350100M000100Y44' }
  await expect(runIn(house)(registerOrganisation, wrong)).rejects.toMatchObject({
    details: { fields: [{ field: 'creditCode', zh: expect.stringContaining('按前 17 位应为 3') }] },
  })
  await runIn(house)(registerOrganisation, { ...firm, creditCode: '91350100 m000100y43' })
  const { organisationId } = firm
  await expect(runIn(house)(getOrganisation, { organisationId })).resolves.toMatchObject({
    creditCode: '91350100M000100Y43',
  })
  const other = { ...firm, organisationId: house.newId(), creditCode: '91350100M000100Y43' }
  await expect(runIn(house)(registerOrganisation, other)).rejects.toMatchObject({
    text: { rule: 'organisations.credit-code-taken' },
  })
})

test('a resident may not', async () => {
  const run = runIn(house, { kind: 'resident', stream: 'case-1' })
  await expect(run(registerOrganisation, given())).rejects.toMatchObject({ code: 'not-allowed' })
})
