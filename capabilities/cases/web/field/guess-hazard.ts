/** The choices of the hazard form (`case-kinds.json`). */
export const hazardTypes = ['fire', 'road', 'building', 'utility', 'water', 'other'] as const
export type HazardType = (typeof hazardTypes)[number]

const signs: readonly (readonly [HazardType, RegExp])[] = [
  ['fire', /消防|通道|充电|飞线|电动车|电瓶|灭火|烟|火|堆物|杂物|fire|charg/i],
  ['water', /积水|内涝|河|沟|排水|污水|下水|淹|flood|river|drain/i],
  ['road', /井盖|路面|坑|塌|台阶|人行道|护栏|盲道|road|manhole|pothole/i],
  ['utility', /路灯|停水|停电|漏水|水管|燃气|煤气|天然气|电线|灯|light|gas|power|pipe/i],
  ['building', /墙|瓷砖|脱落|裂|树|枝|屋顶|电梯|窗|广告牌|wall|tree|roof|crack|lift/i],
]

/** Guesses the type from the words; without a sign it is `other`, and the worker can always change it. */
export const guessHazard = (text: string): HazardType =>
  signs.find(([, sign]) => sign.test(text))?.[0] ?? 'other'
