import type { StationKind, StationService } from '#capabilities/stations/kinds.ts'

/** Opening hours that the stations of the demonstration have. */
export type Rhythm = 'office' | 'long' | 'always' | 'meals' | 'afterSchool' | 'mornings'

export type Sketch = {
  readonly kind: StationKind
  /** How many there are in all. */
  readonly count: number
  readonly ending: string
  readonly services: readonly StationService[]
  readonly rhythm: Rhythm
  readonly seats: number
  /** Only in the communities of this street, by its place in `streets`. */
  readonly onlyIn?: number
}

type Line = readonly [
  kind: StationKind,
  count: number,
  ending: string,
  rhythm: Rhythm,
  seats: number,
  services: readonly StationService[],
]

const basics: readonly StationService[] = ['water', 'rest', 'charging', 'heating', 'firstAid', 'toilet']
const counter: readonly StationService[] = ['water', 'rest', 'toilet']

/**
 * 381 stations of every kind, as printed for one city: 88 courier rest stops and 7 drivers' homes, 10 science stations,
 * and the shared kitchen in 文体路.
 */
const lines: readonly Line[] = [
  ['beeStation', 88, '暖蜂驿站', 'always', 16, [...basics, 'restChair', 'batterySwap', 'rainGear']],
  ['driverHome', 7, '司机之家', 'always', 20, [...basics, 'restChair', 'meals']],
  ['scienceStation', 10, '科普驿站', 'long', 30, ['water', 'rest', 'reading', 'wifi', 'toilet']],
  [
    'serviceCenter',
    29,
    '党群服务中心',
    'office',
    40,
    [...basics, 'partyMatters', 'socialSecurity', 'printing', 'nursing'],
  ],
  ['neighbourhoodPost', 20, '小区党群服务站', 'long', 24, [...basics, 'parcels', 'wifi']],
  ['partyRestStation', 20, '党群驿站', 'long', 18, [...basics, 'reading', 'wifi']],
  ['elderCanteen', 14, '长者饭堂', 'meals', 60, ['meals', 'water', 'rest', 'toilet', 'bloodPressure']],
  ['libraryRoom', 14, '书屋', 'long', 24, ['reading', 'water', 'wifi', 'airConditioning']],
  ['elderCentre', 10, '居家养老服务中心', 'office', 36, [...counter, 'bloodPressure', 'wheelchair', 'meals']],
  ['childrenHome', 10, '儿童之家', 'afterSchool', 25, [...counter, 'reading', 'nursing']],
  ['healthStation', 10, '卫生服务站', 'office', 16, [...counter, 'bloodPressure', 'firstAid', 'wheelchair']],
  ['civilisationStation', 10, '新时代文明实践站', 'office', 40, [...counter, 'reading', 'meetingRoom']],
  ['afterSchool', 9, '四点半课堂', 'afterSchool', 30, [...counter, 'childcare', 'reading']],
  ['dayCare', 8, '日间照料中心', 'office', 20, [...counter, 'meals', 'bloodPressure', 'wheelchair']],
  ['cultureRoom', 8, '文化活动室', 'long', 50, [...counter, 'reading', 'meetingRoom']],
  ['fitnessRoom', 8, '健身活动室', 'long', 20, [...counter, 'firstAid', 'airConditioning']],
  ['courtyardClassroom', 8, '小院课堂', 'long', 40, [...counter, 'classes', 'reading']],
  ['mediationRoom', 8, '调解室', 'office', 8, [...counter, 'legalAdvice', 'counselling']],
  ['volunteerStation', 8, '志愿服务站', 'mornings', 15, [...counter, 'haircut', 'repair', 'wheelchair']],
  ['communityCanteen', 6, '社区食堂', 'meals', 80, ['meals', 'water', 'toilet', 'airConditioning']],
  ['psychologyRoom', 6, '心理服务站', 'office', 6, [...counter, 'counselling']],
  ['legalStation', 6, '法律服务站', 'office', 8, [...counter, 'legalAdvice', 'printing']],
  ['shelter', 6, '应急避难场所', 'always', 300, ['water', 'toilet', 'firstAid']],
  ['fireStation', 6, '微型消防站', 'always', 10, ['firstAid', 'water']],
  ['disabilityStation', 5, '残疾人服务站', 'office', 12, [...counter, 'wheelchair', 'counselling']],
  ['pointsShop', 5, '积分超市', 'mornings', 12, [...counter]],
  ['nursery', 4, '托育点', 'office', 20, [...counter, 'childcare', 'nursing', 'airConditioning']],
  ['jobStation', 4, '就业服务站', 'office', 12, [...counter, 'jobMatching', 'printing']],
  ['veteransStation', 4, '退役军人服务站', 'office', 12, [...counter, 'legalAdvice', 'printing']],
  ['buildingStation', 4, '楼宇党群服务站', 'office', 30, [...basics, 'meetingRoom', 'wifi']],
  ['deliveryPowerStation', 4, '外卖换电站', 'always', 4, ['batterySwap', 'charging']],
  ['rightsCentre', 3, '新就业群体维权服务站', 'office', 10, [...counter, 'legalAdvice', 'counselling']],
  ['marketStation', 3, '市场党群服务站', 'mornings', 12, [...basics]],
  ['outdoorWorkerStation', 3, '户外劳动者驿站', 'long', 12, [...basics, 'restChair', 'rainGear']],
  ['sanitationWorkerStation', 3, '环卫工人休息站', 'long', 14, [...basics, 'restChair']],
  ['parkKiosk', 3, '公园驿站', 'long', 10, ['water', 'rest', 'rainGear', 'firstAid']],
  ['overseasHome', 2, '侨胞之家', 'office', 20, [...counter, 'reading', 'meetingRoom']],
  ['parkStation', 2, '园区党群服务站', 'office', 30, [...basics, 'meetingRoom', 'printing']],
]

const everywhere: readonly Sketch[] = lines.map(([kind, count, ending, rhythm, seats, services]) => ({
  ...{ kind, count, ending, rhythm, seats, services },
}))

/** The shared kitchen near the hospital; it has a name of its own. */
export const kitchen: Sketch = {
  ...{ kind: 'sharedKitchen', count: 1, ending: '文体路共享厨房', rhythm: 'long', seats: 14, onlyIn: 1 },
  services: ['cooking', 'water', 'firstAid', 'rest'],
}

const harbour: Sketch = {
  ...{ kind: 'waterfrontStation', count: 2, ending: '渔港驿站', rhythm: 'always', seats: 18, onlyIn: 0 },
  services: [...basics, 'bikeRepair', 'rainGear'],
}

export const sketches: readonly Sketch[] = [...everywhere, harbour]

/** Where in a community a station stands, in the order they are given out; `short` is the community, `compound` a block in it. */
export const spotsIn = ({ short, compound }: { readonly short: string; readonly compound: string }) => [
  short,
  compound,
  `${compound}北门`,
  `${short}菜市场`,
  `${compound}南门`,
  `${short}广场`,
  `${short}东巷`,
  `${short}公交站`,
  `${short}学校旁`,
  `${short}西街口`,
]
