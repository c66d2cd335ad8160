import { expect, test } from 'vitest'
import { testDocument } from '../testing/test-document.ts'
import { testWorkbook } from '../testing/test-workbook.ts'
import { readWordTables } from './read-word-tables.ts'

const refusedAs = (rule: string) => ({ text: { rule: `document.${rule}` } })

const plan = {
  paragraphs: ['附件', '行动方案（2024—2026年）'],
  rows: [
    [
      { text: '方面', merge: 'restart' },
      { text: '举措', merge: 'restart' },
      { text: '年度目标', span: 2 },
    ],
    [{ text: '', merge: 'continue' }, { text: '', merge: 'continue' }, '2024年', '2025年'],
    [{ text: '一、治理', merge: 'restart' }, '1.办好\n服务', '≥80%', '≥90%'],
    [{ text: '', merge: 'continue' }, '2.少跑', '', '5 件'],
  ],
} as const

test('merged cells are filled, only the first of them is the first, and rows keep their columns', async () => {
  const [table] = await readWordTables(testDocument(plan))
  expect(table?.before).toEqual(['附件', '行动方案（2024—2026年）'])
  const texts = table?.rows.map((row) => row.map(({ text }) => text))
  expect(texts).toEqual([
    ['方面', '举措', '年度目标', '年度目标'],
    ['方面', '举措', '2024年', '2025年'],
    ['一、治理', '1.办好\n服务', '≥80%', '≥90%'],
    ['一、治理', '2.少跑', '', '5 件'],
  ])
  expect(table?.rows[3]?.map(({ isFirst }) => isFirst)).toEqual([false, true, true, true])
  expect(table?.rows[0]?.map(({ isFirst }) => isFirst)).toEqual([true, true, true, false])
})

test('a table inside a cell is read as words of that cell', async () => {
  const inner = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>里面</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
  const outer = `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>外面</w:t></w:r></w:p>${inner}<w:p/></w:tc></w:tr></w:tbl>`
  const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const bytes = testDocument(plan, {
    'word/document.xml': `<w:document ${main}><w:body>${outer}</w:body></w:document>`,
  })
  const tables = await readWordTables(bytes)
  expect(tables.map(({ rows }) => rows)).toEqual([[[{ text: '外面\n里面', isFirst: true }]]])
})

test('a workbook is no text document, a DOCTYPE and a broken page are refused', async () => {
  await expect(readWordTables(testWorkbook([{ name: '一', rows: [['甲']] }]))).rejects.toMatchObject(
    refusedAs('not-a-text-document'),
  )
  const laced = testDocument(plan, {
    'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>',
  })
  await expect(readWordTables(laced)).rejects.toMatchObject(refusedAs('unsafe-xml'))
  const broken = testDocument(plan, { 'word/document.xml': '<w:document><w:body>' })
  await expect(readWordTables(broken)).rejects.toMatchObject(refusedAs('damaged'))
})

test('a cell that spans thousands of columns is refused', async () => {
  const wide = testDocument({ paragraphs: [], rows: [[{ text: '宽', span: 5_000 }]] })
  await expect(readWordTables(wide)).rejects.toMatchObject(refusedAs('too-many-cells'))
})
