import { command } from '#platform/operations/command.ts'
import { classesAccess } from '../access.ts'
import { classesContract } from '../contract.ts'
import { type TeacherEvent, teacherStream } from '../events.ts'
import { registerTeacher as register, replayTeacher } from '../rules/teachers.ts'
import { placedAt, receiptHashOf, requirePlace, requireUnit } from './class-steps.ts'

export const registerTeacher = command(classesContract.registerTeacher, {
  stream: ({ teacherId }) => teacherStream(teacherId),
  prepare: async ({ teacherId, name, receipt }, { house }) => {
    const sealing = house.vault.sealFor(teacherStream(teacherId))
    const sealed = sealing.seal({
      id: house.newId(),
      field: 'classes.teacher',
      class: 'content',
      value: name,
    })
    return { name: sealed, rows: sealing.rows, receiptHash: receiptHashOf(receipt) }
  },
  replay: replayTeacher,
  subject: ({ input }) => placedAt(input),
  access: classesAccess.manage,
  see: classesAccess.staff,
  decide: ({ input, state, facts, trees }): TeacherEvent[] => {
    requirePlace(trees, input.placeId)
    requireUnit(trees, input.unitId, 'unitId')
    const { placeId, unitId, subjects } = input
    const { name, receiptHash } = facts
    return register(state, { placeId, unitId, subjects, name, receiptHash })
  },
  secrets: ({ rows }) => rows,
  reply: ({ input }) => ({ teacherId: input.teacherId, isRetired: false }),
})
