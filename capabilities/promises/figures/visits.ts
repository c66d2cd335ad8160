import { type Figure, figure } from '#platform/figures/figure.ts'
import type { ContactEvent, Visited } from '../events.ts'

const villages = figure<ContactEvent, 'balance'>({
  id: 'promises.villagesWithLeader',
  words: {
    zh: '有干部联系的村（社区）',
    en: 'Villages with a leader',
    meaning: { zh: '现在有干部联系的村（社区）', en: 'Villages that a leader looks after now' },
  },
  unit: { zh: '个', en: 'villages' },
  better: 'up',
  measure: 'balance',
  of: ['promises.contact-assigned.v1', 'promises.contact-ended.v1'],
  raisedBy: ['promises.contact-assigned.v1'],
  contribute: ({ type, data }) => {
    if (type === 'promises.contact-assigned.v1') return data.isFirst ? [{ amount: 1 }] : []
    return data.isLast ? [{ amount: -1 }] : []
  },
})

const visits = figure<Visited, 'count'>({
  id: 'promises.visits',
  words: {
    zh: '进村走访',
    en: 'Visits',
    meaning: { zh: '干部记下的走访，不分是谁', en: 'Visits written down, whoever made them' },
  },
  unit: { zh: '次', en: 'visits' },
  better: 'neither',
  measure: 'count',
  of: ['promises.place-visited.v1'],
  contribute: () => [{ amount: 1 }],
})

const foundOnVisits = figure<Visited, 'sum'>({
  id: 'promises.foundOnVisits',
  words: {
    zh: '走访发现的问题',
    en: 'Problems found on visits',
    meaning: { zh: '走访时当场报出去的事', en: 'Taken down as cases on the spot' },
  },
  unit: { zh: '件', en: 'problems' },
  better: 'neither',
  measure: 'sum',
  of: ['promises.place-visited.v1'],
  contribute: ({ data }) => (data.caseIds.length === 0 ? [] : [{ amount: data.caseIds.length }]),
})

/** Leaders’ contacts and visits; counted by place only, never by person. */
export const visitFigures: readonly Figure[] = [villages, visits, foundOnVisits]
