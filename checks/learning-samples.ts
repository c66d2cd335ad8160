import type { Perform } from '#app/demonstration/perform.ts'
import type { Society } from '#app/demonstration/settle-people.ts'
import { settleLearning } from '#app/demonstration/settle-learning.ts'
import { learningContract } from '#capabilities/learning/contract.ts'
import { newId } from '#platform/web/new-id.ts'
import type { Known } from './access-samples.ts'

const number = 'YS2600001'

/** For each operation of learning: a programme and a lesson that are there, and what fits it alone. */
export async function learningSamples(
  perform: Perform,
  society: Society,
  now: string,
): Promise<Readonly<Record<string, Known>>> {
  const there = await settleLearning({ perform, now }, society)
  const { organisationId, placeId } = society.streets[0]?.district.office ?? {}
  const moment = { actor: { kind: 'console', name: 'test' }, at: now } as const
  const programmeId = there?.programmeId ?? ''
  const { courses, latestSessions } = await perform(learningContract.getProgramme, { programmeId }, moment)
  const courseId = courses[0]?.courseId ?? ''
  const [materialId, pdf] = [newId(), Buffer.from('%PDF-1.7').toString('base64')]
  const paper = { title: '讲义', text: '', link: null, file: { name: '讲义.pdf', content: pdf } }
  await perform(learningContract.addMaterial, { programmeId, courseId, materialId, ...paper }, moment)
  const known: Known = { ...there, organisationId, placeId, courseId, materialId, code: 'ZL-01' }
  const card = 'c'.repeat(32)
  const own: Readonly<Record<string, Known>> = {
    addMaterial: { materialId: '0198c0de-0000-7000-8000-0000000000ad', file: null, link: null },
    planSession: { code: 'ZL-99', lecturerId: null, from: '14:00', to: '16:00' },
    cancelSession: { code: 'ZL-02' },
    listAttended: { numbers: [number] },
    strikeAttended: { number },
    nameLecturer: { subjects: ['治理'] },
    retireLecturer: { lecturerId: latestSessions[0]?.lecturerId },
    offerLesson: { lessonId: '0198c0de-0000-7000-8000-0000000000ac', link: null },
    finishLesson: { answers: [1, 2] },
    countFullHours: { year: '2026' },
    enrolMember: { number },
    exemptMember: { number, to: null },
    giveMemberCard: { number, code: card },
    leaveMember: { number },
    tieMember: { code: card },
    checkCertificate: { code: '000000000000' },
    revokeCertificate: { code: '000000000000' },
  }
  const samples = Object.keys(learningContract).map((name) => [
    `learning.${name}`,
    { ...known, ...own[name] },
  ])
  return Object.fromEntries(samples)
}
