import type { Tone } from '#platform/web/parts/status-tag.tsx'
import type { IconName } from '#platform/web/parts/icon-paths.ts'
import { useWords } from '#platform/web/words.ts'
import type { CaseKind, CaseStatus, Closing, Level, Result } from '../words.ts'
import { caseWords } from './words.ts'

type CaseDictionary = ReturnType<typeof useWords<(typeof caseWords)['zh']>>

const kindNames = {
  letter: 'kindLetter',
  hazard: 'kindHazard',
  complaint: 'kindComplaint',
  question: 'kindQuestion',
  suggestion: 'kindSuggestion',
  help: 'kindHelp',
} as const satisfies Readonly<Record<CaseKind, keyof CaseDictionary>>

const statusNames = {
  received: 'statusReceived',
  dispatched: 'statusDispatched',
  dispatchDisputed: 'statusDispatchDisputed',
  accepted: 'statusAccepted',
  working: 'statusWorking',
  answered: 'statusAnswered',
  returned: 'statusReturned',
  closed: 'statusClosed',
  withdrawn: 'statusWithdrawn',
} as const satisfies Readonly<Record<CaseStatus, keyof CaseDictionary>>

const resultNames = {
  solved: 'resultSolved',
  explained: 'resultExplained',
  redirected: 'resultRedirected',
} as const satisfies Readonly<Record<Result, keyof CaseDictionary>>

const closingNames = {
  confirmed: 'closedConfirmed',
  deemed: 'closedDeemed',
} as const satisfies Readonly<Record<Closing, keyof CaseDictionary>>

const levelNames = {
  grid: 'levelGrid',
  compound: 'levelCompound',
  community: 'levelCommunity',
  street: 'levelStreet',
  district: 'levelDistrict',
} as const satisfies Readonly<Record<Level, keyof CaseDictionary>>

/** Kinds, states, results and levels in the language of the page. */
export function useSayCase() {
  const words = useWords(caseWords)
  return {
    words,
    kind: (kind: CaseKind) => words[kindNames[kind]],
    status: (status: CaseStatus) => words[statusNames[status]],
    result: (result: Result) => words[resultNames[result]],
    closing: (closing: Closing) => words[closingNames[closing]],
    level: (level: Level) => words[levelNames[level]],
  }
}

/** How a state looks: under way, waiting for the reader, done, or at rest. */
export const statusTones: Readonly<Record<CaseStatus, Tone>> = {
  received: 'info',
  dispatched: 'info',
  dispatchDisputed: 'info',
  accepted: 'info',
  working: 'info',
  answered: 'warn',
  returned: 'warn',
  closed: 'good',
  withdrawn: 'still',
}

export const kindIcons: Readonly<Record<CaseKind, IconName>> = {
  letter: 'letter',
  hazard: 'camera',
  complaint: 'megaphone',
  question: 'info',
  suggestion: 'star',
  help: 'hand',
}
