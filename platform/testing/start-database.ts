import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { allMigrations } from '#app/migrations.ts'
import { testDatabaseUrl } from '../config.ts'
import { clusterAt } from '../database/cluster.ts'
import { startEmbeddedPostgres } from '../database/embedded-postgres.ts'
import { migrate } from '../database/migrator.ts'
import { openPool } from '../database/pool.ts'
import { isAlive } from '../database/postgres-process.ts'
import { stopPostmaster } from '../database/postmaster.ts'
import { dropDatabase, onServer } from './on-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server and the migrated database that each test file's own is copied from. */
    templateDatabase: { url: string; name: string }
  }
}

type Server = { url: string; stop: () => Promise<void> }

// Nothing in a test's database has to outlive the run.
const careless = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'on', shared_buffers: '128MB' }

// A run that was killed leaves its server behind; the next one clears it away.
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const starter = /^groundwork-test-(\d+)-/.exec(name)?.[1]
    if (starter === undefined || isAlive(Number(starter))) continue
    const folder = path.join(tmpdir(), name)
    await stopPostmaster(clusterAt(folder))
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startServer(): Promise<Server> {
  const given = testDatabaseUrl()
  if (given !== undefined) return { url: given, stop: async () => {} }
  await sweep()
  const folder = mkdtempSync(path.join(tmpdir(), `groundwork-test-${process.pid}-`))
  const server = await startEmbeddedPostgres({ folder, settings: careless })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const onDatabase = (url: string, name: string) => {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

/** Vitest's global set-up: one PostgreSQL for the run, one migrated database to copy from. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer()
  const name = `groundwork_template_${process.pid}`
  try {
    await onServer(server.url, `create database ${name}`)
    const pool = openPool(onDatabase(server.url, name))
    try {
      await migrate(pool, allMigrations)
    } finally {
      await pool.end()
    }
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('templateDatabase', { url: server.url, name })
  return async () => {
    await dropDatabase(server.url, name)
    await server.stop()
  }
}
