import type { Actor } from '#platform/access/actor.ts'
import { bookletOf } from '#platform/access/booklet.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { mediationNumber } from '../mediation-number.ts'
import { abilitiesOf } from '../rules/abilities.ts'
import { dueOn, isOver } from '../rules/dispute-state.ts'
import type { Dispute, Party } from '../shapes.ts'
import {
  type FoundDispute,
  type FoundWord,
  readParties,
  readSessions,
  readWords,
} from '../views/read-disputes.ts'
import { nameSecretOf } from '../views/read-groups.ts'
import type { Side } from '../words.ts'

/** All that may be known of a dispute by its number. */
export function cardOf(found: FoundDispute) {
  const { mediationId, status, subject, groupId, groupName, broughtOn, consents, confirmed, revisitOn } =
    found
  const said = { consents: [...consents], confirmed: [...confirmed], revisitOn: [...revisitOn] }
  return {
    ...{ mediationId, number: mediationNumber(mediationId), status, subject, groupId, groupName },
    ...{ broughtOn, ...said },
  }
}

export const abilitiesIn = (found: FoundDispute, { actor, house, now }: Call): string[] =>
  abilitiesOf({ ...found, draft: found.draft === 0 ? null : found.draft }, actor, {
    trees: house.trees,
    today: dayOf(now),
  })

/** The day of the next revisit; null where none is to come. */
export const dueIn = (found: FoundDispute) => (found.status === 'agreed' ? dueOn(found) : null)

// Guarantee: only `sealTold` and `draftAgreement` write these texts, from what their contracts parsed.
const asParty = (text: string) => JSON.parse(text) as Party
const asTerms = (text: string) => JSON.parse(text) as string[]

type Texts = ReadonlyMap<string, string>
type Asking = { readonly call: Call; readonly side: Side | null }

/** A mediation as one of its sides or its mediator may see it; a phone is for its own side and the mediator. */
export async function presentDispute(
  tx: Transaction,
  found: FoundDispute,
  { call, side }: Asking,
): Promise<Dispute> {
  const { mediationId, mediatorId } = found
  const words = await readWords(tx, mediationId)
  const sessions = await readSessions(tx, mediationId)
  const parties = await readParties(tx, mediationId)
  const nameId = mediatorId === null ? null : await nameSecretOf(tx, mediatorId)
  const kept = [...words, ...sessions, ...parties, { secretId: nameId }]
  const texts = await call.house.vault.openContent(
    tx,
    kept.flatMap(({ secretId }) => secretId ?? []),
  )
  const partyOf = (one: Side) => {
    const secretId = parties.find((party) => party.side === one)?.secretId
    const text = texts.get(secretId ?? '')
    if (text === undefined) return null
    const party = asParty(text)
    const knowsPhone = side === one || (side === null && found.status !== 'asked')
    return knowsPhone ? party : { ...party, phone: null }
  }
  return {
    ...cardOf(found),
    side,
    parties: { a: partyOf('a'), b: partyOf('b') },
    mediatorName: texts.get(nameId ?? '') ?? null,
    thread: words.map((word) => saidOf(word, texts)),
    sessions: sessions.map(({ secretId, ...session }) => ({
      ...session,
      where: texts.get(secretId) ?? null,
    })),
    draft: draftOf(found, words, texts),
    voices: found.voices.map(({ on, side: by, holds }) => ({ on, side: by, holds })),
    dueOn: dueIn(found),
    isErased: side !== null && found.erased.includes(side),
    abilities: abilitiesIn(found, call),
  }
}

/** The terms stand in the agreement and not once more among the words. */
const saidOf = ({ secretId, ...word }: FoundWord, texts: Texts) => ({
  ...word,
  text: word.what === 'drafted' || secretId === null ? null : (texts.get(secretId) ?? null),
})

function draftOf({ draft, revisitAfter }: FoundDispute, words: readonly FoundWord[], texts: Texts) {
  const secretId = words.findLast(({ what }) => what === 'drafted')?.secretId
  if (draft === 0 || !secretId) return null
  const text = texts.get(secretId)
  return { draft, terms: text === undefined ? null : asTerms(text), revisitAfter: [...revisitAfter] }
}

/** Whether this caller has the dispute in hand as its mediator; once it is over, nothing is left to see. */
export const mediates = (actor: Actor, { mediatorId, status }: FoundDispute): boolean =>
  mediatorId !== null && bookletOf(actor) === mediatorId && !isOver(status)
