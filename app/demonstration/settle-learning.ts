import { learningContract } from '#capabilities/learning/contract.ts'
import { addDays, dayOf, type Instant } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import type { Moment, Perform } from './perform.ts'
import type { Society } from './settle-people.ts'

const lesson = {
  title: '小区里的事怎么商量',
  hours: 1,
  parts: [
    {
      text: '楼道堆物、停车、装电梯，都是大家的事。先请住户自己说，再由网格长把意见理一理，贴在单元门口三天。',
      photoId: null,
    },
    {
      text: '商量的时候一次只说一件事，说的人不被打断。意见不一样的，写下来，换个时间再说，不当场表决。',
      photoId: null,
    },
    { text: '定下来的事，谁去办、哪天前办好，写在公告上。办好了请提意见的人看一看。', photoId: null },
  ],
  questions: [
    {
      ask: '楼道里的事，先听谁说？',
      choices: ['物业公司', '住在这里的人', '路过的人'],
      right: 1,
      because: '住在这里的人最清楚。',
    },
    {
      ask: '商量不拢的时候怎么办？',
      choices: ['当场表决', '谁声音大听谁的', '写下来，换个时间再说'],
      right: 2,
      because: '缓一缓，常常就有了办法。',
    },
  ],
  link: null,
}

const session = { from: '09:00', to: '11:30', venue: '区委党校礼堂', hours: 4, isConcentrated: false }

/** A programme of the visited district: an online lesson, a session held and one to come, a lecturer, some members. */
export async function settleLearning(
  { perform, now }: { readonly perform: Perform; readonly now: Instant },
  { streets }: Society,
): Promise<{ readonly programmeId: string; readonly lessonId: string } | undefined> {
  const district = streets[0]?.district
  if (!district) return undefined
  const { organisationId, placeId } = district.office
  const moment: Moment = { actor: district.organiser, at: now }
  const [programmeId, courseId, lessonId, lecturerId] = [newId(), newId(), newId(), newId()]
  const programme = { title: '百万党员进党校：基层治理班', level: 'county', neededHours: 1 } as const
  const about = '线下四学时，网上一学时，学满就能领证书。'
  await perform(
    learningContract.openProgramme,
    { programmeId, ...programme, about, organisationId, placeId: placeId ?? '' },
    moment,
  )
  const course = { programmeId, courseId, title: '群众的事群众商量', subject: '基层治理' }
  await perform(learningContract.addCourse, course, moment)
  await perform(learningContract.offerLesson, { programmeId, courseId, lessonId, ...lesson }, moment)
  const lecturer = { lecturerId, name: '林老师', subjects: ['基层治理', '党史'], organisationId }
  await perform(learningContract.nameLecturer, lecturer, moment)
  for (const [code, days] of [
    ['ZL-01', -9],
    ['ZL-02', 12],
  ] as const) {
    const planned = { code, title: '群众的事群众商量', on: addDays(dayOf(now), days), lecturerId }
    await perform(
      learningContract.planSession,
      { programmeId, courseId, sessionId: newId(), ...planned, ...session },
      moment,
    )
  }
  const numbers = Array.from({ length: 36 }, (_, at) => `YS${2_600_001 + at}`)
  await perform(learningContract.listAttended, { programmeId, code: 'ZL-01', numbers }, moment)
  for (const number of numbers.slice(0, 12))
    await perform(learningContract.enrolMember, { number, organisationId, duty: 'member' }, moment)
  return { programmeId, lessonId }
}
