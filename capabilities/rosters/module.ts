import { capability } from '#platform/operations/module.ts'
import { rostersContract } from './contract.ts'
import { rostersCopies } from './copies.ts'
import { rosterFigures } from './figures.ts'
import { keepRosters } from './jobs/keep-rosters.ts'
import { rostersKept } from './keeps.ts'
import { askCover } from './operations/ask-cover.ts'
import { askSwap } from './operations/ask-swap.ts'
import { changeRoster } from './operations/change-roster.ts'
import { closeRoster } from './operations/close-roster.ts'
import { getMyDuties } from './operations/get-my-duties.ts'
import { getOwnCalendar } from './operations/get-own-calendar.ts'
import { getRoster } from './operations/get-roster.ts'
import { getRosterCalendar } from './operations/get-roster-calendar.ts'
import { joinRoster } from './operations/join-roster.ts'
import { leaveRoster } from './operations/leave-roster.ts'
import { linkCalendar } from './operations/link-calendar.ts'
import { listRosters } from './operations/list-rosters.ts'
import { openRoster } from './operations/open-roster.ts'
import { passDays } from './operations/pass-days.ts'
import { previewPeriod } from './operations/preview-period.ts'
import { publishPeriod } from './operations/publish-period.ts'
import { releaseDuty } from './operations/release-duty.ts'
import { sayMissed } from './operations/say-missed.ts'
import { setAway } from './operations/set-away.ts'
import { settleSwap } from './operations/settle-swap.ts'
import { takeDuty } from './operations/take-duty.ts'
import { dutyView } from './views/duty-view.ts'
import { memberView } from './views/member-view.ts'
import { rosterView } from './views/roster-view.ts'
import { waitingShifts } from './views/waiting-shifts.ts'

/** Rosters: turns shared out fairly, open shifts, swaps and cover, and calendars of them. */
export const rosters = capability({
  name: 'rosters',
  streams: { 'roster:': 'shared', 'duties:': 'person' },
  contract: rostersContract,
  operations: {
    openRoster,
    changeRoster,
    closeRoster,
    joinRoster,
    leaveRoster,
    setAway,
    publishPeriod,
    takeDuty,
    askCover,
    askSwap,
    settleSwap,
    releaseDuty,
    sayMissed,
    passDays,
    listRosters,
    getRoster,
    previewPeriod,
    getMyDuties,
    linkCalendar,
    getOwnCalendar,
    getRosterCalendar,
  },
  views: [rosterView, memberView, dutyView],
  figures: rosterFigures,
  jobs: [keepRosters],
  keeps: Object.values(rostersKept),
  copies: rostersCopies,
  waits: waitingShifts,
})
