import { afterAll, beforeAll, expect, test } from 'vitest'
import { aParticipant, closesBooklet } from '#capabilities/participants/testing.ts'
import { runAs } from '#platform/testing/callers.ts'
import { addDays } from '#platform/time/instant.ts'
import { endProject } from '../operations/end-project.ts'
import { getProject } from '../operations/get-project.ts'
import { getRoster } from '../operations/get-roster.ts'
import { joinProject } from '../operations/join-project.ts'
import { aProject, aService, aVolunteer, signsUp, type VolunteersHouse, volunteersHouse } from '../testing.ts'
import { letClosedBookletsGo } from './let-closed-booklets-go.ts'

let made: VolunteersHouse
beforeAll(async () => {
  made = await volunteersHouse()
})
afterAll(() => made.house.close())

const leavingBy = async (projectId: string) => {
  const { rows } = await made.house.database.pool.query<{ actor: string }>(
    `select actor from ledger.entry where type = 'volunteers.left.v1' and stream = $1`,
    [`volunteer-project:${projectId}`],
  )
  return rows.map(({ actor }) => actor)
}

test('a closed booklet frees its place in what is to come, once and with its own entry, and somebody else signs up', async () => {
  const { house } = made
  const projectId = await aProject(made, { needed: 1 })
  const leaves = await aVolunteer(made, projectId)
  const waits = await aParticipant(house)
  await expect(signsUp(house, waits, projectId)).rejects.toMatchObject({ text: { rule: 'volunteers.full' } })
  await letClosedBookletsGo.run(house)
  expect(await leavingBy(projectId)).toEqual([])
  await closesBooklet(house, leaves)
  await letClosedBookletsGo.run(house)
  await letClosedBookletsGo.run(house)
  expect(await leavingBy(projectId)).toEqual([`job:${letClosedBookletsGo.name}`])
  await runAs(house, waits.caller)(joinProject, { projectId, riskRead: true, suitsMe: true })
  await expect(runAs(house, waits.caller)(getProject, { projectId })).resolves.toMatchObject({ joined: 1 })
})

test('hours that were served stay, and what has ended or is over is left as it was', async () => {
  const { house, secretary, today } = made
  const { projectId, volunteer } = await aService(made)
  const ended = await aProject(made)
  const over = await aProject(made, { from: addDays(today, -30), to: addDays(today, -1) })
  for (const other of [ended, over]) await signsUp(house, volunteer, other)
  await runAs(house, secretary)(endProject, { projectId: ended })
  await closesBooklet(house, volunteer)
  await letClosedBookletsGo.run(house)
  expect(await leavingBy(projectId)).toEqual([`job:${letClosedBookletsGo.name}`])
  expect([...(await leavingBy(ended)), ...(await leavingBy(over))]).toEqual([])
  const { sessions } = await runAs(house, secretary)(getRoster, { projectId })
  expect(sessions).toMatchObject([{ people: [{ minutes: 120, status: 'published' }] }])
})
