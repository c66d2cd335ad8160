import { Kysely, PostgresDialect } from 'kysely'
import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg'
import { houseProblems, Problem } from '../errors.ts'
import { translateFailure } from './database-failure.ts'

/** Tables are named by whoever reads them: `kysely.withTables<{ 'cases.summary': SummaryTable }>()`. */
export type NoTables = Record<never, never>

/** One open transaction: plain SQL and Kysely over the same connection. */
export type Transaction = {
  query<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<QueryResult<Row>>
  readonly kysely: Kysely<NoTables>
  /** For what the two cannot do (COPY). */
  readonly client: PoolClient
}

/** On whose behalf is read: a staff session, or the holder of a receipt. Both are looked up in the database. */
export type Reader = { readonly sessionToken?: string; readonly receiptHash?: string }

type Run<Result> = (transaction: Transaction) => Promise<Result>

/** Kysely over one connection that someone else opened and will release. */
const kyselyOver = (client: PoolClient): Kysely<NoTables> =>
  new Kysely({
    dialect: new PostgresDialect({
      pool: {
        options: {},
        connect: async () => ({
          query: client.query.bind(client),
          release: () => {},
        }),
        end: async () => {},
      },
    }),
  })

/** Says who asked, rather than over which socket the refusal came. */
function tracedToAsker(failure: unknown): never {
  if (failure instanceof Error) Error.captureStackTrace(failure)
  throw failure
}

/**
 * One statement. The promise that the driver itself makes holds the query, and with it every row, beyond the collection
 * of the young: of ten thousand rows read a few hundred at a time, 6 MB waited for the thorough one. This holds nothing.
 */
function ask<Row extends QueryResultRow>(
  client: PoolClient,
  text: string,
  values: readonly unknown[] = [],
): Promise<QueryResult<Row>> {
  const { promise, resolve, reject } = Promise.withResolvers<QueryResult<Row>>()
  client.query<Row>(text, [...values], (failure: Error | null, result) =>
    failure ? reject(failure) : resolve(result),
  )
  return promise.catch(tracedToAsker)
}

function transactionOver(client: PoolClient): Transaction {
  let kysely: Kysely<NoTables> | undefined
  return {
    client,
    query: (text, values) => ask(client, text, values),
    get kysely() {
      kysely ??= kyselyOver(client)
      return kysely
    },
  }
}

// PostgreSQL says COMMIT even when waiting for the standby was cut short; then nobody knows whether it will last.
async function commit(client: PoolClient): Promise<void> {
  let isUncertain = false
  const listen = (notice: { code?: string | undefined }) => {
    isUncertain ||= notice.code === '01000'
  }
  client.on('notice', listen)
  try {
    const { command } = await client.query('commit')
    if (command === 'ROLLBACK')
      throw new Error('The transaction was rolled back by an earlier, swallowed failure')
  } finally {
    client.removeListener('notice', listen)
  }
  if (isUncertain) throw new Problem('unavailable', houseProblems.unavailable)
}

async function inTransaction<Result>(pool: Pool, opening: string, run: Run<Result>): Promise<Result> {
  const client = await connect(pool)
  let isBroken = false
  try {
    await client.query(opening)
    const result = await run(transactionOver(client))
    await commit(client)
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      isBroken = true
    })
    throw translateFailure(error)
  } finally {
    client.release(isBroken)
  }
}

async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    throw translateFailure(error)
  }
}

/** Runs `run` in one transaction with the rights to write; commits when it returns, undoes everything when it throws. */
export const writeTransaction = <Result>(pool: Pool, run: Run<Result>): Promise<Result> =>
  inTransaction(pool, 'begin; set local role gw_write', run)

const tokenShape = /^[A-Za-z0-9_+/=-]{0,128}$/

function setting(name: string, value: string | undefined): string {
  if (value === undefined || !tokenShape.test(value)) return `, set_config('${name}', '', true)`
  return `, set_config('${name}', '${value}', true)`
}

const readOpening = (reader: Reader) =>
  `begin read only; set local role gw_read; select 1${setting('app.token', reader.sessionToken)}${setting('app.receipt', reader.receiptHash)}`

/** Reads on behalf of someone: row-level security shows what that session or receipt may see; nothing can be written. */
export const readTransaction = <Result>(pool: Pool, reader: Reader, run: Run<Result>): Promise<Result> =>
  inTransaction(pool, readOpening(reader), run)

/** Reads with the house's own rights, which no row-level security narrows; nothing can be written. */
export const houseReadTransaction = <Result>(pool: Pool, run: Run<Result>): Promise<Result> =>
  inTransaction(pool, 'begin read only; set local role gw_write', run)
