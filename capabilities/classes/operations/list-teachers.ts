import { everything, query } from '#platform/operations/query.ts'
import { classesAccess } from '../access.ts'
import { classesContract } from '../contract.ts'
import { findTeachers } from '../views/read-teachers.ts'

export const listTeachers = query(classesContract.listTeachers, {
  subject: everything,
  access: classesAccess.organiseAnywhere,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const { subject, startsAt, endsAt } = input
    const slot =
      startsAt !== undefined && endsAt !== undefined && startsAt < endsAt ? { startsAt, endsAt } : null
    const all = await findTeachers(tx, { subject, slot, from: call.now })
    const found = all.filter((one) => classesAccess.sharePool(call.actor, one, call.house.trees))
    const names = await call.house.vault.openContent(
      tx,
      found.map(({ nameId }) => nameId),
    )
    const mayKeep = (placeId: string, organisationId: string) =>
      classesAccess.manage(call.actor, { placeId, organisationId }, call.house.trees)
    return {
      teachers: found.map(({ nameId, placeId, ...teacher }) => ({
        ...teacher,
        name: names.get(nameId) ?? null,
        abilities:
          !teacher.isRetired && mayKeep(placeId, teacher.unitId) ? ['changeTeacher', 'retireTeacher'] : [],
      })),
    }
  },
})
