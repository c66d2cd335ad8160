import { anyOf, everyone, holds, kinds } from '#platform/access/rule.ts'

export const keepingAccess = {
  everyone,
  /** Whoever shows a receipt, and staff for their own account. */
  holdsKey: kinds('resident', 'staff'),
  /** Those who answer for the safety of what is kept, and those who watch them. */
  answersForIt: anyOf(kinds('console'), holds('securityAdministrator', 'auditAdministrator')),
}
