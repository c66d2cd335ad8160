import { createHash } from 'node:crypto'
import type { Transaction } from '../database/transaction.ts'
import type { Instant } from '../time/instant.ts'
import { largestCode, largestSlice } from './counters.ts'
import type { Figure } from './figure.ts'

export type FigureSql = Pick<Transaction, 'query'>

/** Small numbers of figures and slices, as the database gave them out. */
export type FigureCodes = {
  readonly figures: ReadonlyMap<string, number>
  readonly slices: ReadonlyMap<string, number>
}

// Raised when rows are packed in another way.
const packing = 4

const definitionOf = (figure: Figure): string =>
  createHash('sha256')
    .update(JSON.stringify([packing, figure.measure, [...figure.of].sort(), figure.version ?? 1]))
    .digest('hex')

type CodeRow = { readonly id: string; readonly code: number; readonly definition: string }

/** Reads the numbers given out so far. */
export async function readCodes(sql: FigureSql): Promise<FigureCodes> {
  const { rows: figures } = await sql.query<CodeRow>('select id, code from figure.figure_code')
  const { rows: slices } = await sql.query<{ name: string; code: number }>(
    'select name, code from figure.slice_code',
  )
  return {
    figures: new Map(figures.map(({ id, code }) => [id, code])),
    slices: new Map(slices.map(({ name, code }) => [name, code])),
  }
}

/** Figures whose history has not been folded as they are declared now: new ones, and those that count otherwise. */
export async function staleFigures(sql: FigureSql, figures: readonly Figure[]): Promise<string[]> {
  const { rows } = await sql.query<CodeRow>('select id, code, definition from figure.figure_code')
  const known = new Map(rows.map(({ id, definition }) => [id, definition]))
  return figures.filter((figure) => known.get(figure.id) !== definitionOf(figure)).map(({ id }) => id)
}

/** Gives numbers to figures that have none. */
export async function registerFigures(sql: FigureSql, figures: readonly Figure[]): Promise<void> {
  await sql.query("select pg_advisory_xact_lock(hashtextextended('groundwork.figure.codes', 0))")
  const { rows } = await sql.query<CodeRow>('select id, code, definition from figure.figure_code')
  const known = new Set(rows.map(({ id }) => id))
  const fresh = figures
    .filter(({ id }) => !known.has(id))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const next = Math.max(-1, ...rows.map(({ code }) => code)) + 1
  if (next + fresh.length > largestCode + 1) throw new RangeError('there are too many figures')
  await sql.query(
    'insert into figure.figure_code (id, code, definition) select * from unnest($1::text[], $2::int[], $3::text[])',
    [fresh.map(({ id }) => id), fresh.map((_, at) => next + at), fresh.map(() => '')],
  )
}

/** Notes that all history of these figures is folded as they are declared now. */
export async function noteFolded(sql: FigureSql, figures: readonly Figure[]): Promise<void> {
  await sql.query(
    `update figure.figure_code c set definition = g.definition
     from unnest($1::text[], $2::text[]) as g(id, definition) where c.id = g.id`,
    [figures.map(({ id }) => id), figures.map(definitionOf)],
  )
  await noteDefinitions(sql, figures)
}

const noteText = `
insert into figure.definition (id, version, definition)
select * from unnest($1::text[], $2::int[], $3::text[]) on conflict do nothing`

async function noteDefinitions(sql: FigureSql, figures: readonly Figure[]): Promise<void> {
  await sql.query(noteText, [
    figures.map(({ id }) => id),
    figures.map(({ version = 1 }) => version),
    figures.map(definitionOf),
  ])
}

/** Since when this house counts the figures as they are declared now, by id; missing while they are not folded yet. */
export async function definedSince(
  sql: FigureSql,
  figures: readonly Figure[],
): Promise<ReadonlyMap<string, Instant>> {
  const { rows } = await sql.query<{ id: string; since: Instant }>(
    `select d.id, d.noted_at as since from unnest($1::text[], $2::text[]) as g(id, definition)
     join figure.definition d on d.id = g.id and d.definition = g.definition`,
    [figures.map(({ id }) => id), figures.map(definitionOf)],
  )
  return new Map(rows.map(({ id, since }) => [id, since]))
}

/** Gives numbers to slices met for the first time. */
export async function registerSlices(
  sql: FigureSql,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  await sql.query("select pg_advisory_xact_lock(hashtextextended('groundwork.figure.codes', 0))")
  await sql.query(
    `insert into figure.slice_code (name, code)
     select name, (select coalesce(max(code), 0) from figure.slice_code) + row_number() over (order by name collate "C")
     from unnest($1::text[]) as g(name) where name not in (select name from figure.slice_code)`,
    [names],
  )
  const { slices } = await readCodes(sql)
  if (slices.size > largestSlice) throw new RangeError('there are too many slices')
  return slices
}
