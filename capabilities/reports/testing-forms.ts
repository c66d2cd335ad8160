import { type TestSheet, testStyle, testWorkbook } from '#platform/testing/test-workbook.ts'

type Form = {
  readonly name: string
  readonly bytes: () => Uint8Array
  /** Cells of the named sheets that the house fills, and those nobody holds yet. */
  readonly filled: readonly string[]
  readonly guessed: readonly string[]
  readonly missing: readonly string[]
}

const { title, header, whole, percent, decimal, text, day, boxed, plain } = testStyle
const head = (...labels: (string | null)[]) =>
  labels.map((value) => (value === null ? { style: header } : { value, style: header }))
const named = (value: string) => ({ value, style: title })
const open = (style: number = boxed) => ({ style })
const opens = (count: number, style: number = boxed) => Array.from({ length: count }, () => ({ style }))
const sum = (formula: string) => ({ formula, value: 0, style: whole })
const landscape =
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/>'

const form = (
  name: string,
  sheets: readonly TestSheet[],
  expected: { filled: readonly string[]; guessed?: readonly string[]; missing?: readonly string[] },
): Form => ({
  name,
  bytes: () => testWorkbook(sheets),
  filled: expected.filled,
  guessed: expected.guessed ?? [],
  missing: expected.missing ?? [],
})

const monthly: TestSheet = {
  name: '月报',
  rows: [
    [named('海滨街道群众诉求办理情况月报表（2026年6月）')],
    ['填报单位：', open(), null, '填报日期：', open(day), null],
    head('序号', '社区名称', '受理件数（件）', '办结数（件）', '办结率（%）', '备注'),
    [1, '海滨社区', open(whole), open(whole), open(decimal), open()],
    [2, '建设社区', open(whole), open(whole), open(decimal), open()],
    ['合计', null, sum('SUM(C4:C5)'), sum('SUM(D4:D5)'), open(decimal), open()],
    [{ value: '填报说明：1. 每月5日前报送；2. 办结率=办结数÷受理件数×100%。', style: plain }],
  ],
  merges: ['A1:F1', 'A6:B6', 'A7:F7'],
  widths: [6, 24, 14, 14, 14, 20],
}

const twoRows: TestSheet = {
  name: 'Sheet1',
  rows: [
    [named('2026年6月诉求办理统计表')],
    head('社区', '本月', null, '本年累计', null, '去年同期受理数'),
    head(null, '受理数', '居民确认办结数', '受理数', '居民确认办结数', null),
    ['海滨社区居委会', ...opens(5, whole)],
    ['建设社区居委会', ...opens(5, whole)],
  ],
  merges: ['A1:F1', 'A2:A3', 'B2:C2', 'D2:E2', 'F2:F3'],
  widths: [28, 12, 16, 12, 16, 18],
}

const oneColumn: TestSheet = {
  name: '指标表',
  rows: [
    [named('街道为民办事主要指标'), null],
    head('指标名称', '数值'),
    ['一、收到群众来信（件）', open(whole)],
    ['二、隐患上报数（件）', open(whole)],
    ['三、群众满意率（%）', open(decimal)],
    ['四、平均办理时长（小时）', open(decimal)],
    ['五、退役军人户数（户）', open(whole)],
  ],
  merges: ['A1:B1'],
  widths: [36, 16],
}

const beside: TestSheet = {
  name: '登记表',
  rows: [
    [named('基层治理情况登记表')],
    ['受理总数', open(), '办结总数', open()],
    ['按时响应率', open(percent), '超期未办件数', open()],
    ['下辖社区数', open(), '网格数', open()],
  ],
  merges: ['A1:D1'],
  widths: [18, 14, 18, 14],
}

const several: readonly TestSheet[] = [
  {
    name: '封面',
    rows: [[named('湛江市霞山区2026年上半年报表')], [{ value: '请勿改动格式', style: plain }]],
    merges: ['A1:D1'],
  },
  {
    name: '附件1汇总',
    rows: [
      [named('附件1 2026年上半年汇总')],
      head('项目', '一季度', '二季度', '上半年'),
      ['诉求受理数', ...opens(3)],
      ['重新打开件数', ...opens(3)],
    ],
    merges: ['A1:D1'],
  },
  {
    name: '附件2分社区',
    rows: [head('街道', '社区', '受理件数'), ['海滨街道', '海滨社区', open()], [open(), '建设社区', open()]],
    merges: ['A2:A3'],
  },
]

const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`)
const wide: TestSheet = {
  name: '分月',
  rows: [
    [named('2026年度分月受理情况')],
    head('单位', ...months, '全年'),
    ['海滨社区', ...opens(12, whole), sum('SUM(B3:M3)')],
    ['建设社区', ...opens(12, whole), sum('SUM(B4:M4)')],
    [
      '合计',
      ...months.map((_, at) => sum(`SUM(${String.fromCharCode(66 + at)}3:${String.fromCharCode(66 + at)}4)`)),
      sum('SUM(N3:N4)'),
    ],
  ],
  merges: ['A1:N1'],
  widths: [20, ...months.map(() => 8), 10],
  tail: landscape,
}
const wideByFigure: TestSheet = {
  ...wide,
  rows: [
    [named('2026年度分月办理情况')],
    head('指标', ...months, '全年'),
    ['受理件数', ...opens(13, whole)],
    ['满意率（%）', ...opens(13, decimal)],
    ['说明：满意率按评价人数计算', ...Array.from({ length: 13 }, () => null)],
  ],
  merges: ['A1:N1', 'A5:N5'],
}

const textDays: TestSheet = {
  name: '进度',
  rows: [
    [named('民生诉求进度表')],
    [
      { value: '填报单位：', style: plain },
      null,
      null,
      { value: '报送日期：', style: plain },
      { style: text },
    ],
    head('社区', '截至2026年6月30日受理数', '2026年上半年办结数', '其中：投诉件数', '最近更新日期'),
    ['海滨社区', ...opens(3, text), open(text)],
    ['建设社区', ...opens(3, text), open(text)],
  ],
  merges: ['A1:E1', 'A2:C2'],
}

const styled: TestSheet = {
  name: '效能',
  rows: [
    [named('办事效能统计（2026年第二季度）')],
    head('社区', '办结率', '群众满意率', '办理用时（小时）', '诉求总量（万件）'),
    ['海滨社区', open(percent), open(percent), open(decimal), open(decimal)],
    ['建设社区', open(percent), open(percent), open(decimal), open(decimal)],
    [
      '合计',
      open(percent),
      open(percent),
      open(decimal),
      { formula: 'SUM(E3:E4)', value: 0, style: decimal },
    ],
  ],
  merges: ['A1:E1'],
}

const unnamed: TestSheet = {
  name: '名册',
  rows: [
    [named('村（社区）基本情况名册')],
    head('序号', '社区名称', '行政区划代码', '所属街道', '受理件数'),
    [1, ...opens(4)],
    [2, ...opens(4)],
    [3, ...opens(4)],
  ],
  merges: ['A1:E1'],
}

const unheld: TestSheet = {
  name: '关爱',
  rows: [
    [named('困难群体关爱情况表')],
    head('社区', '退役军人户数（户）', '独居老人数（人）', '受理件数', '核对'),
    [
      '海滨社区',
      open(whole),
      open(whole),
      open(whole),
      { formula: 'IF(B3+C3>0,"已填","未填")', value: '未填', style: boxed },
    ],
    [
      '建设社区',
      open(whole),
      open(whole),
      open(whole),
      { formula: 'IF(B4+C4>0,"已填","未填")', value: '未填', style: boxed },
    ],
    ['合计', sum('SUM(B3:B4)'), sum('SUM(C3:C4)'), sum('SUM(D3:D4)'), open()],
  ],
  merges: ['A1:E1'],
}

const cells = (columns: string, rows: readonly number[]): string[] =>
  [...columns].flatMap((column) => rows.map((row) => `${column}${row}`))
const on = (sheet: string, names: readonly string[]): string[] => names.map((name) => `${sheet}!${name}`)

/** Forms as counties send them: merged and doubled heads, totals, units in brackets, words for days, several sheets. */
export const countyForms: readonly Form[] = [
  form('标题合并、序号、合计行、填报说明', [monthly], {
    filled: on('月报', ['B2', 'E2', ...cells('CD', [4, 5])]),
    guessed: on('月报', cells('E', [4, 5, 6])),
  }),
  form('两行表头，本月与本年累计', [twoRows], { filled: on('Sheet1', cells('BCDEF', [4, 5])) }),
  form('一列指标，单位在括号里', [oneColumn], {
    filled: on('指标表', ['B3', 'B4', 'B5', 'B6']),
    missing: on('指标表', ['B7']),
  }),
  form('没有表头的登记表', [beside], { filled: on('登记表', cells('BD', [2, 3, 4])) }),
  form('封面和两个附件', several, {
    filled: [...on('附件1汇总', cells('BCD', [3, 4])), ...on('附件2分社区', ['C2', 'C3'])],
  }),
  form('横向分月，行是社区', [wide], { filled: [], guessed: on('分月', cells('BCDEFGHIJKLM', [3, 4])) }),
  form('横向分月，行是指标', [wideByFigure], { filled: on('分月', cells('BCDEFGHIJKLMN', [3, 4])) }),
  form('日期写成文字', [textDays], {
    filled: on('进度', ['A2', 'E2', ...cells('BCD', [4, 5])]),
    missing: on('进度', cells('E', [4, 5])),
  }),
  form('百分比和小数的格式', [styled], {
    filled: on('效能', [...cells('CDE', [3, 4]), 'C5', 'D5']),
    guessed: on('效能', cells('B', [3, 4, 5])),
  }),
  form('名册：名称和代码由登记簿填', [unnamed], { filled: on('名册', cells('BCDE', [3, 4])) }),
  form('谁也没有的数', [unheld], {
    filled: on('关爱', cells('D', [3, 4])),
    missing: on('关爱', cells('BC', [3, 4])),
  }),
]

/** A small form: one column that names, and columns to be filled. */
export const blankForm = (naming: string, names: readonly string[], columns: readonly string[]): Uint8Array =>
  testWorkbook([
    {
      name: '表',
      rows: [head(naming, ...columns), ...names.map((name) => [name, ...opens(columns.length)])],
    },
  ])
