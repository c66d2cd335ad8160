import { afterAll, beforeAll, expect, test } from 'vitest'
import { aParticipant } from '#capabilities/participants/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { aMediator, anOpenDispute, type MediationHouse, mediationHouse } from '../testing-house.ts'
import { answerAssignment } from './answer-assignment.ts'
import { assignMediator } from './assign-mediator.ts'
import { endMediator } from './end-mediator.ts'
import { getMediation } from './get-mediation.ts'
import { listGroups } from './list-groups.ts'
import { listMediators } from './list-mediators.ts'
import { listMyMediations } from './list-my-mediations.ts'
import { objectToMediator } from './object-to-mediator.ts'
import { offerToMediate } from './offer-to-mediate.ts'
import { openGroup } from './open-group.ts'

let made: MediationHouse
beforeAll(async () => {
  made = await mediationHouse()
})
afterAll(() => made.house.close())

const assign = (mediationId: string, mediatorId: string) =>
  made.as(made.secretary)(assignMediator, { mediationId, groupId: made.groupId, mediatorId })

test('whoever has an interest is excluded: by the place, by their own word, by a side’s objection', async () => {
  const { as } = made
  const { mediationId, a } = await anOpenDispute(made)
  const landlord = await aMediator(made, '房东', { notAt: [smallWorld.community] })
  await expect(assign(mediationId, landlord.participantId)).rejects.toThrow('has-interest')

  const cousin = await aMediator(made, '表哥')
  await assign(mediationId, cousin.participantId)
  expect((await as(cousin.caller)(getMediation, { mediationId })).parties).toEqual({
    a: { name: '欧阳楼下', phone: null },
    b: { name: '上官楼上', phone: null },
  })
  await as(cousin.caller)(answerAssignment, { mediationId, answer: 'interest' })
  await expect(as(cousin.caller)(getMediation, { mediationId })).rejects.toMatchObject({ code: 'not-found' })
  await expect(assign(mediationId, cousin.participantId)).rejects.toThrow('has-interest')

  const { participantId, caller } = made.mediator
  await assign(mediationId, participantId)
  await as(caller)(answerAssignment, { mediationId, answer: 'accept' })
  expect((await as(a)(objectToMediator, { mediationId, side: 'a' })).status).toBe('open')
  await expect(assign(mediationId, participantId)).rejects.toThrow('has-interest')
})

test('only an admitted mediator who takes such disputes is asked', async () => {
  const { as, house, groupId } = made
  const { mediationId } = await anOpenDispute(made)
  const other = await aMediator(made, '只管欠薪', { subjects: ['labour'] })
  await expect(assign(mediationId, other.participantId)).rejects.toThrow('other-subject')
  const willing = await aParticipant(house, { name: '新来的', kind: 'volunteer' })
  await as(willing.caller)(offerToMediate, { groupId, subjects: ['neighbours'], notAt: [] })
  await expect(
    as(willing.caller)(offerToMediate, { groupId, subjects: ['family'], notAt: [] }),
  ).rejects.toThrow('already-offered')
  await expect(assign(mediationId, willing.participantId)).rejects.toThrow('not-admitted')
})

test('a mediator sees their groups and what they were asked for, and leaves when they like', async () => {
  const { as, groupId, secretary } = made
  const { mediationId } = await anOpenDispute(made)
  const one = await aMediator(made, '老李')
  await assign(mediationId, one.participantId)
  const mine = await as(one.caller)(listMyMediations, {})
  expect(mine.groups).toMatchObject([{ groupId, status: 'admitted' }])
  expect(mine.disputes).toMatchObject([{ mediationId, status: 'asked', dueOn: null }])
  const listed = await as(secretary)(listMediators, { groupId })
  expect(listed.mediators.map(({ name }) => name)).toContain('老李')
  await as(one.caller)(endMediator, { groupId, mediatorId: one.participantId })
  expect((await as(one.caller)(listMyMediations, {})).groups).toEqual([])
})

test('anybody finds the group and how many mediators it has; a place that is none is refused', async () => {
  const { as, house, secretary, offices, groupId } = made
  const { groups } = await as({ actor: { kind: 'anonymous' } })(listGroups, { search: '海滨' })
  expect(groups.find((group) => group.groupId === groupId)).toMatchObject({
    name: '海滨社区银发调解团',
    placeName: expect.stringContaining('海滨'),
    abilities: [],
  })
  const second = { groupId, name: '又一个', placeId: smallWorld.community, organisationId: offices.committee }
  await expect(as(secretary)(openGroup, { ...second, subjects: ['other'] })).rejects.toThrow('id-taken')
  await expect(
    as({ actor: { kind: 'console', name: 'test' } })(openGroup, {
      ...second,
      groupId: house.newId(),
      placeId: '999999',
      subjects: ['other'],
    }),
  ).rejects.toThrow('unknown-place')
})
