import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runIn } from '#capabilities/places/testing.ts'
import { type LiveUpdates, openLiveUpdates } from '#platform/http/live.ts'
import { buildWebServer } from '#platform/http/web-server.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { stations } from './module.ts'
import { closeStation } from './operations/close-station.ts'
import { anOpenStation, stationsHouse } from './testing.ts'

let house: TestHouse
let organisationId: string
let updates: LiveUpdates
let server: FastifyInstance
let siteFolder: string
beforeAll(async () => {
  const made = await stationsHouse()
  house = made.house
  organisationId = made.offices.committee
  siteFolder = await mkdtemp(path.join(tmpdir(), 'groundwork-site-'))
  const page =
    '<html><head><meta name="description" content="x" /><title>y</title></head><body><div id="root"></div></body></html>'
  await writeFile(path.join(siteFolder, 'index.html'), page)
  updates = await openLiveUpdates(house.pool)
  server = await buildWebServer({
    house,
    modules: [stations],
    identify: async () => ({ actor: { kind: 'anonymous' } }),
    updates,
    siteFolder,
    publicAddress: 'https://groundwork.example',
    isSecure: true,
    tileSource: undefined,
    limits: true,
    logLevel: 'silent',
    trustedProxies: [],
  })
})
afterAll(async () => {
  await server.close()
  await updates.stop()
  await house.close()
  await rm(siteFolder, { recursive: true, force: true })
})

const linkedDataIn = (page: string): unknown =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? 'null')

test('a search engine reads a station without running anything, and what people wrote stays text', async () => {
  const about = '门口有树荫</script><script>alert(1)</script> $& "引号"'
  const stationId = await anOpenStation(house, { organisationId, name: '海滨党群驿站', about })
  const { statusCode, body, headers } = await server.inject(`/station/${stationId}`)
  expect(statusCode).toBe(200)
  expect(headers['content-type']).toContain('text/html')
  expect(body).toContain('<h1>海滨党群驿站</h1>')
  expect(body).toContain('<title>海滨党群驿站</title>')
  expect(body).toContain('周一至周五 08:30-12:00 14:30-17:30')
  expect(body).not.toContain('<script>alert')
  expect(linkedDataIn(body)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'CivicStructure',
    name: '海滨党群驿站',
    description: about,
    url: `https://groundwork.example/station/${stationId}`,
    geo: { longitude: 110.405, latitude: 21.195 },
    telephone: '0759-12345',
  })
})

test('the map of the site names the stations that are open, and robots find it', async () => {
  const open = await anOpenStation(house, { organisationId, name: '还在的' })
  const closed = await anOpenStation(house, { organisationId, name: '搬走的' })
  await runIn(house)(closeStation, { stationId: closed, on: dayOf(house.now()), reason: '搬迁' })
  const map = await server.inject('/sitemap.xml')
  expect(map.body).toContain(`<loc>https://groundwork.example/station/${open}</loc>`)
  expect(map.body).not.toContain(closed)
  expect((await server.inject('/robots.txt')).body).toContain('https://groundwork.example/sitemap.xml')
  expect((await server.inject(`/station/${closed}`)).body).toContain('已停用')
})

test('where there is no station, the page says so by its code', async () => {
  expect((await server.inject(`/station/${house.newId()}`)).statusCode).toBe(404)
  expect((await server.inject('/station/nothing')).statusCode).toBe(404)
})
