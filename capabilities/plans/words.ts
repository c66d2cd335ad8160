/** Closed lists of this capability. */
export const bounds = ['atLeast', 'atMost', 'between'] as const
export type Bound = (typeof bounds)[number]

export const lights = ['done', 'onTrack', 'atRisk', 'behind', 'unknown'] as const
export type Light = (typeof lights)[number]

/** Where a tied figure is counted: at the measure's owner, or over everything below the plan's own organisation. */
export const reaches = ['owner', 'plan'] as const
export type Reach = (typeof reaches)[number]

export const findings = ['asPlanned', 'needsPush'] as const
export type Finding = (typeof findings)[number]

export const evidenceStates = ['submitted', 'accepted', 'returned'] as const
export type EvidenceState = (typeof evidenceStates)[number]

/** Examples that come with the product. */
export const exampleIds = [
  'guizhou-one-plus-seven',
  'jiangmen-eight-twenty',
  'chaozhou-fifteen-tasks',
] as const
export type ExampleId = (typeof exampleIds)[number]

export const earliestYear = 2000
export const latestYear = 2100
