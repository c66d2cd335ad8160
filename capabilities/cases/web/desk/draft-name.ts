/** Where what is being typed about a case is kept, so that a reload of the tab loses nothing. */
export const draftName = (action: string, caseId: string): string => `cases.${action}.${caseId}`
