import { command, nothing } from '#platform/operations/command.ts'
import { classesAccess } from '../access.ts'
import { classesContract } from '../contract.ts'
import { type TeacherEvent, teacherStream } from '../events.ts'
import { changeTeacher as change, replayTeacher, teaching } from '../rules/teachers.ts'

export const changeTeacher = command(classesContract.changeTeacher, {
  stream: ({ teacherId }) => teacherStream(teacherId),
  prepare: nothing,
  replay: replayTeacher,
  subject: ({ state }) => ({ placeId: state?.placeId ?? null, organisationId: state?.unitId ?? null }),
  access: classesAccess.manage,
  see: classesAccess.staff,
  decide: ({ input, state }): TeacherEvent[] => change(teaching(state), input.subjects),
  reply: ({ input }) => ({ teacherId: input.teacherId, isRetired: false }),
})
