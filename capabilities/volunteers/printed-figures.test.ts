import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import { runAs } from '#platform/testing/callers.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { volunteerFigures } from './figures.ts'
import { confirmDueHours } from './jobs/confirm-due-hours.ts'
import { getProject } from './operations/get-project.ts'
import { recordSession } from './operations/record-session.ts'
import { startProject } from './operations/start-project.ts'
import { aProject, aVolunteer, type VolunteersHouse, volunteersHouse, weeksLater } from './testing.ts'

let made: VolunteersHouse
beforeAll(async () => {
  made = await volunteersHouse()
})
afterAll(() => made.house.close())

test('in Renhuai nearly 400 villagers become public-good workers: 400 sign up, work, and are counted once each', async () => {
  const { house, offices, secretary, today } = made
  const projectId = await aProject(made, { title: '公益工', kind: 'publicWorks', needed: 400 })
  const villagers = await Promise.all(Array.from({ length: 400 }, () => aVolunteer(made, projectId)))
  await expect(aVolunteer(made, projectId)).rejects.toMatchObject({ text: { rule: 'volunteers.full' } })
  await runAs(house, secretary)(startProject, { projectId })
  const day = (daysAgo: number, minutes: number) =>
    runAs(house, secretary)(recordSession, {
      ...{ projectId, sessionId: house.newId(), on: addDays(today, -daysAgo) },
      ...{ from: '08:00', to: '11:30', awayMinutes: 30 },
      people: villagers.map(({ participantId }) => ({ participantId, minutes })),
    })
  await day(2, 180)
  await day(1, 120)
  const later = weeksLater(house)
  await confirmDueHours.run({ ...house, now: () => later })
  const { pool, trees } = house
  await foldFigures({ pool, trees, figures: volunteerFigures })
  const to = addDays(dayOf(later), 1)
  const span = { figures: volunteerFigures, from: addDays(today, -30), to, today: to, as: 'house' } as const
  const read = (tree: 'place' | 'organisation', node: string) =>
    writeTransaction(pool, (tx) => readFigures(tx, { ...span, tree, node, slice: 'kind:publicWorks' }))
  for (const { values } of [
    await read('place', smallWorld.county),
    await read('organisation', offices.committee),
  ]) {
    expect(Object.fromEntries(values.map(({ figureId, value }) => [figureId, value]))).toMatchObject({
      'volunteers.joined': 400,
      'volunteers.services': 800,
      'volunteers.minutes': 400 * 300,
    })
    const people = values.find(({ figureId }) => figureId === 'volunteers.people')?.value ?? 0
    // Different people are counted by a sketch, about two in a hundred off.
    expect(Math.abs(people - 400)).toBeLessThan(24)
  }
  await expect(
    runAs(house, { actor: { kind: 'anonymous' } })(getProject, { projectId }),
  ).resolves.toMatchObject({ joined: 400, needed: 400 })
})
