import { query } from '#platform/operations/query.ts'
import { activitiesAccess } from '../access.ts'
import { activitiesContract } from '../contract.ts'
import type { Written } from '../shapes.ts'
import { signUpNumber } from '../sign-up-number.ts'
import { activityById, namesOnList, signUpsOf } from '../views/read-activities.ts'
import { abilitiesOf, roomCodeOf } from './activity-steps.ts'

// Guarantee: `recordAttendance` wrote it, as names with their groups.
const asWritten = (parsed: unknown) => parsed as readonly Pick<Written, 'name' | 'group'>[]

/** Whom the host wrote down; nobody once the names were erased. */
const writtenIn = (kept: string | undefined) => (kept === undefined ? [] : asWritten(JSON.parse(kept)))

export const getHostList = query(activitiesContract.getHostList, {
  subject: async (tx, { activityId }) => {
    const activity = await activityById(tx, activityId)
    return activity && { ...activity, organisationId: activity.hostId }
  },
  access: activitiesAccess.host,
  isOpenToHouse: true,
  reply: async (tx, { subject, call }) => {
    const signUps = (await signUpsOf(tx, subject.activityId)).filter(({ status }) => status !== 'withdrawn')
    const nameIds = signUps.flatMap(({ nameId }) => nameId ?? [])
    const listId = await namesOnList(tx, subject.activityId)
    const names = await call.house.vault.openContent(tx, listId === null ? nameIds : [...nameIds, listId])
    return {
      ...subject,
      abilities: abilitiesOf(call.actor, subject, call.house.trees),
      signUps: signUps.map(({ nameId, activityId: _activityId, ...one }) => ({
        ...one,
        number: signUpNumber(one.signUpId),
        name: nameId === null ? null : (names.get(nameId) ?? null),
      })),
      written: writtenIn(names.get(listId ?? '')),
      roomCode: roomCodeOf(call, subject.activityId),
    }
  },
})
