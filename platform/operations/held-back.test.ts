import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Actor } from '../access/actor.ts'
import { type AccessRule, anyOf, kinds } from '../access/rule.ts'
import { houseProblems, Problem, problemTexts } from '../errors.ts'
import type { Entry, LedgerEvent } from '../ledger/entry.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { type CommandSteps, command } from './command.ts'
import { contract } from './contract.ts'
import { Id } from './fields.ts'

type Kept = LedgerEvent & { readonly type: 'shelves.kept.v1'; readonly data: { readonly bookId: string } }
type Shelf = { readonly keeper: string }

const texts = problemTexts('shelves', { noSuchBook: { zh: '没有这本书', en: 'No such book' } })

const shelves = contract({
  keepBook: {
    method: 'POST',
    path: '/api/shelves/:shelfId',
    summary: 'Put a book on a shelf',
    actors: ['job', 'console'],
    input: z.strictObject({ shelfId: Id, bookId: Id }),
    output: z.strictObject({ keeper: z.string() }),
    problems: [texts.noSuchBook],
  },
})

type Input = { readonly shelfId: string; readonly bookId: string }
type Facts = { readonly title: string; readonly keeper: string }
type Steps = CommandSteps<typeof shelves.keepBook, Kept, Shelf, Facts, Shelf>

/** The books there are; asking for another one is refused. */
let books: Map<string, Facts>

async function findBook({ bookId }: Input): Promise<Facts> {
  const book = books.get(bookId)
  if (book === undefined) throw new Problem('rule-broken', texts.noSuchBook)
  return book
}

const keeper: AccessRule<Shelf> = (actor, shelf) =>
  actor.kind === 'job' && (shelf.keeper === '' || shelf.keeper === `job:${actor.name}`)

const steps: Steps = {
  stream: ({ shelfId }) => `shelf-${shelfId}`,
  prepare: findBook,
  replay: (entries: readonly Entry<Kept>[]) => ({ keeper: entries[0]?.actor ?? '' }),
  subject: ({ state }) => state,
  access: anyOf(kinds('console'), keeper),
  decide: ({ input }): Kept[] => [{ type: 'shelves.kept.v1', data: { bookId: input.bookId } }],
  reply: ({ state }) => state,
}
const keepBook = command(shelves.keepBook, steps)
const keepBookSeen = command(shelves.keepBook, { ...steps, see: kinds('job') })
/** Whose the book is says who may put it away: without a book nobody knows. */
const keepOwnBook = command(shelves.keepBook, { ...steps, subject: ({ facts }) => facts })

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse({ views: [] })
})
afterAll(() => house.close())

const mina: Actor = { kind: 'job', name: 'mina' }
const other: Actor = { kind: 'job', name: 'other' }
const desk: Actor = { kind: 'console', name: 'test' }
const by = (actor: Actor, key = house.newId()) => house.call({ actor, key })

let shelfId = ''
let bookId = ''
beforeEach(async () => {
  shelfId = house.newId()
  bookId = house.newId()
  books = new Map([[bookId, { title: '故事会', keeper: 'job:mina' }]])
  await keepBook.run({ shelfId, bookId }, by(mina))
})

describe('a refusal met while preparing', () => {
  test('is told to whoever may act', async () => {
    const missing = keepBook.run({ shelfId, bookId: house.newId() }, by(mina))
    await expect(missing).rejects.toMatchObject({ code: 'rule-broken', text: texts.noSuchBook })
  })

  test('is not told to a stranger, to whom the shelf is not there at all', async () => {
    const missing = keepBook.run({ shelfId, bookId: house.newId() }, by(other))
    await expect(missing).rejects.toMatchObject({ code: 'not-found' })
    await expect(keepBook.run({ shelfId, bookId }, by(other))).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is not told to somebody who may only look', async () => {
    const missing = keepBookSeen.run({ shelfId, bookId: house.newId() }, by(other))
    await expect(missing).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('is told only to those let in anyway where it hides what is acted upon', async () => {
    const input = { shelfId, bookId: house.newId() }
    await expect(keepOwnBook.run(input, by(mina))).rejects.toMatchObject({ code: 'not-found' })
    await expect(keepOwnBook.run(input, by(desk))).rejects.toMatchObject({ code: 'rule-broken' })
    await expect(keepOwnBook.run({ shelfId, bookId }, by(mina))).resolves.toEqual({ keeper: 'job:mina' })
  })

  test('does not hide what the same submission was answered before', async () => {
    const key = house.newId()
    const first = await keepBook.run({ shelfId, bookId }, by(mina, key))
    books.clear()
    expect(await keepBook.run({ shelfId, bookId }, by(mina, key))).toEqual(first)
  })

  test('writes nothing', async () => {
    await expect(keepBook.run({ shelfId, bookId: house.newId() }, by(mina))).rejects.toThrow(Problem)
    const { rows } = await house.pool.query('select 1 from ledger.entry where stream = $1', [
      `shelf-${shelfId}`,
    ])
    expect(rows).toHaveLength(1)
  })
})

test('a fault while preparing stays a fault', async () => {
  const broken = command(shelves.keepBook, {
    ...steps,
    prepare: async (): Promise<Facts> => {
      throw new TypeError('a bug')
    },
  })
  await expect(broken.run({ shelfId, bookId }, by(other))).rejects.toThrow(TypeError)
})

test('a database out of reach while preparing is told as that, so that a phone sends again', async () => {
  const cutOff = command(shelves.keepBook, {
    ...steps,
    subject: ({ facts }) => facts,
    prepare: async (): Promise<Facts> => {
      throw new Problem('unavailable', houseProblems.unavailable)
    },
  })
  for (const actor of [mina, other, desk])
    await expect(cutOff.run({ shelfId, bookId }, by(actor))).rejects.toMatchObject({ code: 'unavailable' })
})

test('a command whose stream is among what could not be prepared is still answered', async () => {
  const elsewhere = command(shelves.keepBook, { ...steps, stream: (_input, { title }) => `shelf-${title}` })
  const missing = elsewhere.run({ shelfId, bookId: house.newId() }, by(desk))
  await expect(missing).rejects.toMatchObject({ code: 'rule-broken', text: texts.noSuchBook })
})
