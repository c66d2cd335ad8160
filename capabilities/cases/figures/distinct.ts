import { type ContributionOf, figure } from '#platform/figures/figure.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { byKindAndChannel, type ByKindAndChannel, type EventOf, slicesOf } from './contributions.ts'

/** Each place once, however often something is told there: who lives out of earshot shows here. */
export const placesHeard = figure<EventOf<'cases.received.v1'>, 'distinct', ByKindAndChannel>({
  id: 'cases.placesHeard',
  words: {
    zh: '有人反映的地方',
    en: 'Places heard from',
    meaning: {
      zh: '有居民或网格员反映过事情的地方有几处，同一处只算一次',
      en: 'How many places something was told at; each place once',
    },
  },
  unit: { zh: '处', en: 'places' },
  better: 'neither',
  measure: 'distinct',
  slices: byKindAndChannel,
  of: ['cases.received.v1'],
  contribute: ({ place, data }) => (place === null ? [] : [{ who: place, ...slicesOf(data.about) }]),
})

type Handled = EventOf<
  'cases.accepted.v1' | 'cases.work-started.v1' | 'cases.replied.v1' | 'cases.answered.v1'
>

function handler({ actor, data }: Entry<Handled>): ContributionOf<'distinct', ByKindAndChannel>[] {
  return actor.startsWith('person:') ? [{ who: actor, ...slicesOf(data.about) }] : []
}

/** How many hands there were; never whose. */
export const peopleHandling = figure<Handled, 'distinct', ByKindAndChannel>({
  id: 'cases.peopleHandling',
  words: {
    zh: '参与办理的人',
    en: 'People handling',
    meaning: {
      zh: '受理、办理、回复过的工作人员有几位，同一个人在几处办过也只算一次',
      en: 'Staff who accepted, worked on or answered something; each person once, in however many places',
    },
  },
  unit: { zh: '人', en: 'people' },
  better: 'neither',
  measure: 'distinct',
  slices: byKindAndChannel,
  of: ['cases.accepted.v1', 'cases.work-started.v1', 'cases.replied.v1', 'cases.answered.v1'],
  contribute: handler,
})
