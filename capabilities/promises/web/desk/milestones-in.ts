import { newId } from '#platform/web/new-id.ts'

/** The steps of a plan as they were typed, one a line. */
export const milestonesIn = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((title) => ({ milestoneId: newId(), title }))
