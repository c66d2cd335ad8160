import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstDay, runIn, smallWorld } from '#capabilities/places/testing.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { organisationsHouse, type SmallOffices } from '../testing.ts'
import { assignResponsibility } from './assign-responsibility.ts'
import { closeOrganisation } from './close-organisation.ts'
import { getOrganisation } from './get-organisation.ts'
import { moveOrganisation } from './move-organisation.ts'
import { previewMoveOrganisation } from './preview-move-organisation.ts'
import { renameOrganisation } from './rename-organisation.ts'

let house: TestHouse
let offices: SmallOffices
beforeAll(async () => {
  ;({ house, offices } = await organisationsHouse())
})
afterAll(() => house.close())

test('an organisation moves with all below it, never below itself', async () => {
  const circle = { organisationId: offices.streetOffice, parentId: offices.committee, on: '2024-03-01' }
  await expect(runIn(house)(previewMoveOrganisation, circle)).rejects.toMatchObject({
    text: { rule: 'trees.would-circle' },
  })
  await expect(runIn(house)(moveOrganisation, circle)).rejects.toMatchObject({
    text: { rule: 'trees.would-circle' },
  })
  const up = { organisationId: offices.committee, parentId: offices.government, on: '2024-03-01' }
  await expect(runIn(house)(previewMoveOrganisation, up)).resolves.toMatchObject({ organisationsBelow: 0 })
  await expect(runIn(house)(moveOrganisation, up)).resolves.toMatchObject({ parentId: offices.government })
})

test('a new name holds from its day', async () => {
  const given = { organisationId: offices.streetOffice, name: '海滨街道办', on: '2024-04-01' }
  await expect(runIn(house)(renameOrganisation, given)).resolves.toMatchObject({ name: '海滨街道办' })
})

test('an organisation with others below it is not closed', async () => {
  const given = { organisationId: offices.government, on: '2024-05-01', reason: '机构改革' }
  await expect(runIn(house)(closeOrganisation, given)).rejects.toMatchObject({
    text: { rule: 'trees.children-left' },
  })
})

test('closing ends what the organisation answers for', async () => {
  const duty = {
    responsibilityId: house.newId(),
    organisationId: offices.committee,
    placeId: smallWorld.community,
    from: firstDay,
  }
  await runIn(house)(assignResponsibility, duty)
  await runIn(house)(closeOrganisation, {
    organisationId: offices.committee,
    on: '2024-06-01',
    reason: '社区合并',
  })
  const ended = await runIn(house)(getOrganisation, { organisationId: offices.committee })
  expect(ended).toMatchObject({ status: 'ended', responsibilities: [{ to: '2024-06-01' }], abilities: [] })
})
