import { randomBytes } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDocument } from '#platform/testing/test-document.ts'
import { testWorkbook } from '#platform/testing/test-workbook.ts'
import { type PlansHouse, plansHouse } from '../testing.ts'
import { previewImport } from './preview-import.ts'

let made: PlansHouse
beforeAll(async () => {
  made = await plansHouse()
})
afterAll(() => made.house.close())

const preview = (fileName: string, bytes: Uint8Array) =>
  made.as('organiser')(previewImport, { fileName, content: Buffer.from(bytes).toString('base64') })

const workbook = () =>
  testWorkbook([
    {
      name: '任务书',
      merges: ['A1:H1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3', 'G2:G3', 'A4:A5'],
      rows: [
        ['霞山区强基行动方案（2025—2026年）任务分解表'],
        ['方面', '具体举措', '年度目标', null, '牵头单位', '配合单位', '完成时限'],
        [null, null, '2025年', '2026年', null, null, null],
        ['一、城市治理', '1.物业建立党组织', '60%', '≥80%', '住建局', '海滨街道办事处', '2026年6月底前'],
        [null, '2.帮新就业群体办实事', 300, 500, '霞山区人力资源和社会保障局', '', '每年'],
        ['二、干部队伍', '3.书记轮训', '全覆盖', '全覆盖', '组织部', '', '尽快'],
        ['二、干部队伍', '（4）物业，建立党组织', '', '1', '水利部', '', ''],
      ],
    },
    { name: '说明', rows: [['填报说明']] },
  ])

test('a workbook with merged cells and a head of two rows is read, with every row that does not fit', async () => {
  const draft = await preview('任务书.xlsx', workbook())
  expect(draft).toMatchObject({
    name: '霞山区强基行动方案（2025—2026年）任务分解表',
    fromYear: 2025,
    toYear: 2026,
    areas: [
      { number: '一、', title: '城市治理' },
      { number: '二、', title: '干部队伍' },
    ],
  })
  expect(draft.measures).toMatchObject([
    {
      ...{ row: 4, area: 0, number: '1.', title: '物业建立党组织' },
      owner: { name: '霞山区住房和城乡建设局' },
      helpers: [{ name: '海滨街道办事处' }],
      yearTexts: [
        { year: 2025, text: '60%' },
        { year: 2026, text: '≥80%' },
      ],
      checkDays: ['2026-06-30'],
    },
    { row: 5, area: 0, title: '帮新就业群体办实事', checkDays: ['2025-12-31', '2026-12-31'] },
    { row: 6, area: 1, title: '书记轮训', ownerName: '组织部', owner: null },
    { row: 7, area: 1, title: '物业，建立党组织', yearTexts: [{ year: 2026, text: '1' }] },
  ])
  expect(draft.problems.map(({ row, kind }) => [row, kind])).toEqual([
    [4, 'ownerGuessed'],
    [6, 'dayUnclear'],
    [6, 'ownerNotFound'],
    [7, 'measureTwice'],
    [7, 'ownerNotFound'],
  ])
})

const document = () =>
  testDocument({
    paragraphs: ['附件 1', '霞山区强基行动方案（2024—2026年）', '各单位要抓好落实。'],
    rows: [
      ['序号', '工作任务', '责任单位', { text: '年度目标', span: 3 }].map((cell) =>
        typeof cell === 'string' ? { text: cell, merge: 'restart' as const } : cell,
      ),
      [
        ...Array.from({ length: 3 }, () => ({ text: '', merge: 'continue' as const })),
        '二〇二四年',
        '第二年',
        '20266年',
      ],
      [{ text: '（一）党建引领治理', span: 6 }],
      [
        '1',
        '社区大党委和两张清单',
        '牵头单位：海滨街道办事处；配合单位：住建局、人社局',
        '1 份',
        '2 份',
        '3 份',
      ],
      ['2', '', '住建局', '1 份', '', ''],
      [{ text: '（二）干部队伍', span: 6 }],
      ['3', '书记轮训', '霞山区人民政府', '≥60%', '100%', '100%'],
    ],
  })

test('a Word document is read with its sections, owners and years; a year that is none is named', async () => {
  const draft = await preview('方案.DOCX', document())
  expect(draft).toMatchObject({
    name: '霞山区强基行动方案（2024—2026年）',
    areas: [{ number: '(一)' }, { number: '(二)' }].map(() => ({})),
  })
  expect(draft.areas.map(({ title }) => title)).toEqual(['党建引领治理', '干部队伍'])
  expect(draft.measures).toMatchObject([
    {
      owner: { name: '海滨街道办事处' },
      helpers: [{ name: '霞山区住房和城乡建设局' }, { name: '霞山区人力资源和社会保障局' }],
      yearTexts: [
        { year: 2024, text: '1 份' },
        { year: 2025, text: '2 份' },
      ],
    },
    { number: '3', title: '书记轮训', owner: { name: '霞山区人民政府' } },
  ])
  expect(draft.problems.map(({ row, kind }) => [row, kind])).toEqual([
    [2, 'notAYear'],
    [5, 'noTitle'],
  ])
})

const refusedAs = (rule: string) => ({ text: { rule } })

test('old formats, locked, broken, too large and other files are refused in plain words', async () => {
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  await expect(preview('方案.doc', old)).rejects.toMatchObject(refusedAs('document.old-format'))
  await expect(preview('方案.xls', old)).rejects.toMatchObject(refusedAs('document.old-format'))
  const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])
  await expect(preview('方案.docx', locked)).rejects.toMatchObject(refusedAs('document.encrypted'))
  const torn = document().slice(0, 700)
  await expect(preview('方案.docx', torn)).rejects.toMatchObject(refusedAs('document.damaged'))
  const large = randomBytes(9 * 1024 * 1024)
  await expect(preview('方案.xlsx', large)).rejects.toMatchObject(refusedAs('document.too-large'))
  const bomb = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': new Uint8Array(60_000_000),
  })
  await expect(preview('方案.docx', bomb)).rejects.toMatchObject(refusedAs('document.suspicious'))
  await expect(preview('方案.pdf', document())).rejects.toMatchObject(refusedAs('plans.other-file'))
})

test('whoever keeps no plans has no document read', async () => {
  const given = { fileName: '方案.docx', content: Buffer.from(document()).toString('base64') }
  await expect(made.as('secretary')(previewImport, given)).rejects.toMatchObject({ code: 'not-found' })
})

test('a document without a table of measures says so', async () => {
  const letter = testDocument({ paragraphs: ['通知'], rows: [['时间', '地点']] })
  await expect(preview('通知.docx', letter)).rejects.toMatchObject(refusedAs('plans.not-a-table'))
})
