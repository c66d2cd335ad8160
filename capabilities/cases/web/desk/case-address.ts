/** Where one case is read by itself; other screens link here. */
export const caseAddress = (caseId: string): string => `/desk/cases/${caseId}`
