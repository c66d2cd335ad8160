import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Actor } from '../access/actor.ts'
import { type AccessRule, anyOf, kinds } from '../access/rule.ts'
import { Problem, problemTexts } from '../errors.ts'
import type { Entry, LedgerEvent } from '../ledger/entry.ts'
import { readAfter, readStream } from '../ledger/read.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { command, nothing } from './command.ts'
import { contract } from './contract.ts'
import { Id, text } from './fields.ts'
import type { Call } from './house.ts'
import { quietLedger } from '../testing/quiet-ledger.ts'

type NoteEvent = LedgerEvent & {
  readonly type: 'notes.written.v1' | 'notes.withdrawn.v1'
  readonly data: { readonly title: string }
}
type Note = {
  readonly status: 'absent' | 'open' | 'withdrawn'
  readonly count: number
  readonly author: string
}

const texts = problemTexts('notes', { withdrawn: { zh: '已经撤回', en: 'Withdrawn' } })

const notes = contract({
  writeNote: {
    method: 'POST',
    path: '/api/notes/:noteId',
    summary: 'Write a note',
    actors: ['anonymous', 'job'],
    input: z.strictObject({ noteId: Id, title: text(1, 20) }),
    output: z.strictObject({ count: z.number() }),
    problems: [texts.withdrawn],
  },
  withdrawNote: {
    method: 'POST',
    path: '/api/notes/:noteId/withdraw',
    summary: 'Withdraw a note',
    actors: ['anonymous', 'job'],
    input: z.strictObject({ noteId: Id }),
    output: z.strictObject({ count: z.number() }),
    problems: [],
  },
})

const replay = (entries: readonly Entry<NoteEvent>[]): Note =>
  entries.reduce<Note>(
    (note, entry) => ({
      status: entry.type === 'notes.withdrawn.v1' ? 'withdrawn' : 'open',
      count: note.count + 1,
      author: note.author || entry.actor,
    }),
    { status: 'absent', count: 0, author: '' },
  )

const author: AccessRule<Note> = (actor, note) =>
  note.author === `job:${actor.kind === 'job' ? actor.name : ''}`
const stream = (input: { noteId: string }) => `note-${input.noteId}`
const reply = ({ state }: { state: Note }) => ({ count: state.count })

const steps: Parameters<typeof command<typeof notes.writeNote, NoteEvent, Note, null, Note>>[1] = {
  stream,
  prepare: nothing,
  replay,
  subject: ({ state }) => state,
  access: kinds('anonymous', 'job'),
  decide: ({ state, input }): NoteEvent[] => {
    if (state.status === 'withdrawn') throw new Problem('rule-broken', texts.withdrawn)
    return [{ type: 'notes.written.v1', data: { title: input.title } }]
  },
  reply,
}
const writeNote = command(notes.writeNote, steps)

const withdrawNote = command(notes.withdrawNote, {
  stream,
  prepare: nothing,
  replay,
  subject: ({ state }) => state,
  access: anyOf(author),
  see: kinds('job'),
  decide: (): NoteEvent[] => [{ type: 'notes.withdrawn.v1', data: { title: '' } }],
  reply,
})

let house: TestHouse
let noteId = ''
beforeAll(async () => {
  house = await openTestHouse({
    views: [
      {
        name: 'notes-title',
        of: ['notes.written.v1'],
        tables: ['notes_title'],
        project: async (tx, entries) => {
          for (const entry of entries)
            await tx.query('insert into public.notes_title values ($1)', [entry.data.title])
        },
      },
    ],
  })
  await house.pool.query(
    'create table public.notes_title (title text check (title <> $$refused$$)); grant all on public.notes_title to gw_write',
  )
})
afterAll(() => house.close())
beforeEach(() => {
  noteId = house.newId()
})

const mina: Actor = { kind: 'job', name: 'mina' }
const call = (key: string, actor: Actor = mina): Call => house.call({ actor, key })

describe('one write', () => {
  test('the same submission twice is one entry and the same answer', async () => {
    const first = await writeNote.run({ noteId, title: '路灯' }, call('k1'))
    const second = await writeNote.run({ noteId, title: '路灯' }, call('k1'))
    expect(second).toEqual(first)
    expect(await readStream(house.pool, `note-${noteId}`)).toHaveLength(1)
  })

  test('the same key with other content is refused and nothing is written', async () => {
    await writeNote.run({ noteId, title: '路灯' }, call('k1'))
    await expect(writeNote.run({ noteId, title: '井盖' }, call('k1'))).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await readStream(house.pool, `note-${noteId}`)).toHaveLength(1)
  })

  test('a write without a key is refused', async () => {
    const { key: _key, ...keyless } = call('k')
    await expect(writeNote.run({ noteId, title: '路灯' }, keyless)).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })

  test('what does not fit is named field by field with the remedy', async () => {
    const failure = writeNote.run({ noteId, title: '', extra: 1 }, call('k1'))
    await expect(failure).rejects.toMatchObject({
      details: { fields: [{ field: 'title', zh: '这一项还没有填' }, { zh: '多出了不认识的内容：extra' }] },
    })
  })

  test('a decision that breaks a rule writes nothing', async () => {
    await writeNote.run({ noteId, title: '路灯' }, call('k1'))
    await withdrawNote.run({ noteId }, call('k2'))
    await expect(writeNote.run({ noteId, title: '再写' }, call('k3'))).rejects.toMatchObject({
      code: 'rule-broken',
    })
    expect(await readStream(house.pool, `note-${noteId}`)).toHaveLength(2)
  })

  test('someone who may see it but not act is told so; someone who may not see it is told it is not there', async () => {
    await writeNote.run({ noteId, title: '路灯' }, call('k1'))
    await expect(
      withdrawNote.run({ noteId }, call('k2', { kind: 'job', name: 'omar' })),
    ).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(withdrawNote.run({ noteId }, call('k2', { kind: 'anonymous' }))).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('many writes at once', () => {
  test('a hundred callers on one note each count once, in one order', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        writeNote.run({ noteId, title: `第${index}` }, call(`k${index}`)),
      ),
    )
    expect(answers.map((answer) => answer.count).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 1),
    )
    const entries = await readStream(house.pool, `note-${noteId}`)
    expect(entries.map((entry) => entry.version)).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 1),
    )
  })

  test('callers who come together share one commit, whoever is ready first', async () => {
    expect(await commitsOf(50)).toBe(1)
  })

  test('very many share a few commits', async () => {
    const commits = await commitsOf(200)
    expect(commits).toBeGreaterThan(1)
    expect(commits).toBeLessThan(8)
  })

  test('one who is long in preparing holds nobody up', async () => {
    const slow = Promise.withResolvers<null>()
    const late = command(notes.writeNote, { ...steps, prepare: () => slow.promise })
    const waiting = late.run({ noteId, title: '慢' }, call('slow'))
    const other = house.newId()
    await expect(writeNote.run({ noteId: other, title: '快' }, call('quick'))).resolves.toEqual({ count: 1 })
    slow.resolve(null)
    await expect(waiting).resolves.toEqual({ count: 1 })
  })

  test('one refused by a view does not take the others with it', async () => {
    const others = Array.from({ length: 10 }, () => house.newId())
    const results = await Promise.allSettled([
      writeNote.run({ noteId, title: 'refused' }, call('k1')),
      ...others.map((other) => writeNote.run({ noteId: other, title: '好' }, call('k1'))),
    ])
    expect(results.map((result) => result.status)).toEqual(['rejected', ...others.map(() => 'fulfilled')])
    expect(await readStream(house.pool, `note-${noteId}`)).toEqual([])
  })

  test('two processes racing for one note both get in, one after the other', async () => {
    const other = house.another()
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const at = index % 2 === 0 ? house : other
        return writeNote.run({ noteId, title: '好' }, at.call({ actor: mina, key: `k${index}` }))
      }),
    )
    expect(await readStream(house.pool, `note-${noteId}`)).toHaveLength(20)
  })

  test('a follower of the ledger sees everything once and in order, and nothing of a transaction still open', async () => {
    const client = await house.pool.connect()
    try {
      await client.query('begin')
      await client.query('select pg_current_xact_id()')
      await writeNote.run({ noteId, title: '好' }, call('k1'))
      expect((await followed()).filter((entry) => entry.stream === `note-${noteId}`)).toEqual([])
      await client.query('rollback')
      await quietLedger(house.pool)
      expect((await followed()).filter((entry) => entry.stream === `note-${noteId}`)).toHaveLength(1)
    } finally {
      client.release()
    }
  })
})

/** In how many transactions the notes of so many callers are kept. */
async function commitsOf(callers: number): Promise<number> {
  const many = Array.from({ length: callers }, () => house.newId())
  await Promise.all(many.map((each) => writeNote.run({ noteId: each, title: '好' }, call('k'))))
  const { rows } = await house.pool.query<{ commits: number }>(
    'select count(distinct xid)::int as commits from ledger.entry where stream = any($1)',
    [many.map((each) => `note-${each}`)],
  )
  return rows[0]?.commits ?? 0
}

async function followed() {
  return readAfter(house.pool, { xid: '0', seq: '0' }, 10_000)
}
