import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import { type Statement, tellAbout, type View } from '#platform/operations/view.ts'
import { counterIn, type GoodEvent, type VillageEvent } from '../events.ts'

/** What a village decided, its shop, and who sits on its committee. */
export const villageView: View = {
  name: 'points.village',
  of: ['listDrafted', 'listDecided', 'shopSet', 'committeeChanged'].map((name) => `points.${name}.v1`),
  tables: ['points.village', 'points.list', 'points.seat'],
  project: (tx, entries) => tellAbout(tx, asEntriesOf<VillageEvent>(entries), ofVillage),
}

const setColumn = (column: 'draft' | 'shop', value: unknown): Statement => [
  `insert into points.village (place_id, place_at, ${column}) values ($1, tree.position('place', $1), $2)
   on conflict (place_id) do update set ${column} = excluded.${column}`,
  [JSON.stringify(value)],
]

function ofVillage({ type, data }: Entry<VillageEvent>): Statement[] {
  switch (type) {
    case 'points.listDrafted.v1':
      return [setColumn('draft', data)]
    case 'points.listDecided.v1': {
      const { draftId: _draftId, ...list } = data
      return [
        ['update points.village set draft = null where place_id = $1', []],
        [
          'insert into points.list (place_id, version, from_on, list) values ($1, $2, $3, $4) on conflict do nothing',
          [data.version, data.from, JSON.stringify(list)],
        ],
      ]
    }
    case 'points.shopSet.v1':
      return [setColumn('shop', data)]
    case 'points.committeeChanged.v1':
      return data.isSeated
        ? [
            [
              `insert into points.seat (place_id, place_at, participant_id) values ($1, tree.position('place', $1), $2)
               on conflict do nothing`,
              [data.participantId],
            ],
          ]
        : [['delete from points.seat where place_id = $1 and participant_id = $2', [data.participantId]]]
  }
}

/** The shelf. The table itself refuses stock below zero. */
export const goodView: View = {
  name: 'points.good',
  of: ['goodOffered', 'goodChanged', 'stockChanged', 'goodWithdrawn', 'goodTaken', 'goodReturned'].map(
    (name) => `points.${name}.v1`,
  ),
  tables: ['points.good', 'points.redemption'],
  project: (tx, entries) => tellAbout(tx, asEntriesOf<GoodEvent>(entries), ofGood),
}

function ofGood(entry: Entry<GoodEvent>): Statement[] {
  switch (entry.type) {
    case 'points.goodOffered.v1': {
      const { name, note, points, stock } = entry.data
      return [
        [
          `insert into points.good (good_id, place_id, name, note, points, stock) values ($1, $2, $3, $4, $5, $6)
           on conflict do nothing`,
          [entry.place, name, note, points, stock],
        ],
      ]
    }
    case 'points.goodChanged.v1': {
      const { name, note, points } = entry.data
      return [
        ['update points.good set name = $2, note = $3, points = $4 where good_id = $1', [name, note, points]],
      ]
    }
    case 'points.stockChanged.v1':
      return [addStock(entry.data.quantity)]
    case 'points.goodWithdrawn.v1':
      return [['update points.good set stock = 0, is_withdrawn = true where good_id = $1', []]]
    default:
      return ofRedemption(entry)
  }
}

const addStock = (quantity: number): Statement => [
  'update points.good set stock = stock + $2 where good_id = $1',
  [quantity],
]

type RedemptionEntry = Extract<
  Entry<GoodEvent>,
  { type: 'points.goodTaken.v1' } | { type: 'points.goodReturned.v1' }
>

function ofRedemption(entry: RedemptionEntry): Statement[] {
  if (entry.type === 'points.goodReturned.v1') {
    const { redemptionId, quantity, isShelved } = entry.data
    const returned: Statement = [
      'update points.redemption set is_returned = true where good_id = $1 and redemption_id = $2',
      [redemptionId],
    ]
    return isShelved ? [addStock(quantity), returned] : [returned]
  }
  const { redemptionId, quantity, points, on } = entry.data
  return [
    addStock(-quantity),
    [
      `insert into points.redemption (good_id, redemption_id, place_id, quantity, points, on_day, at, counter_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [redemptionId, entry.place, quantity, points, on, entry.at, counterIn(entry.actor)],
    ],
  ]
}
