import type { House } from './house.ts'

/** What stands on a page for readers without script: plain facts, and the same as JSON-LD. */
export type ReadableContent = {
  readonly title: string
  readonly description: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  /** Types and fields of schema.org; the address of the page is added. */
  readonly linkedData: Readonly<Record<string, unknown>>
}

/** A public page that a search engine can read: an address, what stands there, and all addresses there are. */
export type ReadablePage = {
  /** With one parameter (`/station/:stationId`), as the screen of the same address has it. */
  readonly path: `/${string}/:${string}`
  /** What stands there; undefined where there is nothing. */
  readonly read: (house: House, id: string) => Promise<ReadableContent | undefined>
  /** The ids of all pages of this kind, for the map of the site. */
  readonly listIds: (house: House) => Promise<readonly string[]>
}
