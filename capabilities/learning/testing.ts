import { organisationsHouse, type SmallOffices } from '#capabilities/organisations/testing.ts'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import type { View } from '#platform/operations/view.ts'
import { type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { writeTable } from '#platform/text/write-table.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { learningFigures } from './figures.ts'
import { learning } from './module.ts'
import { addCourse } from './operations/add-course.ts'
import { importAttendances } from './operations/import-attendances.ts'
import { offerLesson } from './operations/offer-lesson.ts'
import { openProgramme } from './operations/open-programme.ts'
import { planSession } from './operations/plan-session.ts'
import type { Lesson, Level, Session } from './shapes.ts'

/** A house where people learn: the small world and an organiser of the district. */
export type LearningHouse = {
  readonly house: TestHouse
  readonly offices: SmallOffices
  readonly organiser: Caller
  readonly today: string
  readonly inDays: (days: number) => string
}

/** `more` are the views of participants, where somebody has a booklet. */
export async function learningHouse(more: readonly View[] = []): Promise<LearningHouse> {
  const { house, offices } = await organisationsHouse([...more, ...learning.views])
  const today = dayOf(house.now())
  const organiser = await staffAt(house, {
    role: 'districtOrganiser',
    organisationId: offices.government,
    placeId: smallWorld.county,
  })
  return { house, offices, organiser, today, inDays: (days) => addDays(today, days) }
}

export type RunningProgramme = { readonly programmeId: string; readonly courseId: string }

/** A programme of the district with one course. */
export async function aProgramme(
  { house, offices }: LearningHouse,
  given: { readonly title?: string; readonly level?: Level; readonly neededHours?: number } = {},
): Promise<RunningProgramme> {
  const [programmeId, courseId] = [house.newId(), house.newId()]
  const run = runIn(house)
  await run(openProgramme, {
    programmeId,
    title: '百万党员进党校',
    level: 'county',
    about: '',
    neededHours: 8,
    placeId: smallWorld.county,
    organisationId: offices.government,
    ...given,
  })
  await run(addCourse, { programmeId, courseId, title: '基层治理', subject: '治理' })
  return { programmeId, courseId }
}

/** A session held today, so that it is of this year on any day, unless told otherwise; its code. */
export async function aSession(
  { house, inDays }: LearningHouse,
  { programmeId, courseId }: RunningProgramme,
  given: Partial<Session> & { readonly code: string },
): Promise<string> {
  await runIn(house)(planSession, {
    programmeId,
    courseId,
    sessionId: house.newId(),
    title: `第 ${given.code} 场`,
    on: inDays(0),
    from: '09:00',
    to: '11:30',
    venue: '党校礼堂',
    hours: 4,
    isConcentrated: false,
    lecturerId: null,
    ...given,
  })
  return given.code
}

const twoQuestions: Lesson = {
  title: '网上一课',
  hours: 2,
  parts: [{ text: '先读这一段。', photoId: null }],
  questions: [
    { ask: '群众的事谁来商量', choices: ['群众自己', '没有人'], right: 0, because: '' },
    { ask: '不懂时怎么办', choices: ['装懂', '多问'], right: 1, because: '问了就懂' },
  ],
  link: null,
}

/** An online lesson of two questions, whose right answers are 0 and 1. */
export async function aLesson(
  { house }: LearningHouse,
  { programmeId, courseId }: RunningProgramme,
  given: Partial<Lesson> = {},
): Promise<string> {
  const lessonId = house.newId()
  await runIn(house)(offerLesson, { programmeId, courseId, lessonId, ...twoQuestions, ...given })
  return lessonId
}

/** A sheet of attendances as somebody would save it from a spreadsheet. */
export const sheetOf = (
  rows: readonly (readonly string[])[],
  titles = ['场次', '党员编号', '姓名'],
): string => Buffer.from(writeTable(titles, rows)).toString('base64')

type Bringing = {
  readonly file: string
  readonly dryRun?: boolean
  readonly decisions?: { row: number; other: number; isOne: boolean }[]
}

/** Hands in a sheet as the district's organiser. */
export const bring = ({ house, organiser }: LearningHouse, programmeId: string, given: Bringing) =>
  runAs(house, organiser)(importAttendances, {
    programmeId,
    importId: house.newId(),
    dryRun: false,
    decisions: [],
    ...given,
  })

/** What the figures say at a place or an organisation, folded up to now. */
export async function figuresAt(
  { house, today }: LearningHouse,
  node: string,
  asked: { readonly tree?: 'place' | 'organisation'; readonly slice?: string } = {},
): Promise<Readonly<Record<string, number | null>>> {
  const { pool, trees } = house
  await foldFigures({ pool, trees, figures: learningFigures })
  const { tree = 'place', slice } = asked
  const span = { from: '2024-01-01', to: today, today, as: 'house' } as const
  const { values } = await writeTransaction(pool, (tx) =>
    readFigures(tx, { figures: learningFigures, tree, node, ...span, ...(slice !== undefined && { slice }) }),
  )
  return Object.fromEntries(values.map(({ figureId, value }) => [figureId.replace('learning.', ''), value]))
}
