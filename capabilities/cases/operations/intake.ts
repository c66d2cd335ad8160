import { readTransaction } from '#platform/database/transaction.ts'
import { secretHash } from '#platform/access/secret.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import type { SecretRow } from '#platform/vault/vault.ts'
import { dayOf } from '#platform/time/instant.ts'
import { caseStream, type Rung, type Sealed } from '../events.ts'
import { formOf } from '../rule-set.ts'
import { checkAnswers, requireWordsOrPhoto, type Telling } from '../rules/intake.ts'
import { writeContact, writeTold } from '../told.ts'
import { findAnsweredPlaces } from '../views/ladder.ts'
import { askLadder } from '../views/ladder-desk.ts'
import type { CaseKind, Channel } from '../words.ts'
import { postedPlace } from './case-command.ts'

type Point = { readonly longitude: number; readonly latitude: number }

/** What came in, from a resident's page or a worker's. */
export type Incoming = {
  readonly caseId: string
  readonly receipt: string
  readonly kind: CaseKind
  readonly channel: Channel
  readonly text: string
  readonly answers?: Readonly<Record<string, string>> | undefined
  readonly photos: readonly string[]
  readonly where: {
    readonly point?: Point | undefined
    readonly placeId?: string | undefined
    readonly address?: string | undefined
  }
  readonly contact?: { readonly name?: string | undefined; readonly phone?: string | undefined } | undefined
  readonly recipientId?: string | undefined
  readonly reportedId?: string | undefined
}

export type SealedTelling = { readonly telling: Telling; readonly rows: readonly SecretRow[] }

/** Checks the form, finds who answers, and seals what is personal. */
export async function prepareTelling(incoming: Incoming, call: Call): Promise<SealedTelling> {
  requireWordsOrPhoto(incoming.text, incoming.photos)
  checkAnswers(formOf(incoming.kind, dayOf(call.now)), incoming.answers ?? {})
  const place = placeOf(incoming, call)
  const { content, contact, rows } = sealTold(incoming, call)
  return {
    rows,
    telling: {
      kind: incoming.kind,
      channel: incoming.channel,
      place,
      ladder: await ladderOf(call, { placeId: place, recipientId: incoming.recipientId ?? null }),
      reported: incoming.reportedId ?? null,
      reportedPlaces: await placesOf(call, incoming.reportedId),
      receiptHash: hashOf(incoming.receipt),
      content,
      contact,
      photos: incoming.photos,
      told: call.actor.kind === 'staff' && staffChannels.includes(incoming.channel) ? 'staff' : 'resident',
      occurredAt: call.occurredAt ?? call.now,
    },
  }
}

const staffChannels: readonly Channel[] = ['grid', 'phone', 'paper']

/** A place that is in no tree is treated as none; a worker without one reports from where the post is. */
function placeOf({ where }: Incoming, call: Call): string | null {
  const { placeId } = where
  if (placeId !== undefined && call.house.trees.index('place').has(placeId)) return placeId
  return call.actor.kind === 'staff' ? postedPlace(call.actor) : null
}

async function ladderOf(
  call: Call,
  asked: { readonly placeId: string | null; readonly recipientId: string | null },
): Promise<Rung[]> {
  const { pool, trees } = call.house
  const rungs = await askLadder(pool, trees, { ...asked, on: dayOf(call.now) })
  return rungs.map(({ level, organisationId }) => ({ level, organisationId }))
}

/** Where the organisation complained about works. */
async function placesOf(call: Call, reportedId: string | undefined): Promise<string[]> {
  if (reportedId === undefined) return []
  return readTransaction(call.house.pool, {}, (tx) => findAnsweredPlaces(tx, reportedId, dayOf(call.now)))
}

/** The hash of a receipt, as the ledger keeps it. */
export function hashOf(receipt: string): string {
  const hash = secretHash(receipt)
  if (!hash) throw new Problem('invalid-input', houseProblems.invalidInput)
  return hash.toString('hex')
}

type SealedTold = { content: Sealed; contact: Sealed | null; rows: readonly SecretRow[] }

/** Seals words, place and contact under one key of the case. */
export function sealTold(
  incoming: Pick<Incoming, 'caseId' | 'text' | 'answers' | 'where' | 'contact'>,
  call: Call,
): SealedTold {
  const { newId, vault } = call.house
  const sealing = vault.sealFor(caseStream(incoming.caseId))
  const { point, address } = incoming.where
  const told = {
    text: incoming.text,
    answers: incoming.answers ?? {},
    point: point ?? null,
    address: address === undefined || address === '' ? null : address,
  }
  const content = sealing.seal({ id: newId(), field: 'cases.told', class: 'content', value: writeTold(told) })
  const { name, phone } = incoming.contact ?? {}
  if (!name && !phone) return { content, contact: null, rows: sealing.rows }
  const value = writeContact({ name: name ?? null, phone: phone ?? null })
  const contact = sealing.seal({ id: newId(), field: 'cases.contact', class: 'personal', value })
  return { content, contact, rows: sealing.rows }
}
