import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import type { Persona } from './demonstration/settle-people.ts'

/** The demonstration world as the ledger remembers it. */
export type World = { readonly personas: readonly Persona[] }

export const worldStream = 'demonstration:world'

type Sql = Pick<pg.Pool, 'query'>

/** The demonstration world this database holds; undefined where data are real. */
export async function worldOf(sql: Sql): Promise<World | undefined> {
  const { rows } = await sql.query<{ data: World }>(
    'select data from ledger.entry where stream = $1 limit 1',
    [worldStream],
  )
  return rows[0]?.data
}

/** The stream that a demonstration world begins with: there without the world, the building was cut short. */
export const worldBeginningStream = 'demonstration:beginning'

/** Whether a demonstration world was begun here and never finished; nobody can have worked in it. */
export async function isHalfBuilt(sql: Sql): Promise<boolean> {
  const { rows } = await sql.query<{ stream: string }>(
    'select stream from ledger.entry where stream = any($1)',
    [[worldStream, worldBeginningStream]],
  )
  return rows.length === 1 && rows[0]?.stream === worldBeginningStream
}

/** Whether nothing has happened in this database yet. */
export async function isEmpty(sql: Sql): Promise<boolean> {
  const { rows } = await sql.query<{ isEmpty: boolean }>(
    'select not exists (select from ledger.entry) as "isEmpty"',
  )
  return rows[0]?.isEmpty === true
}

const wishFile = (dataFolder: string): string => path.join(dataFolder, 'no-demonstration')

/** Remembers that this installation is to stay without a demonstration world until somebody asks for one. */
export function refuseWorld(dataFolder: string): void {
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(wishFile(dataFolder), '')
}

export const welcomeWorld = (dataFolder: string): void => rmSync(wishFile(dataFolder), { force: true })

export const isWorldRefused = (dataFolder: string): boolean => existsSync(wishFile(dataFolder))
