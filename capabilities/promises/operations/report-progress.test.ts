import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#platform/testing/callers.ts'
import { newSecret } from '#platform/access/secret.ts'
import { aList, type PromisesHouse, promisesHouse } from '../testing-house.ts'
import { addItem } from './add-item.ts'
import { getPromise } from './get-promise.ts'
import { listPromises } from './list-promises.ts'
import { nameAcceptors } from './name-acceptors.ts'
import { reportDone } from './report-done.ts'
import { reportProgress } from './report-progress.ts'
import { supervisePromise } from './supervise-promise.ts'

let made: PromisesHouse
beforeAll(async () => {
  made = await promisesHouse()
})
afterAll(() => made.house.close())

const anyone: Caller = { actor: { kind: 'anonymous' } }

async function anItem(titles: readonly string[]) {
  const { as, organiser, offices, house, inDays } = made
  const [listId, promiseId] = [await aList(made), house.newId()]
  const milestones = titles.map((title) => ({ milestoneId: house.newId(), title }))
  const promise = { ownerId: offices.water, dueOn: inDays(60), milestones }
  await as(organiser)(addItem, { listId, promiseId, title: '修好环村路', ...promise })
  await as(organiser)(nameAcceptors, { promiseId, receipts: [newSecret(16)] })
  return { listId, promiseId, steps: milestones.map(({ milestoneId }) => milestoneId) }
}

test('step after step is reported for everybody to read; “done” is refused until the last one', async () => {
  const { as, waterStaff } = made
  const { listId, promiseId, steps } = await anItem(['方案公示', '完工'])
  const owner = as(waterStaff)
  const report = (milestoneId: string) =>
    owner(reportProgress, { promiseId, milestoneId, text: '完成了这一步', photos: [] })
  await report(steps[0] ?? '')
  await expect(owner(reportDone, { promiseId, text: '好了', photos: [] })).rejects.toMatchObject({
    text: { rule: 'promises.milestones-open' },
  })
  const seen = await as(anyone)(getPromise, { promiseId })
  expect(seen.milestones.map(({ doneOn }) => doneOn === null)).toEqual([false, true])
  expect(seen.thread.at(-1)).toMatchObject({
    what: 'progressed',
    milestone: '方案公示',
    text: '完成了这一步',
  })
  await expect(report(made.house.newId())).rejects.toMatchObject({
    text: { rule: 'promises.no-such-milestone' },
  })
  await report(steps[1] ?? '')
  expect((await owner(reportDone, { promiseId, text: '好了', photos: [] })).status).toBe('done')
  const { promises } = await as(anyone)(listPromises, { listId })
  expect(promises[0]?.steps).toEqual({ done: 2, all: 2 })
})

test('the level above presses for it; the owner reads the words, the public does not', async () => {
  const { as, organiser, waterStaff } = made
  const { promiseId } = await anItem([])
  await as(organiser)(supervisePromise, { promiseId, text: '请本周报进度' })
  const read = async (caller: Caller) =>
    (await as(caller)(getPromise, { promiseId })).thread.filter(({ what }) => what === 'supervised')
  expect(await read(waterStaff)).toMatchObject([{ text: '请本周报进度' }])
  expect(await read(anyone)).toEqual([])
  await expect(as(waterStaff)(supervisePromise, { promiseId, text: '自己督办' })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})

test('a page of a long list begins with what is late or due first and goes on where it ended', async () => {
  const { as, organiser, offices, house, inDays } = made
  const listId = await aList(made)
  const days = Array.from({ length: 70 }, (_, at) => 70 - at)
  await Promise.all(
    days.map((day) =>
      as(organiser)(addItem, {
        listId,
        promiseId: house.newId(),
        title: `第 ${day} 天到期`,
        ownerId: offices.water,
        dueOn: inDays(day),
        milestones: [],
      }),
    ),
  )
  const first = await as(anyone)(listPromises, { listId })
  const second = await as(anyone)(listPromises, { listId, cursor: first.next ?? '' })
  const found = [...first.promises, ...second.promises].map(({ dueOn }) => dueOn)
  expect(found).toEqual(days.toReversed().map(inDays))
  expect(second.next).toBeNull()
})

test('a cursor that somebody made up is no cursor', async () => {
  const { promises } = await made.as(anyone)(listPromises, { cursor: `1_9999-99-99_${'-'.repeat(36)}` })
  expect(promises.every(({ kind }) => kind === 'livelihood')).toBe(true)
})
