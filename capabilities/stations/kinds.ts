type Named = { readonly zh: string; readonly en: string }

/** What a station can be. */
const kindTable = {
  serviceCenter: ['党群服务中心', 'Service centre'],
  neighbourhoodPost: ['小区党群服务站', 'Compound service post'],
  buildingStation: ['楼宇党群服务站', 'Office building station'],
  parkStation: ['园区党群服务站', 'Industrial park station'],
  marketStation: ['市场党群服务站', 'Market station'],
  partyRestStation: ['党群驿站', 'Service rest stop'],
  beeStation: ['暖蜂驿站', 'Courier rest stop'],
  driverHome: ['司机之家', 'Drivers’ home'],
  outdoorWorkerStation: ['户外劳动者驿站', 'Outdoor workers’ stop'],
  sanitationWorkerStation: ['环卫工人休息站', 'Street cleaners’ stop'],
  deliveryPowerStation: ['外卖换电站', 'Battery swap for riders'],
  waterfrontStation: ['渔港驿站', 'Harbour stop'],
  parkKiosk: ['公园驿站', 'Park stop'],
  sharedKitchen: ['共享厨房', 'Shared kitchen'],
  elderCanteen: ['长者饭堂', 'Elders’ canteen'],
  communityCanteen: ['社区食堂', 'Community canteen'],
  elderCentre: ['居家养老服务中心', 'Elders’ centre'],
  dayCare: ['日间照料中心', 'Day care'],
  childrenHome: ['儿童之家', 'Children’s home'],
  afterSchool: ['四点半课堂', 'After-school room'],
  nursery: ['托育点', 'Nursery'],
  healthStation: ['社区卫生服务站', 'Health station'],
  psychologyRoom: ['心理服务站', 'Counselling room'],
  disabilityStation: ['残疾人服务站', 'Disability service'],
  libraryRoom: ['书屋', 'Reading room'],
  scienceStation: ['科普驿站', 'Science station'],
  civilisationStation: ['新时代文明实践站', 'Civility practice station'],
  cultureRoom: ['文化活动室', 'Culture room'],
  fitnessRoom: ['健身活动室', 'Fitness room'],
  courtyardClassroom: ['小院课堂', 'Courtyard classroom'],
  legalStation: ['法律服务站', 'Legal advice'],
  mediationRoom: ['调解室', 'Mediation room'],
  volunteerStation: ['志愿服务站', 'Volunteer station'],
  pointsShop: ['积分超市', 'Points shop'],
  rightsCentre: ['新就业群体维权服务站', 'Gig workers’ rights centre'],
  jobStation: ['就业服务站', 'Job station'],
  veteransStation: ['退役军人服务站', 'Veterans’ station'],
  overseasHome: ['侨胞之家', 'Overseas kin’s home'],
  shelter: ['应急避难场所', 'Emergency shelter'],
  fireStation: ['微型消防站', 'Mini fire station'],
} as const satisfies Record<string, readonly [zh: string, en: string]>

export type StationKind = keyof typeof kindTable

// Guarantee: the keys of a literal are its own keys.
const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  Object.keys(table) as unknown as readonly [Key, ...Key[]]

export const stationKinds = keysOf(kindTable)

/** The name of a kind, in both languages. */
export const kindNameOf = (kind: StationKind): Named => ({ zh: kindTable[kind][0], en: kindTable[kind][1] })
/** The six that every rest stop offers; "6+N" adds any of the others. */
export const basicServices = ['water', 'rest', 'charging', 'heating', 'firstAid', 'toilet'] as const

const serviceTable = {
  water: ['饮水', 'Drinking water'],
  rest: ['歇脚座椅', 'Seats'],
  charging: ['手机充电', 'Phone charging'],
  heating: ['热饭', 'Heating meals'],
  firstAid: ['应急药箱', 'First aid'],
  toilet: ['卫生间', 'Toilet'],
  restChair: ['午休躺椅', 'Reclining chair'],
  wifi: ['无线网', 'Wi-Fi'],
  airConditioning: ['空调', 'Air conditioning'],
  batterySwap: ['电动车换电', 'Battery swap'],
  bikeRepair: ['修车工具', 'Bike repair'],
  rainGear: ['借雨具', 'Rain gear to borrow'],
  reading: ['看书看报', 'Reading'],
  printing: ['打印复印', 'Printing'],
  nursing: ['母婴室', 'Nursing room'],
  wheelchair: ['借轮椅', 'Wheelchair to borrow'],
  haircut: ['义务理发', 'Free haircut'],
  repair: ['家电义务维修', 'Free repairs'],
  legalAdvice: ['法律咨询', 'Legal advice'],
  counselling: ['心理咨询', 'Counselling'],
  bloodPressure: ['量血压', 'Blood pressure'],
  meals: ['供餐', 'Meals'],
  cooking: ['自己做饭', 'Cooking'],
  childcare: ['看护孩子', 'Child care'],
  classes: ['上课', 'Classes'],
  meetingRoom: ['会议室', 'Meeting room'],
  partyMatters: ['党务办理', 'Party affairs'],
  socialSecurity: ['社保办理', 'Social security'],
  parcels: ['代收快递', 'Parcels'],
  jobMatching: ['找工作', 'Finding work'],
} as const satisfies Record<string, readonly [zh: string, en: string]>

export type StationService = keyof typeof serviceTable
export const stationServices = keysOf(serviceTable)
/** The name of a service, in both languages. */
export const serviceNameOf = (service: StationService): Named => ({
  zh: serviceTable[service][0],
  en: serviceTable[service][1],
})

const accessTable = {
  stepFree: ['门口没有台阶', 'Step-free entrance'],
  lift: ['有电梯', 'Lift'],
  accessibleToilet: ['无障碍卫生间', 'Accessible toilet'],
  hearingHelp: ['手语或文字沟通', 'Sign language or writing'],
  guideDog: ['导盲犬可进', 'Guide dogs welcome'],
  parking: ['无障碍车位', 'Accessible parking'],
} as const satisfies Record<string, readonly [zh: string, en: string]>

export type StationAccess = keyof typeof accessTable
export const stationAccesses = keysOf(accessTable)
/** The name of what makes a station accessible, in both languages. */
export const accessNameOf = (access: StationAccess): Named => ({
  zh: accessTable[access][0],
  en: accessTable[access][1],
})
