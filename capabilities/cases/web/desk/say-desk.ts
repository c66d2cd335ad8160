import { houseCalendar } from '#platform/time/house-calendar.ts'
import { sayDue, sayWorkingTime } from '#platform/time/say-time.ts'
import type { Instant } from '#platform/time/instant.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import type {
  CaseStatus,
  Channel,
  Closing,
  Rating,
  VisitResult,
  VisitWay,
} from '#capabilities/cases/words.ts'
import { useSayCase } from '../say-case.ts'
import { deskWords } from '../words-desk.ts'

const calendar = houseCalendar()

const channelNames = {
  qr: 'channelQr',
  web: 'channelWeb',
  grid: 'channelGrid',
  phone: 'channelPhone',
  paper: 'channelPaper',
} as const satisfies Readonly<Record<Channel, string>>

const wayNames = {
  call: 'visitCall',
  message: 'visitMessage',
  visit: 'visitVisit',
} as const satisfies Readonly<Record<VisitWay, string>>

const visitNames = {
  solved: 'visitSolved',
  unsolved: 'visitUnsolved',
  explained: 'visitExplained',
} as const satisfies Readonly<Record<VisitResult, string>>

/** Channels, visits, ratings and working time in the language of the page. */
export function useSayDesk() {
  const words = useWords(deskWords)
  const language = useLanguage()
  const now = useNow()
  const say = useSayCase()
  return {
    words,
    /** States told to the desk, where the resident's words would speak to the wrong person. */
    status: (status: CaseStatus) => {
      if (status === 'answered') return words.stateAnswered
      return status === 'dispatchDisputed' ? words.stateDisputed : say.status(status)
    },
    closing: (closing: Closing) => (closing === 'confirmed' ? words.endConfirmed : words.endDeemed),
    channel: (channel: Channel) => words[channelNames[channel]],
    way: (way: VisitWay) => words[wayNames[way]],
    visit: (result: VisitResult) => words[visitNames[result]],
    rating: (rating: Rating) => words[rating],
    /** 周五 17:30 前，还剩 1 个工作日 */
    due: (at: Instant) => sayDue(at, now, calendar)[language],
    used: (minutes: number) => sayWorkingTime(minutes, calendar)[language],
  }
}
