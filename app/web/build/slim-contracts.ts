import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

type Called = { readonly method: string; readonly path: string }

const ofCapability = /\/capabilities\/[\w-]+\/contract(?:\/[\w-]+)?\.ts$/

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isCalled = (value: unknown): value is Called =>
  isRecord(value) && typeof value.method === 'string' && typeof value.path === 'string'

const isContract = (value: unknown): value is Readonly<Record<string, Called>> =>
  isRecord(value) && Object.values(value).length > 0 && Object.values(value).every(isCalled)

const slim = (contract: Readonly<Record<string, Called>>) =>
  Object.fromEntries(Object.entries(contract).map(([name, { method, path }]) => [name, { method, path }]))

/**
 * Gives the pages only what they use of a contract: where each operation is called. Types are checked against the whole
 * of it; shapes, rules and zod itself stay with the server. What else a contract's file exports is missing in the pages,
 * so a screen that asks for it does not build.
 */
export const slimContracts = (): Plugin => ({
  name: 'slim-contracts',
  apply: 'build',
  load: {
    filter: { id: ofCapability },
    handler: async (id) => {
      const exported: Readonly<Record<string, unknown>> = await import(pathToFileURL(id).href)
      return Object.entries(exported)
        .flatMap(([name, value]) =>
          isContract(value) ? [`export const ${name} = ${JSON.stringify(slim(value))}`] : [],
        )
        .join('\n')
    },
  },
})
