import type { Actor } from '#platform/access/actor.ts'
import type { Trees } from '#platform/access/rule.ts'
import { bookletOf } from '#platform/access/booklet.ts'
import { type ItemVerb, itemAccess } from '../access.ts'
import { type ItemStatus, itemStatuses, kindOf } from '../words.ts'
import type { ItemState } from './item-state.ts'
import { mostPhotos } from './picturing.ts'

const when: Readonly<
  Record<Exclude<ItemVerb, 'letItemLapse' | 'keepItem' | 'forgetItem'>, readonly ItemStatus[]>
> = {
  moderateItem: ['waiting'],
  withdrawItem: ['waiting', 'open'],
  planRepair: ['waiting', 'open', 'claimed'],
  claimItem: ['open'],
  releaseClaim: ['claimed'],
  reportItemDone: ['claimed'],
  confirmHelp: ['claimed', 'done'],
  sayNotYet: ['done'],
  lendItem: ['claimed'],
  takeBackItem: ['lent'],
  askHelper: ['open'],
  declineAsk: ['open'],
  addItemPhotos: ['waiting', 'open', 'claimed', 'lent'],
  removeItemPhoto: itemStatuses,
}

// Guarantee: the keys of a literal are its own keys.
const verbs = Object.keys(when) as (keyof typeof when)[]

type Fits = (item: ItemState, actor: Actor) => boolean
const isLent: Fits = ({ list, kind }) => list === 'offer' && kindOf(kind).isLent === true

/** What a kind or its poster rules out. */
const fits: Readonly<Partial<Record<ItemVerb, Fits>>> = {
  planRepair: ({ kind }) => kindOf(kind).isForTeam === true,
  claimItem: ({ posterId }, actor) => posterId === null || bookletOf(actor) !== posterId,
  reportItemDone: (item, actor) => !isLent(item, actor),
  confirmHelp: (item, actor) => !isLent(item, actor),
  lendItem: isLent,
  askHelper: ({ list }) => list === 'need',
  addItemPhotos: ({ kind, photos }) => kindOf(kind).isPictured === true && photos.length < mostPhotos,
  removeItemPhoto: ({ photos }) => photos.length > 0,
}

/** What this reader may do with this item now. */
export const abilitiesOf = (item: ItemState, actor: Actor, trees: Trees): string[] =>
  verbs.filter(
    (verb) =>
      when[verb].includes(item.status) &&
      (fits[verb]?.(item, actor) ?? true) &&
      itemAccess[verb](actor, { item }, trees),
  )
