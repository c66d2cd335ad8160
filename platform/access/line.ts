/** The roles that serve a place, from the grid upward. */
const line = [
  'gridWorker',
  'gridLead',
  'secretary',
  'streetStaff',
  'streetLeader',
  'districtOrganiser',
] as const

export type LineRole = (typeof line)[number]

/** This role and every one above it in the line. */
export const upFrom = (lowest: LineRole): readonly LineRole[] => line.slice(line.indexOf(lowest))
