import { organisationsHouse, type SmallOffices } from '#capabilities/organisations/testing.ts'
import { aParticipant, type Participant, participantViews } from '#capabilities/participants/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { addDays, addMinutes, dayOf, type Instant } from '#platform/time/instant.ts'
import { confirmDueHours } from './jobs/confirm-due-hours.ts'
import { volunteers } from './module.ts'
import { joinProject } from './operations/join-project.ts'
import { recordSession } from './operations/record-session.ts'
import { recruit } from './operations/recruit.ts'
import { startProject } from './operations/start-project.ts'
import type { Offer } from './shapes.ts'

/** What a house needs to know of volunteers. */
export const volunteerViews = volunteers.views

export type VolunteersHouse = {
  readonly house: TestHouse
  readonly offices: SmallOffices
  /** The secretary of the community, who organises. */
  readonly secretary: Caller
  readonly today: string
}

/** A house with offices, booklets and volunteers. */
export async function volunteersHouse(): Promise<VolunteersHouse> {
  const { house, offices } = await organisationsHouse([...participantViews, ...volunteerViews])
  const secretary = await staffAt(house, {
    role: 'secretary',
    organisationId: offices.committee,
    placeId: smallWorld.community,
  })
  return { house, offices, secretary, today: dayOf(house.now()) }
}

/** Visits to elders every Saturday, which have been going on for a month, unless told otherwise. */
const anOffer = ({ offices, today }: VolunteersHouse, offer: Partial<Offer>): Offer => ({
  title: '周六陪老人',
  kind: 'care',
  about: '陪独居老人说说话，帮忙买菜',
  placeId: smallWorld.community,
  organisationId: offices.committee,
  from: addDays(today, -30),
  to: addDays(today, 300),
  when: '每周六上午',
  needed: 20,
  leastAge: 16,
  risk: '上下楼小心台阶，搬重物请两个人一起',
  isDangerous: false,
  ...offer,
})

/** Asks for volunteers and returns the project's id. */
export async function aProject(made: VolunteersHouse, offer: Partial<Offer> = {}): Promise<string> {
  const projectId = made.house.newId()
  await runAs(made.house, made.secretary)(recruit, { projectId, ...anOffer(made, offer) })
  return projectId
}

/** Somebody who has signed up. */
export async function aVolunteer(made: VolunteersHouse, projectId: string): Promise<Participant> {
  const participant = await aParticipant(made.house)
  await signsUp(made.house, participant, projectId)
  return participant
}

/** A project under way with one volunteer and two hours recorded yesterday, now published. */
export async function aService(made: VolunteersHouse, offer: Partial<Offer> = {}) {
  const projectId = await aProject(made, offer)
  const volunteer = await aVolunteer(made, projectId)
  await runAs(made.house, made.secretary)(startProject, { projectId })
  const sessionId = made.house.newId()
  await runAs(made.house, made.secretary)(recordSession, {
    ...{ projectId, sessionId, on: addDays(made.today, -1), from: '09:00', to: '11:30', awayMinutes: 30 },
    people: [{ participantId: volunteer.participantId, minutes: 120 }],
  })
  return { projectId, sessionId, volunteer }
}

/** Somebody with a booklet signs up, having read the risk. */
export const signsUp = (house: TestHouse, { caller }: Participant, projectId: string) =>
  runAs(house, caller)(joinProject, { projectId, riskRead: true, suitsMe: true })

/** Hours published now have been so long enough, and are entered. */
export function entersHours(house: TestHouse): Promise<void> {
  const later = weeksLater(house)
  return confirmDueHours.run({ ...house, now: () => later })
}

/** A moment by which hours published now have been so long enough. */
export const weeksLater = (house: TestHouse): Instant => addMinutes(house.now(), 21 * 24 * 60)
