import { existsSync } from 'node:fs'
import path from 'node:path'
import { identifyCaller } from '#platform/access/identify-caller.ts'
import type { Config } from '#platform/config.ts'
import { openLiveUpdates } from '#platform/http/live.ts'
import { buildWebServer } from '#platform/http/web-server.ts'
import { beingSetUp } from './being-set-up.ts'
import type { Groundwork } from './open-groundwork.ts'
import { worldOf } from './world.ts'

export type RunningWebServer = { readonly address: string; readonly close: () => Promise<void> }

const siteFolder = path.resolve(import.meta.dirname, '..', 'dist')

const tilesOf = ({ tileSource, tileAttribution, tileDatum }: Config) =>
  tileSource === undefined
    ? null
    : { address: tileSource, attribution: tileAttribution, isGcj02: tileDatum === 'gcj02' }

function explained(failure: unknown, port: number): unknown {
  if (!(failure instanceof Error && 'code' in failure && failure.code === 'EADDRINUSE')) return failure
  return new Error(
    `端口 ${port} 已被别的程序占用，请换一个，例如 PORT=${port + 1} npm start · ` +
      `port ${port} is in use; choose another one, for example PORT=${port + 1} npm start`,
  )
}

/** Serves the pages and every operation until closed; only journeys, many people at one address, go without limits. */
export async function startWebServer(
  config: Config,
  groundwork: Groundwork,
  limits = true,
): Promise<RunningWebServer> {
  const { house } = groundwork
  const updates = await openLiveUpdates(house.pool)
  const isBeingSetUp = beingSetUp(house.pool)
  const server = await buildWebServer({
    house,
    modules: groundwork.capabilities,
    identify: identifyCaller(house.pool),
    updates,
    ...(existsSync(siteFolder) && { siteFolder }),
    publicAddress: config.publicAddress,
    isSecure: config.publicAddress.startsWith('https:'),
    tileSource: config.tileSource,
    about: async () => ({
      tiles: tilesOf(config),
      isDemonstration: (await worldOf(house.pool)) !== undefined,
      isBeingSetUp: await isBeingSetUp(),
    }),
    limits,
    logLevel: config.logLevel,
    trustedProxies: config.trustedProxies,
  })
  const address = await server.listen({ host: config.host, port: config.port }).catch((failure: unknown) => {
    throw explained(failure, config.port)
  })
  return {
    address,
    close: async () => {
      await updates.stop()
      server.server.closeAllConnections()
      await server.close()
    },
  }
}
