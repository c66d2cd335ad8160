import { randomBytes } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { testWorkbook } from '../testing/test-workbook.ts'
import { openPackage, packageLimits } from './open-package.ts'

const honest = () => testWorkbook([{ name: '汇总', rows: [['社区', '件数']] }])
const refusedAs = (rule: string) => ({ text: { rule: `document.${rule}` } })
const withParts = (parts: Record<string, Uint8Array>) =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), ...parts })

/** The same file with one piece of it, of equal length, exchanged everywhere. */
function exchanged(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const file = Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1')
  return new Uint8Array(file)
}

test('an ordinary workbook opens, part by part', async () => {
  const parts = await openPackage(honest())
  expect([...parts.keys()]).toContain('xl/worksheets/sheet1.xml')
  expect(parts.get('xl/workbook.xml')?.toString()).toContain('汇总')
})

describe('what is no office file of today is refused in plain words', () => {
  test('an empty file', async () => {
    await expect(openPackage(new Uint8Array())).rejects.toMatchObject(refusedAs('empty'))
  })

  test('a CSV that was renamed', async () => {
    await expect(openPackage(strToU8('社区,件数\n海滨,3\n'))).rejects.toMatchObject(
      refusedAs('not-an-office-file'),
    )
  })

  test('a ZIP of something else', async () => {
    await expect(openPackage(zipSync({ 'a.txt': strToU8('x') }))).rejects.toMatchObject(
      refusedAs('not-an-office-file'),
    )
  })

  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  test('an .xls of the old kind', async () => {
    const old = Buffer.concat([compound, Buffer.from('Workbook', 'utf16le')])
    await expect(openPackage(old)).rejects.toMatchObject(refusedAs('old-format'))
  })

  test('a workbook behind a password, which Office wraps as an old file', async () => {
    const locked = Buffer.concat([compound, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')])
    await expect(openPackage(locked)).rejects.toMatchObject(refusedAs('encrypted'))
  })

  test('a ZIP with an encrypted part', async () => {
    const bytes = Buffer.from(honest())
    const central = bytes.indexOf(Buffer.from('504b0102', 'hex'))
    bytes.writeUInt16LE(bytes.readUInt16LE(central + 8) | 1, central + 8)
    await expect(openPackage(bytes)).rejects.toMatchObject(refusedAs('encrypted'))
  })

  test('macros, by their part or by the type of the file', async () => {
    const laden = testWorkbook([{ name: '一', rows: [['甲']] }], { 'xl/vbaProject.bin': 'x' })
    await expect(openPackage(laden)).rejects.toMatchObject(refusedAs('macros'))
    const typed =
      '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>'
    await expect(
      openPackage(testWorkbook([{ name: '一', rows: [['甲']] }], { '[Content_Types].xml': typed })),
    ).rejects.toMatchObject(refusedAs('macros'))
  })

  test('a file cut off in the middle', async () => {
    await expect(openPackage(honest().slice(0, 700))).rejects.toMatchObject(refusedAs('damaged'))
  })
})

describe('what is built to harm is refused before it is unpacked', () => {
  test('a bomb: much zero in a small file', async () => {
    const bomb = withParts({ 'xl/worksheets/sheet1.xml': new Uint8Array(20 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(100_000)
    await expect(openPackage(bomb)).rejects.toMatchObject(refusedAs('suspicious'))
  })

  test('many parts that are too much together', async () => {
    const part = () => new Uint8Array(randomBytes(300_000))
    const wide = withParts(Object.fromEntries([1, 2, 3, 4].map((n) => [`p${n}.xml`, part()])))
    await expect(openPackage(wide, { ...packageLimits, unpackedBytes: 1_000_000 })).rejects.toMatchObject(
      refusedAs('too-large'),
    )
  })

  test('a part that is larger than it says', async () => {
    const bytes = Buffer.from(withParts({ 'a.xml': strToU8('x'.repeat(5_000)) }))
    const central = bytes.lastIndexOf(Buffer.from('504b0102', 'hex'))
    bytes.writeUInt32LE(10, central + 24)
    await expect(openPackage(bytes)).rejects.toMatchObject(refusedAs('suspicious'))
  })

  test.each([
    ['../evil.xml', '../evil.xml'],
    ['aaaevil.xml', '/aaevil.xml'],
    ['aa/evil.xml', '..\\evil.xml'],
  ])('a part that would climb out (%s as %s)', async (from, to) => {
    const bytes = exchanged(withParts({ [from]: strToU8('x') }), from, to)
    await expect(openPackage(bytes)).rejects.toMatchObject(refusedAs('suspicious'))
  })

  test('two parts of one name, in whatever case', async () => {
    const doubled = exchanged(
      withParts({ 'xl/a.xml': strToU8('x'), 'xl/b.xml': strToU8('y') }),
      'xl/b.xml',
      'xl/A.xml',
    )
    await expect(openPackage(doubled)).rejects.toMatchObject(refusedAs('suspicious'))
  })

  test('more parts than any form has', async () => {
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`p${at}`, new Uint8Array()]))
    await expect(openPackage(withParts(many))).rejects.toMatchObject(refusedAs('too-large'))
  })
})
