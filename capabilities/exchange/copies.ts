import { bookletOf } from '#platform/access/booklet.ts'
import { copy, listed, opened, readOwn } from '#platform/keeping/copy.ts'
import { copyTerms as terms } from '#platform/keeping/copy-terms.ts'
import type { Call } from '#platform/operations/house.ts'
import { itemOfStream, itemStream } from './events.ts'
import { exchangeKept } from './keeps.ts'
import { getItem } from './operations/get-item.ts'
import { getMyHelp } from './operations/get-my-help.ts'
import { itemsPostedBy } from './views/read-items.ts'
import { kindOf, timeNameOf } from './words.ts'

/** What the caller posted: by booklet everything, by its own receipt the one. */
async function ownItemIds(call: Call): Promise<readonly string[]> {
  const { actor } = call
  const participantId = bookletOf(actor)
  if (participantId !== null) return readOwn(call, (tx) => itemsPostedBy(tx, participantId))
  if (actor.kind !== 'resident' || !actor.stream.startsWith(itemStream(''))) return []
  return [itemOfStream(actor.stream)]
}

async function ownItems(call: Call) {
  const items = []
  for (const itemId of await ownItemIds(call)) items.push(...(await opened(getItem, { itemId }, call)))
  return items.filter(({ isOwn }) => isOwn)
}

/** What one asked or offered, and the check-in at home. Who took something on is somebody else’s. */
export const exchangeCopies = [
  copy({
    kept: exchangeKept.item,
    fields: ['exchange.words', 'exchange.reach', 'exchange.alt'],
    terms: {
      kind: terms.kind,
      at: terms.at,
      title: { zh: '公开的一句话', en: 'What everybody sees' },
      said: terms.said,
      reach: { zh: '怎么找到您', en: 'How to find you' },
      photos: terms.photos,
      on: { zh: '照片上是什么', en: 'What the photos show' },
    },
    rows: async (call) =>
      (await ownItems(call)).map(({ kind, postedAt, title, words, reach, photos }) => ({
        kind: { zh: kindOf(kind).zh, en: kindOf(kind).en },
        at: postedAt,
        title,
        said: words,
        reach,
        photos: photos.map(({ photoId }) => photoId),
        on: photos.flatMap(({ alt }) => alt ?? []).join('\n') || null,
      })),
  }),
  copy({
    kept: exchangeKept.item,
    title: { zh: '上门报到', en: 'Checking in at home' },
    fields: [],
    terms: {
      place: terms.place,
      organisation: terms.organisation,
      times: { zh: '什么时候有空', en: 'When free' },
    },
    rows: async (call) =>
      (await opened(getMyHelp, {}, call)).flatMap(({ checkIn }) =>
        checkIn === null
          ? []
          : {
              place: checkIn.placeName,
              organisation: checkIn.unitName,
              times: listed(checkIn.times.map(timeNameOf)),
            },
      ),
  }),
]
