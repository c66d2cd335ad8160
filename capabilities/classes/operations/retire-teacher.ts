import { command, nothing } from '#platform/operations/command.ts'
import { classesAccess } from '../access.ts'
import { classesContract } from '../contract.ts'
import { type TeacherEvent, teacherStream } from '../events.ts'
import { replayTeacher, retireTeacher as retire, teaching } from '../rules/teachers.ts'

export const retireTeacher = command(classesContract.retireTeacher, {
  stream: ({ teacherId }) => teacherStream(teacherId),
  prepare: nothing,
  replay: replayTeacher,
  subject: ({ state }) => ({ placeId: state?.placeId ?? null, organisationId: state?.unitId ?? null }),
  access: classesAccess.manage,
  see: classesAccess.staff,
  decide: ({ input, state }): TeacherEvent[] => retire(teaching(state), input.reason),
  reply: ({ input }) => ({ teacherId: input.teacherId, isRetired: true }),
})
