import { buildDemonstration } from '../build-demonstration.ts'
import { giveBackMemory } from '../give-back-memory.ts'
import { houseCall } from '../house-call.ts'
import { emptyDatabase } from '../empty-database.ts'
import { isEmpty, isHalfBuilt, isWorldRefused, refuseWorld, worldOf } from '../world.ts'
import { type OpenDatabase, openDatabase } from '../open-database.ts'
import { type Groundwork, openGroundwork } from '../open-groundwork.ts'
import { type RunningWebServer, startWebServer } from '../web-server.ts'
import { startWorker } from '../worker.ts'
import { issuePersonaLink } from '#capabilities/people/operations/personas.ts'
import { issueSetupLink } from '#capabilities/people/operations/setup.ts'
import type { Config } from '#platform/config.ts'
import { ensureSite } from '../web/build/ensure-site.ts'
import { type Command, isSet, progress, say } from './command.ts'

/** Ends when somebody asks the process to end; from the terminal, npm and the launcher that may arrive three times. */
const untilAsked = (): Promise<undefined> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve(undefined))
  })

const report = (what: string, failure: unknown): void => {
  const said = failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure)
  process.stderr.write(`${JSON.stringify({ level: 'error', what, said })}\n`)
}

export const start: Command = {
  name: 'start',
  usage: 'start [--empty]',
  zh: '启动。第一次会建立演示世界；--empty 从空白开始，由首次向导带您完成',
  en: 'Start. The first time a demonstration world is built; --empty begins with nothing and a guided first run',
  async run(words, config) {
    const asked = untilAsked()
    const site = ensureSite()
    const database = await openDatabase(config)
    const running = await Promise.race([bringUp(config, { database, site }, words), asked]).catch(
      async (failure) => {
        await database.halt()
        throw failure
      },
    )
    if (running) await asked
    say('正在停止 · stopping')
    if (running) {
      await running.close()
      await database.close()
      return 0
    }
    await database.halt()
    process.exit(130)
  },
}

type Running = { readonly close: () => Promise<void> }

type Ground = { readonly database: OpenDatabase; readonly site: Promise<unknown> }

async function bringUp(
  config: Config,
  { database, site }: Ground,
  words: readonly string[],
): Promise<Running> {
  if (await isHalfBuilt(database.pool)) {
    progress('上次的演示世界没有建完，重新开始 · the demonstration world was cut short, beginning again\n')
    await emptyDatabase(database.pool, config)
  }
  const groundwork = await openGroundwork(config, database.pool)
  if (isSet(words, 'empty')) refuseWorld(config.dataFolder)
  const mayBuild = !isWorldRefused(config.dataFolder) && (await isEmpty(database.pool))
  if (mayBuild)
    await buildDemonstration({ ...groundwork, url: database.url }, (step) =>
      progress(`建立演示世界：${step}`),
    )
  await site
  const server = await startWebServer(config, groundwork)
  const worker = await startWorker(config, groundwork, report)
  const stopGivingBack = giveBackMemory()
  await greet(addressOf(config, server), groundwork)
  return {
    close: async () => {
      stopGivingBack()
      await server.close()
      await worker.close()
      await groundwork.close()
    },
  }
}

/** Where no port was asked for, the one that was found. */
const addressOf = (config: Config, server: RunningWebServer): string =>
  config.publicAddress === 'http://localhost:0'
    ? `http://localhost:${new URL(server.address).port}`
    : config.publicAddress

async function greet(address: string, groundwork: Groundwork): Promise<void> {
  const { house } = groundwork
  const call = houseCall(house)
  const world = await worldOf(house.pool)
  const visitor = world
    ? `  体验各岗位 · try every post: ${address}/demonstration#${await issuePersonaLink(call, world.personas)}`
    : ''
  const setup = world ? null : await issueSetupLink(call)
  const first =
    setup === null ? '' : `  首次设置（30 分钟内有效，只能用一次）· first run: ${address}/setup#${setup}`
  say(`强基已启动 · Groundwork is running: ${address}${visitor}${first}`)
}
