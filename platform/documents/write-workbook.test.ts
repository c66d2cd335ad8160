import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { type WorkbookCell, writeWorkbook } from './write-workbook.ts'

type Found = {
  readonly value: string
  readonly style: string
  readonly isText: boolean
  readonly isFormula: boolean
}

/** The cells of a sheet, by their place, as an XML reader finds them. */
function cellsOf(workbook: Uint8Array, sheet = 1): Map<string, Found> {
  const cells = new Map<string, Found>()
  const parser = new SaxesParser()
  let at = { place: '', style: '', isText: false, isFormula: false, value: '' }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'c')
      at = {
        place: String(attributes.r),
        style: String(attributes.s),
        isText: attributes.t === 'inlineStr',
        isFormula: false,
        value: '',
      }
    if (name === 'f') at.isFormula = true
  })
  parser.on('text', (text) => {
    at.value += text
  })
  parser.on('closetag', ({ name }) => {
    const { place, ...found } = at
    if (name === 'c') cells.set(place, found)
  })
  parser.write(strFromU8(unzipSync(workbook)[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array())).close()
  return cells
}

const table = (rows: readonly (readonly WorkbookCell[])[]) => ({ name: '表', titles: ['地方', '收到'], rows })

describe('a workbook of plain tables', () => {
  it('has a head, whole numbers, numbers with a decimal, and percent', () => {
    const cells = cellsOf(writeWorkbook([table([['霞山区', 1_234, { tenths: 9.5 }, { share: 0.8 }, null]])]))
    expect(cells.get('A1')).toMatchObject({ value: '地方', style: '1', isText: true })
    expect(cells.get('A2')).toMatchObject({ value: '霞山区', style: '0', isText: true })
    expect([...'BCD'].map((column) => cells.get(`${column}2`))).toMatchObject([
      { value: '1234', style: '2', isText: false },
      { value: '9.5', style: '3', isText: false },
      { value: '0.8', style: '4', isText: false },
    ])
    expect(cells.has('E2')).toBe(false)
  })

  it('never turns a name into a formula, and keeps every letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.constantFrom('=', '+', '-', '@', ''),
        (text, mark) => {
          const given = `${mark}${text}`
          const cell = cellsOf(writeWorkbook([table([[given]])])).get('A2')
          expect(cell).toMatchObject({ isText: true, isFormula: false })
          const writable = given.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
          expect(cell?.value).toBe(writable.replace(/\r\n?/g, '\n'))
        },
      ),
    )
  })

  it('takes any sheet name, and any number of columns', () => {
    const wide = Array.from({ length: 800 }, (_, at) => at)
    const workbook = writeWorkbook([
      { ...table([wide]), name: '湛江市/霞山区[2025]:各街道收到的来信和办结情况一览表（按季度）' },
      { ...table([]), name: '' },
      { ...table([]), name: '' },
    ])
    expect(cellsOf(workbook).get('ADT2')?.value).toBe('799')
    const names = [
      ...strFromU8(unzipSync(workbook)['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/name="([^"]*)"/g),
    ]
    expect(names.map(([, name]) => name)).toEqual(['湛江市 霞山区 2025  各街道收到的来信和办结情', '2', '3'])
  })

  it('is the same bytes every time', () => {
    expect(writeWorkbook([table([['甲', 1]])])).toEqual(writeWorkbook([table([['甲', 1]])]))
  })
})
