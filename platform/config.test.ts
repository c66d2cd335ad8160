import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { allSettings, ConfigProblem, readConfig } from './config.ts'

test('without any setting everything has a sensible value', () => {
  const config = readConfig({})
  expect(config).toMatchObject({
    databaseUrl: undefined,
    port: 8080,
    host: '127.0.0.1',
    publicAddress: 'http://localhost:8080',
    tileSource: undefined,
    oidc: undefined,
    logLevel: 'warn',
  })
  expect(path.isAbsolute(config.dataFolder)).toBe(true)
  expect(config.rootKeyFile.startsWith(config.dataFolder)).toBe(true)
})

test('an empty setting is the same as none', () => {
  expect(readConfig({ DATABASE_URL: '', PORT: ' ' }).port).toBe(8080)
})

test.each([
  ['PORT', '80a'],
  ['PORT', '70000'],
  ['DATABASE_URL', 'mysql://x'],
  ['PUBLIC_ADDRESS', 'https://x.example/path'],
  ['TILE_SOURCE', 'https://tiles.example/1/2/3.png'],
  ['OIDC_ISSUER', 'http://id.example'],
  ['LOG_LEVEL', 'loud'],
])('%s refuses %s by name', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(name)
})

test('all unfit settings are named at once', () => {
  expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT.*\n.*LOG_LEVEL/)
})

test('a misspelt setting is refused rather than ignored', () => {
  expect(() => readConfig({ OIDC_ISUER: 'https://id.example' })).toThrow(ConfigProblem)
})

test('single sign-on needs its three parts together', () => {
  expect(() => readConfig({ OIDC_ISSUER: 'https://id.example' })).toThrow('OIDC_CLIENT_ID')
  const all = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'gw', OIDC_CLIENT_SECRET: 's' }
  expect(readConfig(all).oidc).toEqual({
    issuer: 'https://id.example',
    clientId: 'gw',
    clientSecret: 's',
    name: '统一身份认证',
  })
})

test('a secret may be handed over in a file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'groundwork-config-'))
  const file = path.join(folder, 'url')
  writeFileSync(file, 'postgresql://a:b@h/d\n')
  expect(readConfig({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgresql://a:b@h/d')
  rmSync(folder, { recursive: true })
})

test('every setting is explained in both languages', () => {
  for (const { zh, en } of allSettings) {
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(en.length).toBeGreaterThan(10)
  }
})
