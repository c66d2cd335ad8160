import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPlannedActivity, aSignUp } from '#capabilities/activities/testing.ts'
import { signUp } from '#capabilities/activities/operations/sign-up.ts'
import { takeCopy } from '#capabilities/keeping/operations/take-copy.ts'
import { organisationsHouse, type SmallOffices } from '#capabilities/organisations/testing.ts'
import { aParticipant } from '#capabilities/participants/testing.ts'
import { runAs } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { capabilitiesWith } from './capabilities.ts'

const modules = capabilitiesWith({ oidc: undefined })
const isThereAlready = ({ name }: { readonly name: string }) => ['places', 'organisations'].includes(name)

let house: TestHouse
let offices: SmallOffices
beforeAll(async () => {
  const views = modules.filter((one) => !isThereAlready(one)).flatMap((one) => one.views)
  ;({ house, offices } = await organisationsHouse(views))
})
afterAll(() => house.close())

test('every capability of the house answers the key of a booklet, each with what is kept under it', async () => {
  const own = await aParticipant(house, { name: '阿兰' })
  const activityId = await aPlannedActivity(house, { hostId: offices.committee, title: '读书会' })
  const { participantId } = own
  await runAs(house, own.caller)(signUp, { ...aSignUp(house, { activityId }), participantId })
  const { tables, withheld } = await runAs(house, own.caller)(takeCopy(modules), {})
  const rowsOf = (id: string) => tables.find(({ noticeId }) => noticeId === id)?.rows
  expect(rowsOf('participants.booklet')).toMatchObject([{ name: '阿兰' }])
  expect(rowsOf('activities.names')).toMatchObject([{ title: '读书会', calledBy: '阿兰' }])
  expect(withheld.map(({ noticeId }) => noticeId)).toContain('partners.thanks')
})
