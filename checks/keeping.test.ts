import { expect, test } from 'vitest'
import { capabilitiesWith } from '#app/capabilities.ts'
import { lengthOn } from '#platform/keeping/length-on.ts'
import { houseRules } from '#platform/time/house-rules.ts'
import { isTest, type SourceFile, sourceFiles } from './source-files.ts'

const modules = capabilitiesWith({ oidc: undefined })
const kept = modules.flatMap(({ keeps }) => keeps)
const written = sourceFiles('capabilities').filter((file) => !isTest(file) && !/\/testing/.test(file.path))
const capabilityOf = ({ path }: SourceFile): string => path.split('/')[1] ?? ''
const isKeeps = ({ path }: SourceFile): boolean => path.endsWith('/keeps.ts')
const server = written.filter((file) => !isKeeps(file) && !file.path.includes('/web/'))
const today = '2026-11-30'

/** Keys for something that is about nobody, or is gone within minutes. */
const aboutNobody = ['activity rooms', 'people ticket']

test('who seals anything says under which name, and declares it among what it keeps', () => {
  const sealing = server.filter(({ text }) => /\bsealFor\(/.test(text))
  expect(sealing.length).toBeGreaterThan(20)
  const unclear = sealing.filter(
    (file) => !declaredBy(capabilityOf(file)).some((field) => file.text.includes(`'${field}'`)),
  )
  expect(unclear.map(({ path }) => path)).toEqual([])
  for (const file of sealing) {
    // Where a field may be anything, or is put together from parts, nobody can read what is kept.
    expect(file.text, file.path).not.toMatch(/\bfield: (?:string\b|`)/)
    const fields = [...file.text.matchAll(/\bfield:((?:\s*\|?\s*'[\w.]+')+)/g)].flatMap(([said]) =>
      [...said.matchAll(/'([\w.]+)'/g)].map((found) => found[1] ?? ''),
    )
    expect(
      fields.filter((field) => !declaredBy(capabilityOf(file)).includes(field)),
      file.path,
    ).toEqual([])
  }
})

const declaredBy = (capability: string): readonly string[] =>
  modules.find(({ name }) => name === capability)?.keeps.flatMap(({ fields }) => fields) ?? []

test('nobody declares what it does not keep', () => {
  for (const { name, keeps } of modules) {
    const own = server.filter((file) => capabilityOf(file) === name)
    const isUsed = (word: string) => own.some(({ text }) => text.includes(`'${word}'`))
    const words = keeps.flatMap(({ fields, prints = [] }) => [...fields, ...prints])
    expect(
      words.filter((word) => !isUsed(word)),
      name,
    ).toEqual([])
    const takesPhotos = own.some(({ text }) => /\bphotos?:/i.test(text) && /photo/i.test(text))
    if (keeps.some(({ hasPhotos }) => hasPhotos)) expect(takesPhotos, name).toBe(true)
  }
})

test('keyed prints that stay are declared too', () => {
  const purposes = server.flatMap(({ text, path }) => {
    if (!/\bkeyFor\(/.test(text)) return []
    const named = [...text.matchAll(/\bkeyFor\('([^']+)'\)|\bconst purpose = '([^']+)'/g)]
    expect(named.length, path).toBeGreaterThan(0)
    return named.map((found) => found[1] ?? found[2] ?? '')
  })
  const declared = kept.flatMap(({ prints = [] }) => prints)
  expect(purposes.filter((one) => !declared.includes(one) && !aboutNobody.includes(one))).toEqual([])
})

test('whoever has photos named by its streams says so', () => {
  const holding = written.filter(
    ({ text, path }) => /\bPhotos\b/.test(text) && /\/(contract|shapes)/.test(path),
  )
  const silent = holding
    .map(capabilityOf)
    .filter((name) => !modules.find((one) => one.name === name)?.keeps.some(({ hasPhotos }) => hasPhotos))
  expect(silent.filter((name) => name !== 'stations')).toEqual([])
})

test('every declaration has its own name, rests on a rule, and whatever has a term has somebody who lets it go', () => {
  expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length)
  const ids = new Set(houseRules().all.map(({ ruleId }) => ruleId))
  for (const { name, keeps, terms = [] } of modules) {
    for (const { id } of keeps) expect(id.split('.')[0]).toBe(name)
    const timed = keeps.filter(({ length }) => length !== null).map(({ id }) => id)
    expect(terms.map((term) => term.kept.id).toSorted(), name).toEqual(timed.toSorted())
  }
  for (const { id, length, rules, until } of kept) {
    expect(rules.length, id).toBeGreaterThan(0)
    for (const word of [until.zh, until.en]) expect(word.includes('{n}'), id).toBe(length !== null)
    if (length === null) continue
    expect(ids.has(length.ruleId) && rules.includes(length.ruleId), id).toBe(true)
    expect(lengthOn(length, today), id).toBeGreaterThan(0)
  }
})

test('every occasion on which a resident is asked has its notice under the form, and every such notice is there', () => {
  const pages = written.filter(({ path }) => path.includes('/web/'))
  const shown = pages.flatMap(({ text }) =>
    [...text.matchAll(/<HowUsed about="([\w.]+)"/g)].map((found) => found[1] ?? ''),
  )
  const asked = kept.filter(({ of }) => of === 'resident').map(({ id }) => id)
  expect([...new Set(shown)].toSorted()).toEqual(asked.toSorted())
})

test('whoever keeps something of a person gives a copy of it, name by name, or says why not', () => {
  const copies = modules.flatMap((module) => module.copies ?? [])
  const owed = kept.filter(({ of }) => of !== 'unit')
  for (const { id, fields, withheld } of owed) {
    const tables = copies.filter((copy) => copy.kept.id === id)
    const told = tables.flatMap((copy) => copy.fields)
    expect([...told, ...(withheld?.fields ?? [])].toSorted(), id).toEqual(fields.toSorted())
    expect(tables.length > 0 || withheld !== undefined, id).toBe(true)
  }
  const ids = owed.map(({ id }) => id)
  expect(copies.filter((copy) => !ids.includes(copy.kept.id))).toEqual([])
})

test('every page that a code opens offers the copy, where the capability gives one', () => {
  const giving = modules.filter(({ copies = [] }) => copies.length > 0).map(({ name }) => name)
  const opening = written.filter((file) => /<OpenedByReceipt\b/.test(file.text))
  const owing = opening.filter((file) => giving.includes(capabilityOf(file)))
  expect(owing.length).toBeGreaterThan(4)
  expect(owing.filter(({ text }) => !text.includes('<CopyOfMine')).map(({ path }) => path)).toEqual([])
})
