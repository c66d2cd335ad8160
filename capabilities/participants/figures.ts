import { type ContributionOf, figure, type SliceNames } from '#platform/figures/figure.ts'
import type { ParticipantEvent } from './events.ts'
import type { ParticipantKind } from './shapes.ts'

const kindNames = {
  resident: { zh: '居民', en: 'Residents' },
  member: { zh: '党员', en: 'Party members' },
  newWorker: { zh: '新就业群体', en: 'Gig workers' },
  partner: { zh: '合伙单位的人', en: 'Partners’ people' },
  volunteer: { zh: '志愿者', en: 'Volunteers' },
  courier: { zh: '骑手和快递员', en: 'Couriers' },
} as const satisfies SliceNames & Readonly<Record<ParticipantKind, unknown>>
const byKind = { kind: kindNames }

/** Booklets that are open; a number of booklets, never a list of people. */
export const bookletsOpen = figure<ParticipantEvent, 'balance', typeof byKind>({
  id: 'participants.booklets',
  words: {
    zh: '小本',
    en: 'Booklets',
    meaning: { zh: '开着的小本，关掉的不算', en: 'Booklets that are open; closed ones are not counted' },
  },
  unit: { zh: '本', en: '' },
  better: 'neither',
  measure: 'balance',
  slices: byKind,
  of: ['participants.opened.v1', 'participants.changed.v1', 'participants.closed.v1'],
  raisedBy: ['participants.opened.v1', 'participants.changed.v1'],
  isElsewhere: 'place',
  contribute: ({ type, data }): ContributionOf<'balance', typeof byKind>[] => {
    const amount = type === 'participants.closed.v1' ? -1 : 1
    const here = { amount, slices: { kind: data.kind } }
    if (type !== 'participants.changed.v1') return [here]
    const { placeId, kind } = data.before
    return [{ amount: -1, place: placeId, slices: { kind } }, here]
  },
})

export const participantFigures = [bookletsOpen] as const
