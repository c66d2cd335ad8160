import { afterAll, beforeAll, expect, test } from 'vitest'
import { keeps } from '#platform/keeping/kept.ts'
import { termsIn } from '#platform/keeping/running-terms.ts'
import { anyone, runAs, staffAt } from '#platform/testing/callers.ts'
import { openTestHouse, type TestHouse } from '#platform/testing/test-house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { getRegister } from './get-register.ts'
import { listNotices } from './list-notices.ts'

const said = { zh: '一句话', en: 'a sentence' }
const parts = { occasion: said, what: said, why: said, readBy: said, takeBack: said }
const declared = keeps({
  names: {
    ...parts,
    id: 'fair.names',
    of: 'resident',
    until: { zh: '满 {n} 天', en: 'after {n} days' },
    rules: ['KEEP-01'],
    fields: ['fair.name'],
    length: { ruleId: 'KEEP-01', name: 'namesOfActivityDays', unit: 'days' },
  },
  keepers: {
    ...parts,
    id: 'fair.keepers',
    of: 'staff',
    until: said,
    rules: ['PI-03'],
    fields: ['fair.keeper'],
    length: null,
  },
})
const keepers = [{ name: 'fair', keeps: Object.values(declared) }]

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse({ views: [] })
})
afterAll(() => house.close())

test('anybody reads what is asked of residents, with the days that hold today; not what staff leave', async () => {
  const { notices } = await runAs(house, anyone)(listNotices(keepers), {})
  expect(notices.map(({ noticeId, until }) => [noticeId, until.zh])).toEqual([['fair.names', '满 30 天']])
})

test('the register is for those who answer for what is kept: all of it, and what is past its term', async () => {
  const today = dayOf(house.now())
  await house.pool.query(
    `insert into keeping.running values ('fair.names', 'fair:1', $1), ('fair.names', 'fair:2', $1::date + 9)`,
    [today],
  )
  const register = getRegister(keepers)
  for (const role of ['securityAdministrator', 'auditAdministrator']) {
    const { rows } = await runAs(house, await staffAt(house, { role }))(register, {})
    expect(rows.map(({ noticeId, running, past }) => [noticeId, running, past])).toEqual([
      ['fair.names', 1, 1],
      ['fair.keepers', null, null],
    ])
  }
  for (const role of ['secretary', 'systemAdministrator'])
    await expect(runAs(house, await staffAt(house, { role }))(register, {})).rejects.toMatchObject({
      code: 'not-found',
    })
})

test('of what was said about one thing the last word counts: over, going on, over again', () => {
  const term = {
    kept: declared.names,
    follows: ['fair.over.v1', 'fair.again.v1'],
    overOn: ({ type, occurredOn }: { type: string; occurredOn: string }) =>
      type === 'fair.over.v1' ? occurredOn : null,
    letGo: listNotices(keepers),
    inputOf: () => ({}),
  }
  const told = (type: `fair.${string}.v1`, stream: string, occurredOn: string) => ({
    ...{ type, stream, occurredOn },
    data: {},
  })
  expect(
    termsIn(
      [term],
      [
        told('fair.over.v1', 'fair:1', '2026-01-01'),
        told('fair.again.v1', 'fair:1', '2026-01-05'),
        told('fair.over.v1', 'fair:2', '2026-01-01'),
        told('fair.over.v1', 'fair:2', '2026-02-01'),
        told('fair.other.v1', 'fair:3', '2026-02-01'),
      ],
    ),
  ).toEqual([
    { kept: 'fair.names', stream: 'fair:1', dueOn: null },
    { kept: 'fair.names', stream: 'fair:2', dueOn: '2026-03-04' },
  ])
})
