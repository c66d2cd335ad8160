import pg from 'pg'

/** Runs one statement on a server of tests. */
export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** By force, unless the autovacuum is just at it: that one may not be forced, but gives way to a plain drop. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  try {
    await onServer(url, `drop database if exists ${name} with (force)`)
  } catch {
    await onServer(url, `drop database if exists ${name}`)
  }
}
