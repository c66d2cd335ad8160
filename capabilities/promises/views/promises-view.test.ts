import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { promises } from '../module.ts'
import { assignContact } from '../operations/assign-contact.ts'
import { recordVisit } from '../operations/record-visit.ts'
import { reportDone } from '../operations/report-done.ts'
import { reportProgress } from '../operations/report-progress.ts'
import { voiceAcceptance } from '../operations/voice-acceptance.ts'
import { aGathering, aList, aPromise, type PromisesHouse, promisesHouse } from '../testing-house.ts'

let made: PromisesHouse
beforeAll(async () => {
  made = await promisesHouse()
})
afterAll(() => made.house.close())

test('what is shown can be thrown away and told again from the ledger, row for row', async () => {
  const { house, as, waterStaff, organiser } = made
  await aList(made)
  await aGathering(made, 'hearing')
  const { promiseId, holder } = await aPromise(made)
  await as(waterStaff)(reportProgress, { promiseId, text: '材料齐了', photos: [] })
  await as(waterStaff)(reportDone, { promiseId, text: '办好了', photos: [] })
  await as(holder)(voiceAcceptance, { promiseId, isThere: false, text: '还差一栋' })
  const contact = { contactId: house.newId(), personId: house.newId(), from: made.today }
  await as(organiser)(assignContact, { ...contact, placeIds: [smallWorld.community] })
  const caseId = house.newId()
  const visit = { visitId: house.newId(), placeId: smallWorld.community, text: '看了看', households: 1 }
  await as(organiser)(recordVisit, { ...visit, caseIds: [caseId] })
  await made.report(organiser, { caseId, placeId: smallWorld.community })
  await made.answer(caseId)

  const { before, after } = await toldAgain(house, promises.views)
  expect(Object.values(before).every((rows) => rows.length > 0)).toBe(true)
  expect(after).toEqual(before)
})
