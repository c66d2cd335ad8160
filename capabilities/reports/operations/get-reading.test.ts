import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { type Caller, runAs } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { type ReportsHouse, reportsHouse } from '../testing.ts'
import { blankForm } from '../testing-forms.ts'
import { getReading } from './get-reading.ts'
import { whileReading } from './reading-now.ts'
import { uploadForm } from './upload-form.ts'

let world: ReportsHouse
beforeAll(async () => {
  world = await reportsHouse([])
})
afterAll(() => world.house.close())

test('while a form is read, whoever handed it in sees how far, whichever process they ask; nobody else does, and afterwards there is nothing to see', async () => {
  const fillingId = world.house.newId()
  const ask = (house: TestHouse, caller: Caller) => runAs(house, caller)(getReading, { fillingId })
  const call = world.house.call(world.clerk)
  const far = { done: 1, total: 3 }
  await whileReading(call, fillingId, async (tell) => {
    expect(await ask(world.house, world.clerk)).toEqual({ reading: { done: 0, total: 0 } })
    tell(far)
    const other = world.house.another()
    let said = await ask(other, world.clerk)
    while (said.reading?.done !== far.done) said = await ask(other, world.clerk)
    expect(said).toEqual({ reading: far })
    expect(await ask(world.house, world.secretary)).toEqual({ reading: null })
  })
  expect(await ask(world.house, world.clerk)).toEqual({ reading: null })
})

test('a form that is handed in leaves nothing to see of its reading', async () => {
  const fillingId = world.house.newId()
  const form = blankForm('社区', ['海滨社区'], ['受理件数'])
  const file = Buffer.from(form).toString('base64')
  const given = { fillingId, name: '报表.xlsx', file, tree: 'place' as const, node: smallWorld.street }
  await runAs(world.house, world.clerk)(uploadForm, given)
  await expect(runAs(world.house, world.clerk)(getReading, { fillingId })).resolves.toEqual({ reading: null })
})
