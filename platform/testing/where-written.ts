import type pg from 'pg'
import type { House } from '../operations/house.ts'

/** The tables in which these words stand, in clear, as base64 or as hex. */
export async function whereWritten(pool: pg.Pool, words: string): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`,
  )
  const written = [words, Buffer.from(words).toString('base64url'), Buffer.from(words).toString('hex')]
  const where: string[] = []
  for (const { name } of tables) {
    const { rowCount } = await pool.query(
      `select from ${name} as r where exists (select from unnest($1::text[]) as w where strpos(r::text, w) > 0)`,
      [written],
    )
    if (rowCount !== 0) where.push(name)
  }
  return where
}

/** Everything that the vault can still open, in one text to search in. */
export async function everythingKept({ pool, vault }: Pick<House, 'pool' | 'vault'>): Promise<string> {
  const { rows } = await pool.query<{ id: string }>('select secret_id as id from vault.secret')
  const opened = await vault.openPersonal(
    pool,
    rows.map(({ id }) => id),
  )
  return [...opened.values()].map((secret) => secret.reveal()).join('\n')
}
