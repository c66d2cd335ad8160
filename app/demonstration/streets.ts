import type { Quarter } from './quarter.ts'

/** A street of the demonstration: a real name and code, with made-up outlines, people and matters. */
export type Street = {
  readonly code: string
  readonly name: string
  readonly district: string
  readonly districtName: string
  readonly quarter: Quarter
  readonly compounds: readonly string[]
  /** How many grids a community has; three unless said otherwise. */
  readonly grids?: number
  /** How many matters a year, for each community. */
  readonly mattersPerCommunity: number
  readonly seed: number
}

export const streets: readonly Street[] = [
  {
    code: '440803006000',
    name: '海滨街道',
    district: '440803000000',
    districtName: '霞山区',
    quarter: { longitude: 110.398, latitude: 21.19, halfWidth: 0.012, halfHeight: 0.011 },
    compounds: ['海韵花园', '滨湖小区', '观海新村', '港城苑', '渔港里', '椰风小区'],
    mattersPerCommunity: 130,
    seed: 11,
  },
  {
    code: '440803001000',
    name: '解放街道',
    district: '440803000000',
    districtName: '霞山区',
    quarter: { longitude: 110.404, latitude: 21.214, halfWidth: 0.009, halfHeight: 0.009 },
    compounds: ['文体大院', '民享花园', '解放新村', '工人新村', '海头里', '榕树小区', '和平苑'],
    mattersPerCommunity: 75,
    seed: 23,
  },
  {
    code: '130824001000',
    name: '中兴路街道',
    district: '130824000000',
    districtName: '滦平县',
    quarter: { longitude: 117.337, latitude: 40.941, halfWidth: 0.021, halfHeight: 0.016 },
    compounds: ['金山家园', '滦河小区', '新建里', '北大街小区', '祥和苑', '安居园', '山水名邸', '园丁小区'],
    mattersPerCommunity: 45,
    seed: 37,
  },
  {
    code: '350702001000',
    name: '梅山街道',
    district: '350702000000',
    districtName: '延平区',
    quarter: { longitude: 118.172, latitude: 26.643, halfWidth: 0.011, halfHeight: 0.009 },
    compounds: ['梅峰小院', '江滨花园', '文宣里', '双塔小区', '八一新村', '梅园小院'],
    grids: 1,
    mattersPerCommunity: 2,
    seed: 41,
  },
]

/** Where a season of courtyard classes has been held, by its place in `streets`. */
export const streetOfClasses = 3

/** Departments of a district that the demonstration's matters are sent to. */
export const departments = [
  { short: 'municipal', name: '市政园林事务中心', field: 'cityManagement' },
  { short: 'housing', name: '住房和城乡建设局', field: 'housing' },
  { short: 'water', name: '水务局', field: 'water' },
  { short: 'fire', name: '消防救援大队', field: 'fire' },
  { short: 'labour', name: '人力资源和社会保障局', field: 'humanResources' },
  { short: 'enforcement', name: '城市管理和综合执法局', field: 'cityManagement' },
] as const
