import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, type OpenDatabase } from '#app/open-database.ts'
import { type Groundwork, openGroundwork } from '#app/open-groundwork.ts'
import { listInbox } from '#capabilities/cases/operations/list-inbox.ts'
import { submitCase } from '#capabilities/cases/operations/submit-case.ts'
import { anyone, type Caller, staffAt } from '#platform/testing/callers.ts'
import { readFigures } from '#capabilities/cockpit/operations/read-figures.ts'
import { assignResponsibility } from '#capabilities/organisations/operations/assign-responsibility.ts'
import { registerOrganisation } from '#capabilities/organisations/operations/register-organisation.ts'
import { drawGrid } from '#capabilities/places/operations/draw-grid.ts'
import { registerPlace } from '#capabilities/places/operations/register-place.ts'
import { firstDay, smallWorld, squareAt } from '#capabilities/places/testing.ts'
import { newSecret } from '#platform/access/secret.ts'
import { type Config, readConfig } from '#platform/config.ts'
import { refuseUnfitSettings } from '#platform/database/fit-server.ts'
import { readTransaction } from '#platform/database/transaction.ts'
import { openProjector } from '#platform/figures/projector.ts'
import { checkpointTexts } from '#platform/ledger/seal/checkpoint-file.ts'
import { Sealer } from '#platform/ledger/seal/sealer.ts'
import { newSigner } from '#platform/ledger/seal/signing-key.ts'
import { verifyLedger } from '#platform/ledger/seal/verify-ledger.ts'
import type { InputOf, OperationContract, OutputOf } from '#platform/operations/contract.ts'
import type { Operation } from '#platform/operations/operation.ts'
import {
  type DebianPostgres,
  hasDebianPostgres,
  startDebianPostgres,
} from '#platform/testing/debian-postgres.ts'
import { quietLedger } from '#platform/testing/quiet-ledger.ts'
import { consoleActor } from '#platform/testing/test-house.ts'
import { dayOf } from '#platform/time/instant.ts'

const why = hasDebianPostgres()
  ? ''
  : ' (skipped: /usr/lib/postgresql/15 is missing, apt-get install postgresql-15)'

test('a PostgreSQL older than 15 is refused by name', () => {
  const durable = { fsync: 'on', full_page_writes: 'on', data_checksums: 'on' }
  expect(() => refuseUnfitSettings({ ...durable, server_version_num: '140019' })).toThrow('PostgreSQL 15')
  expect(() => refuseUnfitSettings({ ...durable, server_version_num: '150000' })).not.toThrow()
})

describe.skipIf(why !== '')(`on the PostgreSQL 15 of Debian${why}`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'groundwork-own-'))
  let server: DebianPostgres
  const configOf = (role: string): Config =>
    readConfig({ DATABASE_URL: server.urlOf(role, role), DATA_DIR: path.join(folder, role) })
  const opening = (role: string) => openDatabase(configOf(role), { statementTimeoutMs: 0 })
  const account = async (role: string, rights = ''): Promise<void> => {
    await server.sql(`create role ${role} login ${rights}`)
    await server.sql(`create database ${role} owner ${role}`)
  }
  beforeAll(async () => {
    server = await startDebianPostgres()
  })
  afterAll(async () => {
    await server.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  test('an account that may not make roles is told what the administrator has to do, and then it works', async () => {
    await account('plain')
    await expect(opening('plain')).rejects.toThrow('alter role plain createrole')
    await server.sql('create role gw_write; create role gw_read; grant gw_write, gw_read to plain')
    await (await opening('plain')).close()
    await server.sql('drop database plain')
    await server.sql('drop role gw_write; drop role gw_read; drop role plain')
  })

  test('an account that does not inherit its roles is refused, because it would see an empty ledger', async () => {
    await account('aside', 'createrole noinherit')
    await expect(opening('aside')).rejects.toThrow('alter role aside inherit')
    await server.sql('alter role aside inherit')
    await (await opening('aside')).close()
  })

  describe('an ordinary owner of its database', () => {
    let database: OpenDatabase
    let opened: Groundwork
    let secretary: Caller
    const run = <Declared extends OperationContract>(
      operation: Operation<Declared>,
      input: InputOf<Declared>,
      caller: Caller = { actor: consoleActor },
    ): Promise<OutputOf<Declared>> => {
      const { house } = opened
      return operation.run(input, { house, now: house.now(), key: house.newId(), ...caller })
    }
    const lag = async (): Promise<number> => {
      const { rows } = await readTransaction(database.pool, {}, (tx) =>
        tx.query<{ lag: number }>('select figure.lag_seconds() as lag'),
      )
      return rows[0]?.lag ?? Number.NaN
    }
    beforeAll(async () => {
      await account('keeper', 'createrole')
      database = await opening('keeper')
      opened = await openGroundwork(configOf('keeper'), database.pool)
      const { house } = opened
      const [province, community] = [smallWorld.province, smallWorld.community]
      const places = [
        { placeId: province, name: '广东省', kind: 'province', parentId: null },
        { placeId: smallWorld.city, name: '湛江市', kind: 'city', parentId: province },
        { placeId: smallWorld.county, name: '霞山区', kind: 'county', parentId: smallWorld.city },
        { placeId: smallWorld.street, name: '海滨街道', kind: 'street', parentId: smallWorld.county },
        { placeId: community, name: '海滨社区居民委员会', kind: 'community', parentId: smallWorld.street },
      ] as const
      for (const place of places) await run(registerPlace, { ...place, on: firstDay })
      await house.trees.refresh()
      const [gridId, committee] = [house.newId(), house.newId()]
      const ring = squareAt(110.4, 21.2)
      const grid = { placeId: gridId, name: '第一网格', kind: 'grid', parentId: community } as const
      await run(drawGrid, { ...grid, ring, on: firstDay })
      await run(registerOrganisation, {
        organisationId: committee,
        name: '海滨社区居民委员会',
        kind: 'residentsCommittee',
        field: null,
        parentId: null,
        placeId: community,
        on: firstDay,
      })
      await house.trees.refresh()
      const charge = { responsibilityId: house.newId(), organisationId: committee, placeId: community }
      await run(assignResponsibility, { ...charge, from: firstDay })
      secretary = await staffAt(house, { role: 'secretary', organisationId: committee, placeId: community })
      const letter = { caseId: house.newId(), receipt: newSecret(16), kind: 'letter', channel: 'qr' } as const
      await run(
        submitCase,
        { ...letter, text: '电梯坏了两天', photos: [], where: { placeId: gridId } },
        anyone,
      )
    })
    afterAll(async () => {
      await opened.close()
      await database.close()
    })

    test('is no superuser, and a second start changes nothing', async () => {
      const { rows } = await database.pool.query(
        "select rolsuper as super, current_setting('server_version_num')::int / 10000 as major from pg_roles where rolname = current_user",
      )
      expect(rows).toEqual([{ super: false, major: 15 }])
      await (await opening('keeper')).close()
    })

    test('shows the letter to the secretary and to no stranger', async () => {
      const inbox = await run(listInbox, {}, secretary)
      expect(inbox).toMatchObject({ count: 1, items: [{ excerpt: '电梯坏了两天', placeName: '第一网格' }] })
      const stranger = await staffAt(opened.house, { role: 'secretary', placeId: smallWorld.otherCommunity })
      expect(await run(listInbox, { group: 'all' }, stranger)).toMatchObject({ count: 0, items: [] })
      const { rowCount } = await readTransaction(database.pool, {}, (tx) =>
        tx.query('select from ledger.entry'),
      )
      expect(rowCount).toBe(0)
    })

    test('says how far the figures are behind, folds them, and answers staff and the house alike', async () => {
      const { house, trees } = opened
      expect(await lag()).toBeGreaterThan(0)
      await quietLedger(database.pool)
      await (await openProjector({ pool: database.pool, trees, figures: house.figures })).foldAll()
      expect(await lag()).toBe(0)
      const today = dayOf(house.now())
      const asked = { tree: 'place', node: smallWorld.street, from: today, to: today } as const
      const question = { ...asked, node: smallWorld.community, figures: 'cases.received' }
      const one = { values: [{ figureId: 'cases.received', value: 1 }] }
      expect(await run(readFigures, question, secretary)).toMatchObject(one)
      expect(await run(readFigures, { ...asked, figures: 'cases.received' })).toMatchObject(one)
    })

    test('seals the ledger, and the seal holds', async () => {
      const signer = newSigner('test-ledger')
      const seals = path.join(folder, 'seals')
      await quietLedger(database.pool)
      await new Sealer({ pool: database.pool, signer, folder: seals }).sealAll()
      const found = await verifyLedger(database.pool, {
        key: signer.verifier,
        evidence: checkpointTexts(seals),
      })
      expect(found).toMatchObject({ damage: null, unsealed: 0 })
      expect(found.sealed).toBeGreaterThan(8)
    })
  })

  describe('that could lose what it acknowledged', () => {
    beforeAll(() => account('careless', 'createrole'))

    test.each(['fsync', 'full_page_writes', 'synchronous_commit'])('is refused with %s off', async (name) => {
      await server.restart({ [name]: 'off' })
      await expect(opening('careless')).rejects.toThrow(`${name}`)
    })

    test('is refused without checksums, and taken once all is on', async () => {
      await server.switchChecksums('disable')
      await expect(opening('careless')).rejects.toThrow('data_checksums')
      await server.switchChecksums('enable')
      await (await opening('careless')).close()
    })
  })
})
