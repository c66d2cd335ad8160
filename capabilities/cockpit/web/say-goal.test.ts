import { describe, expect, it } from 'vitest'
import { standingOf } from './say-goal.ts'

const count = (value: number | null) => ({ figureId: 'cases.received', value, n: value ?? 0, part: null })
const share = (part: number, n: number) => ({
  figureId: 'cases.responseRate',
  value: n === 0 ? null : part / n,
  n,
  part,
})

describe('a goal', () => {
  it('is said as 16 of 20, with what is still to go', () => {
    expect(standingOf('count', count(16), 20)).toEqual({ done: 16, of: 20, goal: 20, left: 4 })
    expect(standingOf('count', count(23), 20)).toEqual({ done: 23, of: 20, goal: 20, left: 0 })
  })

  it('of a share is so many whole cases out of those there are', () => {
    expect(standingOf('share', share(16, 20), 90)).toEqual({ done: 16, of: 20, goal: 18, left: 2 })
    expect(standingOf('share', share(7, 7), 90)).toEqual({ done: 7, of: 7, goal: 7, left: 0 })
    expect(standingOf('share', share(0, 0), 90)).toBeNull()
  })

  it('says nothing of a middle length of time, or where there is no number', () => {
    expect(standingOf('median', count(480), 300)).toBeNull()
    expect(standingOf('count', count(null), 20)).toBeNull()
  })
})
