import { figure, type SliceNames } from '#platform/figures/figure.ts'
import type { DutyPassed, DutyTaken } from './events.ts'

const holderNames = {
  partner: { zh: '合伙单位', en: 'Partners' },
  person: { zh: '个人', en: 'People' },
} as const satisfies SliceNames & Readonly<Record<DutyPassed['data']['by'], unknown>>
const byHolder = { kind: holderNames }
const byTaking = {
  kind: {
    signUp: { zh: '自己报名', en: 'Signed up' },
    cover: { zh: '替别人接下', en: 'Taken over' },
  },
}

/** Duties whose day went by and of which the other side did not say that nobody came. */
const dutiesKept = figure<DutyPassed, 'count', typeof byHolder>({
  id: 'rosters.dutiesKept',
  words: {
    zh: '值班',
    en: 'Duties kept',
    meaning: {
      zh: '已经过去的值班班次，没有人说缺的都算',
      en: 'Shifts gone by of which nobody said that they were missed',
    },
  },
  unit: { zh: '班', en: '' },
  better: 'neither',
  measure: 'count',
  slices: byHolder,
  of: ['rosters.passed.v1'],
  contribute: ({ data }) => [{ amount: 1, day: data.on, slices: { kind: data.by } }],
  isElsewhere: true,
})

/** Shifts that somebody took of their own will: open ones, and ones taken over from another. */
const shiftsTaken = figure<DutyTaken, 'count', typeof byTaking>({
  id: 'rosters.shiftsTaken',
  words: {
    zh: '主动接班',
    en: 'Shifts taken',
    meaning: {
      zh: '自己报名或替别人接下的班次',
      en: 'Shifts people signed up for or took over from others',
    },
  },
  unit: { zh: '班', en: '' },
  better: 'neither',
  measure: 'count',
  slices: byTaking,
  of: ['rosters.taken.v1'],
  contribute: ({ data }) => [{ amount: 1, slices: { kind: data.instead === null ? 'signUp' : 'cover' } }],
})

export const rosterFigures = [dutiesKept, shiftsTaken] as const
