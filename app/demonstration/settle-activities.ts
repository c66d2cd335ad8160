import { activitiesContract } from '#capabilities/activities/contract.ts'
import { roomStream } from '#capabilities/activities/events.ts'
import { classesContract } from '#capabilities/classes/contract.ts'
import type { StaffActor } from '#platform/access/actor.ts'
import { newSecret } from '#platform/access/secret.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import { addDays, addMinutes, dayOf, type Instant, startOfDay } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import {
  type Lesson,
  lessons,
  type Meeting,
  meetings,
  meetingsOfGrid,
  namedTopics,
  season,
  teachersAtHand,
  teachersOfSeason,
} from './activity-texts.ts'
import type { Moment, Perform } from './perform.ts'
import { type Counts, listOf, signedOf, signUpTo } from './sign-ups.ts'
import { streetOfClasses } from './streets.ts'
import type { Office, Society, StaffedCommunity, StaffedGrid, StaffedStreet } from './settle-people.ts'

type Stage = { readonly perform: Perform; readonly now: Instant }
type Scene = Stage & { readonly street: StaffedStreet; readonly community: StaffedCommunity }
type Plan = InputOf<typeof activitiesContract.planActivity>

/** One month's menu and some courtyard classes in the communities that a visitor sees first, a whole season elsewhere. */
export async function settleActivities(stage: Stage, { streets }: Society): Promise<void> {
  const [street] = streets
  if (!street) return
  const teachers = await gatherTeachers(stage, street, teachersAtHand)
  const shown = street.communities.slice(-2).map((community) => ({ ...stage, street, community }))
  await Promise.all(shown.map((scene, index) => settleCommunity(scene, index, teachers)))
  await holdSeason(stage, streets[streetOfClasses])
}

/** How many came to a class of the season; another number each time. */
const cameTo = (at: number, index: number): Lesson['came'] => [
  { group: 'elders', count: 9 + ((index * 5 + at * 3) % 11) },
  { group: 'residents', count: 6 + ((index * 7 + at * 2) % 9) },
]

// Which class of the season, in which community, was chosen as a demonstration of the year.
const chosenOnes = [
  [2, 3],
  [4, 1],
] as const

/** Three of the five lessons are held in each community, others in the next one. */
const isHeld = (at: number, index: number): boolean => (at + index) % 5 < 3

/** A season of courtyard classes in every community of one street: assessed by the street, evaluated by the district, two chosen. */
async function holdSeason(stage: Stage, street: StaffedStreet | undefined): Promise<void> {
  if (!street) return
  const subjects = [...new Set(season.map(({ subject }) => subject))]
  const pool = teachersOfSeason.map((name) => ({ name, subjects }))
  const teachers = await gatherTeachers(stage, street, pool)
  const holdAt = (community: StaffedCommunity, index: number) =>
    holdSeasonAt({ ...stage, street, community }, index, teachers)
  await Promise.all(street.communities.map(holdAt))
}

async function holdSeasonAt(scene: Scene, index: number, teachers: readonly string[]): Promise<void> {
  const held = [...season.entries()].filter(([at]) => isHeld(at, index))
  for (const [at, lesson] of held) {
    const isChosen = chosenOnes.some(([which, where]) => which === at && where === index)
    const chosen = isChosen ? '居民评价高，课后院里接着把事办成了' : null
    const teacherId = teachers[(at + index) % teachers.length] ?? ''
    const given = { teacherId, daysAgo: 9 + at * 18 + index * 2 }
    await teach(scene, { ...lesson, chosen, came: cameTo(at, index) }, given)
  }
  if (index < 2) await nameTopics(scene)
}

/** What a grid has on for itself; its worker keeps the list. */
async function holdInGrid(scene: Scene, grid: StaffedGrid, index: number): Promise<void> {
  const { placeId, office, worker } = grid
  const host = { placeId, hostId: office.organisationId, keeper: worker }
  // The first grid has done the one and plans the other; its neighbours do one of them, on a day of their own.
  const own = meetingsOfGrid.filter((_, at) => index === 0 || at === index % 2)
  for (const meeting of own) await hold(scene, meeting, { at: index, host })
}

async function settleCommunity(scene: Scene, index: number, teachers: readonly string[]): Promise<void> {
  const host = communityOf(scene)
  for (const [at, meeting] of meetings.entries()) await hold(scene, meeting, { at: at + index, host })
  for (const [at, grid] of scene.community.grids.entries()) await holdInGrid(scene, grid, at)
  for (const [at, lesson] of lessons.entries()) {
    const teacherId = teachers[(at + index * 2) % teachers.length]
    // One of the season is chosen, not the same one everywhere.
    const told = index === 0 ? lesson : { ...lesson, chosen: null }
    if (teacherId !== undefined) await teach(scene, told, { teacherId, daysAgo: 9 + at * 21 + index * 3 })
  }
  await nameTopics(scene)
}

const clock = (stage: Stage, days: number, minutes: number): Instant =>
  addMinutes(startOfDay(addDays(dayOf(stage.now), days)), minutes)

const idAt = (at: Instant): string => newId(Date.parse(at))
const planOf = ({ community }: Scene): Pick<Plan, 'placeId' | 'hostId' | 'stationId' | 'classId'> => ({
  placeId: community.placeId,
  hostId: community.office.organisationId,
  stationId: null,
  classId: null,
})

const secretary = ({ community }: Scene, at: Instant): Moment => ({ actor: community.secretary, at })

/** How long after the beginning the list is kept, and has been rated. */
const tellAfter = 70

const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other)

/** The place and the unit that hold a meeting, and who keeps its list. */
type Host = Pick<Plan, 'placeId' | 'hostId'> & { readonly keeper: StaffActor }

const communityOf = ({ community }: Scene): Host => ({
  placeId: community.placeId,
  hostId: community.office.organisationId,
  keeper: community.secretary,
})

/** Put on the menu a week before, two days ago at the latest; those that have been are told of by the host. */
async function hold(scene: Scene, meeting: Meeting, { at, host }: { at: number; host: Host }): Promise<void> {
  const { perform, now } = scene
  const startsAt = clock(scene, meeting.day + (at % 2), meeting.minute)
  const { day: _day, minute: _minute, lasts, came, signed, ...said } = meeting
  const before = addMinutes(startsAt, -7 * 24 * 60)
  const twoDaysAgo = addMinutes(now, -2 * 24 * 60)
  const planned = secretary(scene, earlier(before, twoDaysAgo))
  const activityId = idAt(planned.at)
  const { placeId, hostId, keeper } = host
  const plan = { ...planOf(scene), ...said, groups: [...said.groups], about: '', activityId, startsAt }
  const whole = { ...plan, placeId, hostId, endsAt: addMinutes(startsAt, lasts) }
  await perform(activitiesContract.planActivity, whole, planned)
  const open = { activityId, from: planned.at, seed: 1_000 + at * 7 + meeting.minute }
  if (addMinutes(startsAt, tellAfter) < now) await told(scene, { ...open, until: startsAt }, { keeper, came })
  else
    await signUpTo(
      perform,
      { ...open, until: earlier(startsAt, now) },
      startsAt < now ? signedOf(came) : signed,
    )
}

type Open = Parameters<typeof signUpTo>[1]
type Told = { readonly keeper: StaffActor; readonly came: Counts }

/** Who signed up, who came, and what those in the room said of it. */
async function told(scene: Scene, open: Open, { keeper, came }: Told): Promise<void> {
  const { activityId, until: startsAt } = open
  const signed = await signUpTo(scene.perform, open, signedOf(came))
  const later = { actor: keeper, at: addMinutes(startsAt, 60) }
  await scene.perform(activitiesContract.recordAttendance, listOf(activityId, came, signed), later)
  const inRoom: Moment = {
    actor: { kind: 'resident', stream: roomStream(activityId) },
    at: addMinutes(startsAt, 70),
  }
  for (const rating of ['satisfied', 'satisfied', 'satisfied', 'neutral'] as const)
    await scene.perform(
      activitiesContract.rateActivity,
      { activityId, rating, holder: newSecret(16) },
      inRoom,
    )
}

type Pool = typeof teachersAtHand

async function gatherTeachers(stage: Stage, street: StaffedStreet, pool: Pool): Promise<string[]> {
  const at = clock(stage, -120, 10 * 60)
  const units: readonly Office[] = street.district.departments
  const ids: string[] = []
  for (const [index, { name, subjects }] of pool.entries()) {
    const unit = units[index % units.length]
    if (!unit) continue
    const teacherId = idAt(at)
    const given = { teacherId, placeId: street.street.code, unitId: unit.organisationId, name }
    await stage.perform(
      classesContract.registerTeacher,
      { ...given, subjects: [...subjects], receipt: newSecret(16) },
      { actor: street.leader, at },
    )
    ids.push(teacherId)
  }
  return ids
}

type Teaching = { readonly teacherId: string; readonly daysAgo: number }

/** From a resident's topic to the district's word, as far as the lesson of the season has come. */
async function teach(scene: Scene, lesson: Lesson, { teacherId, daysAgo }: Teaching): Promise<void> {
  const { perform, community } = scene
  const startsAt = clock(scene, -daysAgo, 19 * 60)
  const before = (days: number) => secretary(scene, addMinutes(startsAt, -days * 24 * 60))
  const month = dayOf(before(12).at).slice(0, 7)
  const [topicId, classId, activityId] = [idAt(before(12).at), idAt(before(11).at), idAt(before(9).at)]
  const topic = { topicId, month, placeId: community.placeId }
  const named = { ...topic, subject: lesson.subject, words: lesson.words, holder: newSecret(16) }
  await perform(classesContract.nameTopic, named, { ...before(12), actor: { kind: 'anonymous' } })
  const organiserId = community.office.organisationId
  const picked = { ...topic, classId, organiserId, title: lesson.title, reason: lesson.reason }
  await perform(classesContract.pickTopic, picked, before(11))
  const slot = { startsAt, endsAt: addMinutes(startsAt, 60) }
  await perform(classesContract.inviteTeacher, { classId, teacherId, ...slot }, before(11))
  await perform(classesContract.answerInvitation, { classId, teacherId, says: 'yes' }, before(10))
  await perform(classesContract.confirmClass, { classId }, before(9))
  const meeting = { title: lesson.title, kind: 'courtyardClass', spot: '小院凉亭', capacity: 40 } as const
  const shown = { ...meeting, groups: ['residents', 'elders', 'children'] as const, about: lesson.reason }
  await perform(
    activitiesContract.planActivity,
    { ...planOf(scene), ...shown, groups: [...shown.groups], ...slot, classId, activityId },
    before(9),
  )
  const open = { activityId, from: before(9).at, until: startsAt, seed: daysAgo }
  await told(scene, open, { keeper: community.secretary, came: lesson.came })
  await judge(scene, lesson, { classId, heldAt: startsAt })
}

type Held = { readonly classId: string; readonly heldAt: Instant }

/** The street's points, the district's word, and the year's choice. */
async function judge({ perform, street }: Scene, lesson: Lesson, { classId, heldAt }: Held): Promise<void> {
  const { points, verdict, chosen } = lesson
  const after = (days: number) => addMinutes(heldAt, days * 24 * 60)
  if (points === null) return
  const leader = { actor: street.leader, at: after(3) }
  await perform(classesContract.assessClass, { classId, points, note: '' }, leader)
  if (verdict === null) return
  const district = { actor: street.district.organiser, at: after(5) }
  await perform(classesContract.evaluateClass, { classId, verdict, note: '' }, district)
  if (chosen === null) return
  const year = Number(dayOf(heldAt).slice(0, 4))
  await perform(classesContract.chooseDemonstration, { classId, year, reason: chosen }, district)
}

/** What residents asked for this month: one still unread, others open. */
async function nameTopics(scene: Scene): Promise<void> {
  const { perform, community, now } = scene
  const month = dayOf(now).slice(0, 7)
  for (const { words, subject, wanted } of namedTopics) {
    const topicId = newId()
    const topic = { topicId, month, placeId: community.placeId }
    const resident: Moment = { actor: { kind: 'anonymous' }, at: now }
    await perform(classesContract.nameTopic, { ...topic, subject, words, holder: newSecret(16) }, resident)
    if (wanted === 0) continue
    await perform(classesContract.sortTopic, { ...topic, shows: 'open', reason: '' }, secretary(scene, now))
    for (let joined = 1; joined < wanted; joined += 1)
      await perform(classesContract.joinTopic, { ...topic, holder: newSecret(16) }, resident)
  }
}
