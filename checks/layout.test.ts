import { expect, test } from 'vitest'
import { importsOf, isTest, type SourceFile, sourceFiles } from './source-files.ts'

const server = sourceFiles('capabilities', 'platform', 'app')
const pureNames = /^capabilities\/[^/]+\/(contract|events|rules|access|figures)(\/[^/]+)?\.ts$/

const offences = (files: readonly SourceFile[], isOffence: (file: SourceFile) => boolean): string[] =>
  files.filter(isOffence).map((file) => file.path)

test('files that decide are pure: no waiting, no clock, no chance, no input or output', () => {
  const pure = server.filter((file) => pureNames.test(file.path))
  expect(pure.length).toBeGreaterThan(10)
  const impure =
    /\basync\b|\bawait\b|\bDate\b|Math\.random|\bfetch\(|from 'node:|from 'pg'|from 'kysely'|process\.env/
  expect(offences(pure, (file) => impure.test(file.text))).toEqual([])
})

test('nobody climbs out of a capability by a relative path', () => {
  expect(offences(server, (file) => importsOf(file).some((path) => path.includes('../../')))).toEqual([])
})

test('the platform knows no capability', () => {
  const platform = sourceFiles('platform').filter((file) => !file.path.startsWith('platform/testing/'))
  expect(
    offences(platform, (file) =>
      importsOf(file).some((path) => path.startsWith('#capabilities/') || path.startsWith('#app/')),
    ),
  ).toEqual([])
})

test('a capability reaches another only through its contract, its events or its testing builders', () => {
  const open = /^#capabilities\/[^/]+\/(contract|events|testing|web\/)/
  const isForeign = (file: SourceFile, path: string) =>
    path.startsWith('#capabilities/') && !path.startsWith(`#capabilities/${file.path.split('/')[1]}/`)
  const files = sourceFiles('capabilities').filter((file) => !isTest(file))
  expect(
    offences(files, (file) => importsOf(file).some((path) => isForeign(file, path) && !open.test(path))),
  ).toEqual([])
})

test('a capability’s SQL names no other capability’s schema', () => {
  const names = [
    'places',
    'organisations',
    'people',
    'cases',
    'cockpit',
    'assessment',
    'reviews',
    'plans',
    'reports',
    'promises',
    'stations',
    'bookings',
    'notices',
    'learning',
    'points',
    'mediation',
    'surveys',
    'activities',
    'classes',
    'exchange',
    'participants',
    'volunteers',
    'rosters',
    'partners',
    'keeping',
  ]
  const files = sourceFiles('capabilities').filter((file) => !isTest(file) && !file.path.includes('/web/'))
  const isForeign = (file: SourceFile): boolean => {
    const own = file.path.split('/')[1]
    const sql = [...file.text.matchAll(/`[^`]*`/g)].map((found) => found[0]).join('\n')
    return names.some(
      (name) =>
        name !== own && new RegExp(`\\b(from|join|into|update|table|on)\\s+${name}\\.\\w`, 'i').test(sql),
    )
  }
  expect(offences(files, isForeign)).toEqual([])
})

test('only the configuration reads the environment', () => {
  const files = server.filter((file) => file.path !== 'platform/config.ts' && !file.path.includes('/web/'))
  expect(offences(files, (file) => /process\.env\b/.test(file.text))).toEqual([])
})

test('only the ledger and the views write tables', () => {
  const writes = /\b(insert\s+into|update\s+\w+\.\w+\s+set|delete\s+from)\b/i
  const files = sourceFiles('capabilities').filter(
    (file) => !isTest(file) && !/\/(views|secrets|migrations|testing|jobs)(\/|\.)/.test(file.path),
  )
  expect(offences(files, (file) => writes.test(file.text))).toEqual([])
})
