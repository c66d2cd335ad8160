import { mkdtempSync, chmodSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { issuePersonaLink } from '#capabilities/people/operations/personas.ts'
import { issueSetupLink } from '#capabilities/people/operations/setup.ts'
import { buildDemonstration } from '#app/build-demonstration.ts'
import { houseCall } from '#app/house-call.ts'
import { type OpenDatabase, openDatabase } from '#app/open-database.ts'
import { type Groundwork, openGroundwork } from '#app/open-groundwork.ts'
import { ensureSite } from '#app/web/build/ensure-site.ts'
import { startWebServer } from '#app/web-server.ts'
import { startWorker } from '#app/worker.ts'
import { readConfig } from '#platform/config.ts'

/** A whole Groundwork of one's own: pages, operations, worker, and a small demonstration world (or nothing yet). */
export type SmallWorld = {
  readonly address: string
  /** The secret of the demonstration's door, or of the first run where the world is empty. */
  readonly secret: string
  readonly close: () => Promise<void>
}

type Wishes = { readonly isEmpty: boolean; readonly thinning: number }

/** Opens it; what was already running is ended too when something on the way fails. */
export async function openSmallWorld(wishes: Wishes): Promise<SmallWorld> {
  const folder = mkdtempSync(path.join(tmpdir(), 'groundwork-journey-'))
  chmodSync(folder, 0o711)
  const closings: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
  const close = async () => {
    for (const end of closings.splice(0).toReversed()) await end()
  }
  try {
    return { ...(await openIn(folder, wishes, (end) => closings.push(end))), close }
  } catch (failure) {
    await close()
    throw failure
  }
}

/** Starts everything in a folder; `onClose` is told how each thing that runs is ended. */
async function openIn(
  folder: string,
  wishes: Wishes,
  onClose: (end: () => unknown) => void,
): Promise<Omit<SmallWorld, 'close'>> {
  await ensureSite()
  const config = readConfig({ DATA_DIR: path.join(folder, 'data'), PORT: '0', LOG_LEVEL: 'error' })
  const database = await openDatabase(config)
  onClose(database.close)
  const groundwork = await openGroundwork(config, database.pool)
  onClose(groundwork.close)
  const secret = await settle({ ...groundwork, url: database.url }, wishes)
  const worker = await startWorker(config, groundwork, (what, failure) =>
    process.stderr.write(`${what}: ${String(failure)}\n`),
  )
  onClose(worker.close)
  const server = await startWebServer(config, groundwork, false)
  onClose(server.close)
  return { address: server.address.replace('127.0.0.1', 'localhost'), secret }
}

/** Plays the world, if it is to have one, and gives the secret that opens its door. */
async function settle(empty: Groundwork & Pick<OpenDatabase, 'url'>, wishes: Wishes): Promise<string> {
  const call = houseCall(empty.house)
  if (wishes.isEmpty) return (await issueSetupLink(call)) ?? ''
  const { personas } = await buildDemonstration({ ...empty, thinning: wishes.thinning }, () => {})
  return await issuePersonaLink(call, personas)
}
