import type { Pool } from 'pg'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Area } from '../events.ts'
import { type KnownAddress, PlaceAddresses } from './place-addresses.ts'
import { type KnownPlace, PlaceForest } from './place-forest.ts'
import { PlaceLocator } from './place-locator.ts'
import { PlaceSearch } from './place-search.ts'
import { currentRevision } from './revision.ts'

/** Everything the process keeps of places; each part is made when it is first asked for after a change. */
export class PlaceIndex {
  readonly forest = new PlaceForest()
  readonly locator = new PlaceLocator(this.forest)
  readonly #areas = new Map<string, Area>()
  readonly #addresses = new Map<string, KnownAddress>()
  readonly #doors = new Map<string, string>()
  #revision = 0
  #search: PlaceSearch | undefined
  #written: PlaceAddresses | undefined
  #loading: Promise<void> = Promise.resolve()

  get search(): PlaceSearch {
    this.#search ??= new PlaceSearch(this.forest)
    return this.#search
  }

  get addresses(): PlaceAddresses {
    this.#written ??= new PlaceAddresses(this.forest, this.#addresses.values())
    return this.#written
  }

  areaOf(placeId: string): Area | undefined {
    return this.#areas.get(placeId)
  }

  placeOfDoor(doorCode: string): string | undefined {
    return this.#doors.get(doorCode)
  }

  /** Brings the index up to what this transaction sees; one loading at a time. */
  async refresh(tx: Transaction): Promise<void> {
    const revision = await currentRevision(tx)
    if (revision <= this.#revision) return
    this.#loading = this.#loading.catch(() => {}).then(() => this.#load(tx, revision))
    await this.#loading
  }

  async #load(tx: Transaction, revision: number): Promise<void> {
    if (revision <= this.#revision) return
    const places = await changedPlaces(tx, this.#revision)
    const areas = await changedAreas(tx, this.#revision)
    const addresses = await changedAddresses(tx, this.#revision)
    this.forest.put(places)
    this.#keepDoors(places)
    for (const { placeId, area } of areas) this.#areas.set(placeId, area)
    this.#keepAddresses(addresses)
    if (places.length > 0) this.#search = undefined
    this.locator.put(areas)
    if (places.length + addresses.length > 0) this.#written = undefined
    this.#revision = revision
  }

  #keepDoors(places: readonly KnownPlace[]): void {
    for (const { doorCode, placeId } of places) if (doorCode !== null) this.#doors.set(doorCode, placeId)
  }

  #keepAddresses(addresses: readonly ChangedAddress[]): void {
    for (const { isRemoved, ...address } of addresses) {
      if (isRemoved) this.#addresses.delete(address.addressId)
      else this.#addresses.set(address.addressId, address)
    }
  }
}

type ChangedAddress = KnownAddress & { readonly isRemoved: boolean }

const indexes = new WeakMap<Pool, PlaceIndex>()

/** This process's index of the places in this database, fresh as of this transaction. */
export async function placeIndex(tx: Transaction, pool: Pool): Promise<PlaceIndex> {
  const index = indexes.get(pool) ?? new PlaceIndex()
  indexes.set(pool, index)
  await index.refresh(tx)
  return index
}

async function changedPlaces(tx: Transaction, since: number): Promise<KnownPlace[]> {
  const { rows } = await tx.query<KnownPlace>(
    `select id as "placeId", name, kind, code, form, parent as "parentId", ended_on is not null as "isEnded",
       door_code as "doorCode", search_keys as keys
     from places.place where revision > $1`,
    [since],
  )
  return rows
}

async function changedAreas(tx: Transaction, since: number): Promise<{ placeId: string; area: Area }[]> {
  const { rows } = await tx.query<{ placeId: string; area: Area }>(
    'select place as "placeId", area from places.boundary where revision > $1',
    [since],
  )
  return rows
}

async function changedAddresses(tx: Transaction, since: number): Promise<ChangedAddress[]> {
  const { rows } = await tx.query<ChangedAddress>(
    `select id as "addressId", place as "placeId", text, aliases, is_removed as "isRemoved"
     from places.address where revision > $1`,
    [since],
  )
  return rows
}
