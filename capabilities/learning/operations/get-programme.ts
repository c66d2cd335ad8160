import type { Call } from '#platform/operations/house.ts'
import { query } from '#platform/operations/query.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import type { ProgrammeBrief } from '../shapes.ts'
import { contentsOf, programmeById, sessionsOf } from '../views/read-programmes.ts'

export const getProgramme = query(learningContract.getProgramme, {
  subject: (tx, input) => programmeById(tx, input.programmeId),
  access: learningAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { call, subject }) => {
    const { courses, materials, lessons } = await contentsOf(tx, subject.programmeId)
    const sessions = await sessionsOf(tx, subject.programmeId)
    const secrets = sessions.flatMap(({ lecturerSecretId }) => lecturerSecretId ?? [])
    const names = await call.house.vault.openContent(tx, [...new Set(secrets)])
    return {
      ...subject,
      courses,
      materials,
      onlineLessons: lessons,
      latestSessions: sessions.map(({ lecturerSecretId, ...session }) => ({
        ...session,
        lecturerName: lecturerSecretId === null ? null : (names.get(lecturerSecretId) ?? null),
      })),
      abilities: abilitiesOf(call, subject),
    }
  },
})

const whileRunning = [
  'addCourse',
  'addMaterial',
  'planSession',
  'offerLesson',
  'importAttendances',
  'closeProgramme',
]
const always = ['cancelSession', 'listAttended', 'strikeAttended', 'withdrawLesson', 'revokeCertificate']

function abilitiesOf({ actor, house }: Call, programme: ProgrammeBrief): string[] {
  if (!learningAccess.keep(actor, programme, house.trees)) return []
  return programme.isClosed ? always : [...always, ...whileRunning]
}
