import type { TestProject } from 'vitest/node'
import { openSmallWorld } from './small-world.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The running Groundwork with a small demonstration world, and the secret of its door. */
    world: { address: string; secret: string }
  }
}

/** Vitest's global set-up for the journeys: one whole Groundwork for all of them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const world = await openSmallWorld({ isEmpty: false, thinning: 12 })
  project.provide('world', { address: world.address, secret: world.secret })
  return world.close
}
