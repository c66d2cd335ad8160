import { afterAll, beforeAll, expect, test } from 'vitest'
import { runIn } from '#capabilities/places/testing.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { anOrganisation, organisationsHouse, type SmallOffices } from '../testing.ts'
import { addMember } from './add-member.ts'
import { getOrganisation } from './get-organisation.ts'
import { removeMember } from './remove-member.ts'

let house: TestHouse
let offices: SmallOffices
let alliance: string
let firm: string
beforeAll(async () => {
  ;({ house, offices } = await organisationsHouse())
  alliance = await anOrganisation(house, { name: '海滨社区大党委', kind: 'communityAllianceCommittee' })
  firm = await anOrganisation(house, { name: '海滨医院', kind: 'publicInstitution' })
})
afterAll(() => house.close())

test('organisations join a joint body and leave it again, and both days are kept', async () => {
  await runIn(house)(addMember, { organisationId: alliance, memberId: firm, on: '2024-02-01' })
  await runIn(house)(addMember, { organisationId: alliance, memberId: offices.committee, on: '2024-02-01' })
  await runIn(house)(removeMember, { organisationId: alliance, memberId: firm, on: '2024-09-01' })
  const joint = await runIn(house)(getOrganisation, { organisationId: alliance })
  expect(joint).toMatchObject({
    isAlliance: true,
    members: [
      { name: '海滨社区居民委员会', to: null },
      { name: '海滨医院', from: '2024-02-01', to: '2024-09-01' },
    ],
  })
  const member = await runIn(house)(getOrganisation, { organisationId: offices.committee })
  expect(member.memberOf.map(({ name }) => name)).toEqual(['海滨社区大党委'])
})

test('a committee is no joint body', async () => {
  const given = { organisationId: offices.committee, memberId: firm, on: '2024-02-01' }
  await expect(runIn(house)(addMember, given)).rejects.toMatchObject({
    text: { rule: 'organisations.not-an-alliance' },
  })
})
