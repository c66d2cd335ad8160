import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repairSkills } from '../words.ts'
import { type Coming, planDay, type ToMend } from './repair-sheet.ts'

const nine = 9 * 60

test('a repair day is shared out by trade: what was taken on stays, the rest goes to whoever has least', () => {
  const coming: Coming[] = [
    { participantId: 'li', skills: ['electrics', 'locks'] },
    { participantId: 'zhou', skills: ['electrics'] },
  ]
  const repairs: ToMend[] = [
    { itemId: 'lamp', skill: 'electrics', claimerId: null },
    { itemId: 'lock', skill: 'locks', claimerId: null },
    { itemId: 'socket', skill: 'electrics', claimerId: 'li' },
    { itemId: 'tap', skill: 'plumbing', claimerId: null },
    { itemId: 'shelf', skill: null, claimerId: null },
  ]
  expect(planDay({ from: nine, to: nine + 60, coming, repairs })).toEqual([
    {
      trade: 'electrics',
      coming: ['li', 'zhou'],
      repairs: [
        { itemId: 'lamp', participantId: 'zhou', at: nine },
        { itemId: 'socket', participantId: 'li', at: nine },
      ],
    },
    { trade: 'plumbing', coming: [], repairs: [{ itemId: 'tap', participantId: null, at: null }] },
    { trade: 'locks', coming: ['li'], repairs: [{ itemId: 'lock', participantId: 'li', at: nine + 30 }] },
    { trade: null, coming: [], repairs: [{ itemId: 'shelf', participantId: 'zhou', at: nine + 30 }] },
  ])
})

test('a day without anybody and anything has nothing on it', () => {
  expect(planDay({ from: nine, to: nine + 60, coming: [], repairs: [] })).toEqual([])
})

const someone = fc.uniqueArray(
  fc.record({ participantId: fc.stringMatching(/^p[0-9]{2}$/), skills: fc.subarray([...repairSkills]) }),
  { selector: ({ participantId }) => participantId, maxLength: 8 },
)
const something = fc.uniqueArray(
  fc.record({
    itemId: fc.stringMatching(/^i[0-9]{3}$/),
    skill: fc.option(fc.constantFrom(...repairSkills), { nil: null }),
    claimerId: fc.constant(null),
  }),
  { selector: ({ itemId }) => itemId, maxLength: 40 },
)

test('every repair stands on the sheet once, nobody is in two homes at once, and nobody mends what is not their trade', () => {
  fc.assert(
    fc.property(someone, something, (coming, repairs) => {
      const plan = planDay({ from: nine, to: nine + 150, coming, repairs })
      const all = plan.flatMap((part) => part.repairs.map((one) => ({ ...one, trade: part.trade })))
      expect(all.map(({ itemId }) => itemId).toSorted()).toEqual(
        repairs.map(({ itemId }) => itemId).toSorted(),
      )
      const times = all.flatMap(({ participantId, at }) => (at === null ? [] : [`${participantId} ${at}`]))
      expect(new Set(times).size).toBe(times.length)
      for (const { trade, participantId, at } of all) {
        const who = coming.find((one) => one.participantId === participantId)
        if (trade !== null && who) expect(who.skills).toContain(trade)
        if (at !== null) expect(at + 30).toBeLessThanOrEqual(nine + 150)
      }
    }),
  )
})
