import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#platform/testing/callers.ts'
import { anOrganisation } from '#capabilities/organisations/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { figuresAt, type PromisesHouse, promisesHouse } from '../testing-house.ts'
import { assignContact } from './assign-contact.ts'
import { endContact } from './end-contact.ts'
import { getMyVillages } from './get-my-villages.ts'
import { getVillage } from './get-village.ts'
import { listContacts } from './list-contacts.ts'
import { recordVisit } from './record-visit.ts'

let made: PromisesHouse
let leader: Caller
let personId: string
beforeAll(async () => {
  made = await promisesHouse()
  // A cadre of the province: the post reaches no village here.
  const organisationId = await anOrganisation(made.house, { name: '省农业农村厅', kind: 'publicInstitution' })
  const posted = await made.staff({ role: 'departmentStaff', organisationId })
  leader = posted
  personId = posted.actor.personId
})
afterAll(() => made.house.close())

const visitOf = (placeId: string, caseIds: readonly string[] = []) => ({
  visitId: made.house.newId(),
  placeId,
  text: '看了两户独居老人，屋顶漏雨',
  households: 2,
  caseIds: [...caseIds],
})

const assign = (placeIds: readonly string[], contactId = made.house.newId()) =>
  made.as(made.organiser)(assignContact, {
    contactId,
    personId,
    placeIds: [...placeIds],
    from: dayOf(made.house.now()),
  })

test('a village that is not assigned is refused; within the own post one may look in as a guest', async () => {
  await expect(made.as(leader)(recordVisit, visitOf(smallWorld.otherCommunity))).rejects.toMatchObject({
    text: { rule: 'promises.not-your-village' },
  })
  const guest = await made.as(made.organiser)(recordVisit, visitOf(smallWorld.otherCommunity))
  expect(guest.isGuest).toBe(true)
  await expect(made.as(leader)(recordVisit, visitOf('nowhere'))).rejects.toMatchObject({
    text: { rule: 'promises.unknown-place' },
  })
})

test('a leader writes a visit down, the problem found becomes a case, and the leader sees what came of it', async () => {
  const { house } = made
  await assign([smallWorld.community])
  const caseId = house.newId()
  const visit = visitOf(smallWorld.community, [caseId])
  expect(await made.as(leader)(recordVisit, visit)).toMatchObject({ isGuest: false })
  const found = async () => {
    const { visits } = await made.as(leader)(getVillage, { placeId: smallWorld.community })
    return visits.find(({ visitId }) => visitId === visit.visitId)?.found[0]?.status
  }
  expect(await found()).toBe('announced')
  await made.report(leader, { caseId, placeId: smallWorld.community })
  expect(await found()).toBe('received')
  await made.answer(caseId)
  expect(await found()).toBe('answered')
  const { villages } = await made.as(leader)(getMyVillages, {})
  expect(villages).toMatchObject([{ placeId: smallWorld.community, visits: 1, found: 1, open: 1 }])
})

test('somebody else’s case is not drawn in by naming it on a visit', async () => {
  const { house } = made
  const caseId = house.newId()
  await made.report(made.organiser, { caseId, placeId: smallWorld.community })
  const visit = visitOf(smallWorld.community, [caseId])
  await made.as(leader)(recordVisit, visit)
  await made.answer(caseId)
  const { visits } = await made.as(leader)(getVillage, { placeId: smallWorld.community })
  expect(visits.find(({ visitId }) => visitId === visit.visitId)?.found[0]?.status).toBe('announced')
})

test('a visit made offline yesterday stands on yesterday, and arrives once', async () => {
  const { house } = made
  const visit = visitOf(smallWorld.community)
  const occurredAt = `${addDays(dayOf(house.now()), -1)}T03:00:00.000Z`
  const call = { occurredAt, key: house.newId() }
  await made.as(leader, call)(recordVisit, visit)
  await made.as(leader, call)(recordVisit, visit)
  const { visits } = await made.as(leader)(getVillage, { placeId: smallWorld.community })
  const same = visits.filter(({ visitId }) => visitId === visit.visitId)
  expect(same.map(({ at }) => dayOf(at))).toEqual([dayOf(occurredAt)])
})

test('the words of a visit lie in the vault: the ledger holds numbers and ids', async () => {
  const { rows } = await made.house.database.pool.query<{ data: object }>(
    `select data from ledger.entry where type = 'promises.place-visited.v1'`,
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain('老人')
})

test('others see who looks after which village only where they reach; one who no longer does, is gone', async () => {
  const { house, organiser, firmStaff } = made
  const contactId = house.newId()
  await assign([smallWorld.otherCommunity], contactId)
  const list = (caller: Caller) => made.as(caller)(listContacts, { placeId: smallWorld.county })
  const places = async () => (await list(organiser)).contacts.map(({ placeId }) => placeId)
  expect(await places()).toContain(smallWorld.otherCommunity)
  expect((await list(firmStaff)).contacts).toEqual([])
  await made.as(organiser)(endContact, { contactId, placeId: smallWorld.otherCommunity })
  expect(await places()).not.toContain(smallWorld.otherCommunity)
})

test('figures count visits and problems by place, and nobody by name', async () => {
  const at = await figuresAt(made, smallWorld.county)
  expect(at).toMatchObject({ visits: 4, foundOnVisits: 2, villagesWithLeader: 1 })
})
