import { expect, test } from 'vitest'
import { actionKeys, actionNames, actionsOf } from './case-actions.ts'

const standing = (abilities: readonly string[], status = 'accepted', isPublished = false) => ({
  abilities,
  status,
  isPublished,
})

test('Every action the house allows is on the screen exactly once', () => {
  const { main, beside, rest } = actionsOf(standing(actionNames))
  const shown = [main, ...beside, ...rest]
  expect(new Set(shown).size).toBe(shown.length)
  expect(shown.toSorted()).toEqual([...actionNames].toSorted())
})

test('An action that the house does not allow is not shown', () => {
  expect(actionsOf(standing([]))).toEqual({ main: undefined, beside: [], rest: [] })
  expect(actionsOf(standing(['acceptCase', 'somethingNew']))).toMatchObject({ main: 'acceptCase', rest: [] })
})

test('What is on the board already is not offered to be published again', () => {
  const { rest } = actionsOf(standing(['publishCase', 'unpublishCase'], 'answered', true))
  expect(rest).toEqual(['unpublishCase'])
})

test('Each key does one thing', () => {
  const actions = Object.values(actionKeys)
  expect(new Set(actions).size).toBe(actions.length)
})
