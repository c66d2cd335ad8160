import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { sides } from '../access.ts'
import { abilitiesOf } from '../rules/abilities.ts'
import type { ItemState } from '../rules/item-state.ts'
import { type FoundItem, ownWords, readSteps } from '../views/read-items.ts'
import { readPhotos } from '../views/read-photos.ts'
import { namesOf } from '#platform/trees/read-names.ts'
import { callingsOf } from '../views/read-people.ts'

/** As much of an item as rights and abilities depend on. */
export function stateOf(found: FoundItem): ItemState {
  const {
    itemId,
    list,
    kind,
    status,
    skill,
    times,
    until,
    placeId: place,
    by,
    posterId,
    organisationId,
  } = found
  const { postedAt, repairDayId, titleId, claimId, claimerId, unitId, claimedAt, confirmBy, dueOn } = found
  const known = { itemId, list, kind, status, skill, times, until, place, by, posterId, organisationId }
  const taker = { claimerId, unitId, organisationId: found.claimerOrganisationId }
  const claim = claimId && claimedAt ? { claimId, ...taker, at: claimedAt, confirmBy, dueOn } : null
  const { asked, declined, photos } = found
  // Only a history knows the receipt and when it was over; a list needs neither.
  const unread = { receiptHash: null, overOn: null, isForgotten: false }
  return { ...known, ...unread, postedAt, repairDayId, titleId, claim, asked, declined, photos }
}

/** Lines of a list: public words, or one’s own where nothing is public yet. */
export async function presentRows(tx: Transaction, call: Call, found: readonly FoundItem[]) {
  const nameOf = await namesOf(
    tx,
    found.flatMap(({ placeId, organisationId }) => [placeId, organisationId]),
  )
  const untitled = found.filter(({ titleId }) => titleId === null).map(({ itemId }) => itemId)
  const waiting = untitled.length > 0 ? await ownWords(tx, untitled) : new Map<string, string>()
  const wordsId = (one: FoundItem) => one.titleId ?? waiting.get(one.itemId) ?? null
  const texts = await call.house.vault.openContent(
    tx,
    found.flatMap((one) => wordsId(one) ?? []),
  )
  return found.map((one) => {
    const { itemId, list, kind, status, skill, times, placeId, organisationId, until, postedAt, dueOn } = one
    return {
      ...{ itemId, list, kind, status, skill, placeId, organisationId, until, postedAt, dueOn },
      times: [...times],
      title: texts.get(wordsId(one) ?? '') ?? '',
      placeName: nameOf(placeId),
      organisationName: nameOf(organisationId),
      repairOn: one.repairOn,
    }
  })
}

async function presentPhotos(tx: Transaction, call: Call, itemId: string) {
  const photos = await readPhotos(tx, itemId)
  const texts = await call.house.vault.openContent(
    tx,
    photos.flatMap(({ altId }) => altId ?? []),
  )
  return photos.map(({ photoId, altId }) => ({ photoId, alt: texts.get(altId ?? '') ?? null }))
}

/** The whole page of an item, as far as this reader may see. */
export async function presentItem(tx: Transaction, call: Call, found: FoundItem) {
  const { actor, house } = call
  const [row] = await presentRows(tx, call, [found])
  const steps = await readSteps(tx, found.itemId)
  const called = await callingsOf(tx, [found.posterId, found.claimerId])
  const texts = await house.vault.openContent(tx, [
    ...steps.flatMap(({ secretId }) => secretId ?? []),
    ...called.values(),
  ])
  const textOf = (id: string | null | undefined) => (id ? (texts.get(id) ?? null) : null)
  const stepText = (what: string) => textOf(steps.find((step) => step.what === what)?.secretId)
  const nameOf = await namesOf(tx, [found.organisationId, found.claimerOrganisationId])
  const item = stateOf(found)
  const callingOf = (id: string | null) => (id === null ? null : textOf(called.get(id)))
  const stands = (side: keyof typeof sides) => sides[side](actor, { item }, house.trees)
  const isParty = stands('poster') || stands('claimer') || stands('community')
  return {
    ...row,
    isOwn: stands('poster'),
    isMine: stands('claimer'),
    words: stepText('posted'),
    reach: stepText('reach'),
    postedBy: nameOf(found.organisationId) ?? callingOf(found.posterId),
    claimedBy: nameOf(found.claimerOrganisationId) ?? (isParty ? callingOf(found.claimerId) : null),
    claimedAt: found.claimedAt,
    confirmBy: found.confirmBy,
    isAsked: stands('asked'),
    photos: await presentPhotos(tx, call, found.itemId),
    steps: steps
      .filter(({ what }) => what !== 'posted' && what !== 'reach')
      .map(({ version, at, what, secretId }) => ({ version, at, what, text: textOf(secretId) })),
    abilities: abilitiesOf(item, actor, house.trees),
  }
}
