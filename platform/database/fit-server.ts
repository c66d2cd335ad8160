import type { Pool } from 'pg'

type Settings = Readonly<Record<string, string>>

const oldestVersion = 150_000
const mustBeOn = ['fsync', 'full_page_writes', 'data_checksums'] as const

const question = 'select name, setting from pg_settings where name = any($1)'

async function ask(pool: Pool): Promise<{ name: string; setting: string }[]> {
  try {
    return (await pool.query(question, [[...mustBeOn, 'server_version_num']])).rows
  } catch (failure) {
    const said = failure instanceof Error ? failure.message : String(failure)
    throw new Error(
      `连不上数据库，请检查 DATABASE_URL 和数据库是否在运行 · The database cannot be reached: ${said}`,
    )
  }
}

async function settingsOf(pool: Pool): Promise<Settings> {
  const rows = await ask(pool)
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
}

/** Refuses settings of a PostgreSQL that is too old, or could lose or silently corrupt what it has acknowledged. */
export function refuseUnfitSettings(settings: Settings): void {
  if (Number(settings.server_version_num) < oldestVersion) {
    throw new Error('数据库太旧，需要 PostgreSQL 15 或更新 · PostgreSQL 15 or later is needed')
  }
  const off = mustBeOn.filter((name) => settings[name] === 'off')
  if (off.length === 0) return
  throw new Error(
    `数据库关闭了 ${off.join('、')}，断电可能丢失或损坏数据，程序不在这样的数据库上启动 · ` +
      `${off.join(', ')} is off on this PostgreSQL: data could be lost or damaged, so Groundwork does not start on it`,
  )
}

/** Refuses a PostgreSQL that is too old, or that could lose or silently corrupt what it has acknowledged. */
export async function refuseUnfitServer(pool: Pool): Promise<void> {
  refuseUnfitSettings(await settingsOf(pool))
}

// Before the first migration there is no such role yet.
const rightsQuestion = `select quote_ident(current_user) as role,
  coalesce(pg_has_role(to_regrole('gw_write')::oid, 'usage'), true) as "isInherited"`

/** Refuses a sign-in role that does not inherit the writing role: the owner's own readings would find nothing. */
export async function refuseUnfitRole(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ role: string; isInherited: boolean }>(rightsQuestion)
  const [found] = rows
  if (!found || found.isInherited) return
  const remedy = `alter role ${found.role} inherit; grant gw_write, gw_read to ${found.role};`
  throw new Error(
    `数据库账号没有继承 gw_write 的权限，台账会显得是空的。请让数据库管理员执行 ${remedy} · ` +
      `The database user does not inherit gw_write, so the ledger would look empty; let an administrator run: ${remedy}`,
  )
}
