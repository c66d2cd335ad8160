import type pg from 'pg'
import type { StaffActor } from '#platform/access/actor.ts'
import type { Job } from '#platform/jobs/job.ts'
import type { House } from '#platform/operations/house.ts'
import { openHouse } from '#platform/operations/open-house.ts'
import type { Module } from '#platform/operations/module.ts'
import { addDays, addMinutes, type Day, dayOf, type Instant, startOfDay } from '#platform/time/instant.ts'
import type { LiveTrees } from '#platform/trees/live-trees.ts'
import { arrivals } from './arrivals.ts'
import { chanceFrom, split } from './chance.ts'
import { mattersBy } from './matters.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import type { LedgerEvent } from '#platform/ledger/entry.ts'
import { bulkWriter } from '#platform/operations/bulk.ts'
import { worldBeginningStream, worldStream } from '../world.ts'
import { builder, performerIn } from './perform.ts'
import { type Society, settlePeople } from './settle-people.ts'
import { settlePoints } from './settle-points.ts'
import { settleMediation } from './settle-mediation.ts'
import { settlePromises } from './settle-promises.ts'
import { settleExchange } from './settle-exchange.ts'
import { beginning, type Ground, settlePlaces } from './settle-places.ts'
import { settleActivities } from './settle-activities.ts'
import { type Kitchen, settleKitchen, settleStations } from './settle-stations.ts'
import { settleReports } from './settle-reports.ts'
import { planHappenings } from './settle-plans.ts'
import { settleAssessment } from './settle-assessment.ts'
import { settleNotices } from './settle-notices.ts'
import { settleLearning } from './settle-learning.ts'
import { settlePartners } from './settle-partners.ts'
import { settleReviews } from './settle-reviews.ts'
import { settleSurveys } from './settle-surveys.ts'
import { settleVolunteers } from './settle-volunteers.ts'
import { handOnWhatCame } from './hand-on.ts'
import { type Stage, storyOf } from './stories.ts'
import { type Happening, openTimeline, type Timeline } from './timeline.ts'

export type WorldParts = {
  /** The house's, or one whose commits need not last before the house's own next one. */
  readonly pool: pg.Pool
  readonly trees: LiveTrees
  readonly house: House
  readonly modules: readonly Module[]
  readonly say: (step: string) => void
  /** A smaller world for tests: one in how many matters happens. */
  readonly thinning?: number
}

type WorldEvent = LedgerEvent & {
  readonly type: 'demonstration.worldBegun.v1' | 'demonstration.worldBuilt.v1'
}

const daysOfLife = 365
// What every community of the visited street hears in the last days, so that its desks have work and its board has news.
const lastDays = 7
const mattersOfLastDays = 24
const daysBefore = 40
// When the clocks are looked at in the made-up year; in life it is every few seconds.
const looksADay = [12 * 60, 17 * 60 + 45]
// Jobs with a slower rhythm than the first come round once a made-up day, from the second on once a made-up week and at
// the very end: asked every time, they took a third of the building.
const [clockSeconds, hourSeconds] = [10, 60 * 60]

/** Builds the demonstration world through the very operations people use, a year of it up to now. */
export async function buildWorld(parts: WorldParts): Promise<Society> {
  const now = parts.house.now()
  const today = dayOf(now)
  const clock = { now: startOfDay(addDays(today, -daysOfLife - daysBefore)) }
  const house = openHouse({ ...parts.house, pool: parts.pool, now: () => clock.now })
  const months = [addDays(today, -daysOfLife - 62), addDays(today, 62)]
  await parts.pool.query('select ledger.ensure_months($1, $2)', months)
  await note(parts.house, worldBeginningStream, { type: 'demonstration.worldBegun.v1', data: {} })

  const perform = performerIn(house, parts.modules)
  const ground = { perform, since: beginning(clock.now), say: parts.say }
  const { society, kitchen } = await settle(parts, ground, today)
  parts.say('过一年的日子：来信、巡查、办理、回访')
  const fresh = addMinutes(now, -3 * 24 * 60)
  const stage: Stage = {
    house,
    fresh,
    perform,
    actorOf: actorsOf(society),
    told: new Map(),
  }
  const timeline = openTimeline()
  for (const happening of matters(stage, society, { today, thinning: parts.thinning ?? 1 })) {
    timeline.add(happening)
  }
  for (const happening of planHappenings(perform, society, today)) timeline.add(happening)
  const jobs = parts.modules.flatMap((module) => module.jobs)
  for (const look of looks(today, now)) {
    await happenUntil(timeline, look.at)
    clock.now = look.at
    await Promise.all(jobs.filter(comesRound(look)).map((job) => job.run(house)))
  }
  await handOnWhatCame(stage, society, now)
  await settlePromises({ perform, now }, society)
  await settleActivities({ perform, now }, society)
  await settleExchange({ perform, now }, society)
  await settleReports(perform, society, now)
  await settleAssessment({ ...parts, perform, society, now })
  await settleReviews({ perform, today }, society)
  await settlePoints({ perform, now }, society)
  await settleVolunteers({ perform, now }, society)
  await settleSurveys({ perform, now }, society, kitchen)
  await settleNotices({ ...parts, perform, now }, society)
  await settleLearning({ perform, now }, society)
  await settlePartners({ perform, today }, society)
  await settleKitchen({ perform, now }, kitchen)
  await remember(parts.house, society)
  return society
}

/** The ledger itself says that this world is made up, and as whom a visitor may look at it. */
const remember = (house: House, { personas }: Society): Promise<void> =>
  note(house, worldStream, { type: 'demonstration.worldBuilt.v1', data: { personas } })

async function note(house: House, stream: string, event: WorldEvent): Promise<void> {
  const call = { house, actor: builder, now: house.now() }
  await writeTransaction(house.pool, (tx) =>
    bulkWriter<WorldEvent>(tx, call).append([{ stream, expectedVersion: 0, events: [event] }]),
  )
}

type Settled = { readonly society: Society; readonly kitchen: Kitchen | null }

async function settle(parts: WorldParts, ground: Ground, today: Day): Promise<Settled> {
  const settled = await settlePlaces(ground)
  await parts.trees.refresh()
  const society = await settlePeople(ground, settled)
  await parts.trees.refresh()
  const kitchen = await settleStations(ground, society, today)
  await settleMediation(ground, society)
  return { society, kitchen }
}

async function happenUntil(timeline: Timeline, until: Instant): Promise<void> {
  for (let due = timeline.takeUntil(until); due.length > 0; due = timeline.takeUntil(until)) {
    const next = await Promise.all(due.map((happening) => happening.happen(happening.at)))
    for (const happening of next) if (happening) timeline.add(happening)
  }
}

function actorsOf(society: Society): Map<string, StaffActor> {
  const actors = new Map<string, StaffActor>()
  for (const street of society.streets) {
    actors.set(street.office.organisationId, street.staff)
    actors.set(street.district.office.organisationId, street.district.organiser)
    for (const department of street.district.departments)
      actors.set(department.organisationId, department.staff)
    for (const community of street.communities) {
      actors.set(community.office.organisationId, community.secretary)
      for (const grid of community.grids) actors.set(grid.office.organisationId, grid.worker)
    }
  }
  return actors
}

type Year = { readonly today: string; readonly thinning: number }

function matters(stage: Stage, society: Society, year: Year): Happening[] {
  return society.streets.flatMap((street) =>
    street.communities.flatMap((community, index) => {
      const chance = chanceFrom(street.street.seed * 100 + index)
      const draw = mattersBy(chance)
      const count = Math.round(street.street.mattersPerCommunity / year.thinning)
      const moments = arrivals(count, { days: daysOfLife, until: year.today }, chance)
      const isVisited = street === society.streets[0]
      const more = isVisited ? Math.round(mattersOfLastDays / year.thinning) : 0
      const recent = arrivals(more, { days: lastDays, until: year.today }, chance)
      return [...moments, ...recent].map((at) =>
        storyOf(stage, { street, community, matter: draw(community.compound), chance: split(chance) }, at),
      )
    }),
  )
}

type Look = { readonly at: Instant; readonly isLastOfDay: boolean; readonly isLastOfWeek: boolean }

const comesRound =
  (look: Look) =>
  ({ everySeconds }: Job): boolean =>
    everySeconds <= clockSeconds || (everySeconds < hourSeconds ? look.isLastOfDay : look.isLastOfWeek)

function looks(today: Day, now: Instant): Look[] {
  const days = Array.from({ length: daysOfLife + 1 }, (_, index) => addDays(today, index - daysOfLife))
  const all = days.flatMap((day, number) =>
    looksADay.map((minute, index) => {
      const isLastOfDay = index === looksADay.length - 1
      const isLastOfWeek = isLastOfDay && number % 7 === 6
      return { at: addMinutes(startOfDay(day), minute), isLastOfDay, isLastOfWeek }
    }),
  )
  return [...all.filter(({ at }) => at < now), { at: now, isLastOfDay: true, isLastOfWeek: true }]
}
