import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPool } from '../database/pool.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import type { Job } from './job.ts'
import { startJobs } from './job-runner.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse({ views: [] })
})
afterAll(() => house.close())

test('more jobs than connections all get their turn, and none waits in vain for another’s', async () => {
  const pool = openPool(house.database.url, { max: 6, isPatient: true })
  const names = Array.from({ length: 14 }, (_, at) => `job-${at + 1}`)
  const done = new Set<string>()
  const all = Promise.withResolvers<void>()
  const failures: unknown[] = []
  const jobs = names.map(
    (name): Job => ({
      name,
      everySeconds: 3_600,
      run: async ({ pool: own }) => {
        await own.query('select 1')
        done.add(name)
        if (done.size === names.length) all.resolve()
      },
    }),
  )
  const runner = startJobs({ ...house, pool }, jobs, ({ failure }) => {
    failures.push(failure)
    all.reject(failure)
  })
  await all.promise
  await runner.stop()
  await pool.end()
  expect(failures).toEqual([])
  expect([...done].toSorted()).toEqual(names.toSorted())
})
