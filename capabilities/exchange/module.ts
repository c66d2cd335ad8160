import { capability } from '#platform/operations/module.ts'
import { exchangeContract } from './contract.ts'
import { exchangeCopies } from './copies.ts'
import { exchangeKept } from './keeps.ts'
import { letItemsGo } from './jobs/let-items-go.ts'
import { forgetItem } from './operations/forget-item.ts'
import { exchangeFigures } from './figures.ts'
import { letClosedBookletsGo } from './jobs/let-closed-booklets-go.ts'
import { forgetPhotos } from './jobs/forget-photos.ts'
import { letItemsLapse } from './jobs/let-items-lapse.ts'
import { addItemPhotos } from './operations/add-item-photos.ts'
import { admitTechnician } from './operations/admit-technician.ts'
import { askHelper } from './operations/ask-helper.ts'
import { checkIn } from './operations/check-in.ts'
import { checkInUnit } from './operations/check-in-unit.ts'
import { checkOut } from './operations/check-out.ts'
import { claimItem } from './operations/claim-item.ts'
import { comeToRepairDay } from './operations/come-to-repair-day.ts'
import { confirmHelp } from './operations/confirm-help.ts'
import { declineAsk } from './operations/decline-ask.ts'
import { getItem } from './operations/get-item.ts'
import { getMyHelp } from './operations/get-my-help.ts'
import { getRepairSheet } from './operations/get-repair-sheet.ts'
import { getUnitPage } from './operations/get-unit-page.ts'
import { joinRepairTeam } from './operations/join-repair-team.ts'
import { keepItem } from './operations/keep-item.ts'
import { leaveRepairTeam } from './operations/leave-repair-team.ts'
import { lendItem } from './operations/lend-item.ts'
import { letItemLapse } from './operations/let-item-lapse.ts'
import { letParticipantGo } from './operations/let-participant-go.ts'
import { listHelpers } from './operations/list-helpers.ts'
import { listItems } from './operations/list-items.ts'
import { listNearMe } from './operations/list-near-me.ts'
import { listRepairDays } from './operations/list-repair-days.ts'
import { listRepairTeam } from './operations/list-repair-team.ts'
import { listSuiting } from './operations/list-suiting.ts'
import { moderateItem } from './operations/moderate-item.ts'
import { openRepairDay } from './operations/open-repair-day.ts'
import { planRepair } from './operations/plan-repair.ts'
import { postItem } from './operations/post-item.ts'
import { releaseClaim } from './operations/release-claim.ts'
import { removeItemPhoto } from './operations/remove-item-photo.ts'
import { reportItemDone } from './operations/report-item-done.ts'
import { sayNotYet } from './operations/say-not-yet.ts'
import { stayAwayFromRepairDay } from './operations/stay-away-from-repair-day.ts'
import { takeBackItem } from './operations/take-back-item.ts'
import { withdrawItem } from './operations/withdraw-item.ts'
import { writeRepairSheet } from './operations/write-repair-sheet.ts'
import { besideView } from './views/beside-view.ts'
import { checkInView } from './views/check-in-view.ts'
import { itemView } from './views/item-view.ts'
import { occasionView } from './views/occasion-view.ts'
import { teamView } from './views/team-view.ts'

/** Exchange: what people need and offer, who takes it on, and the word of those helped. */
export const exchange = capability({
  name: 'exchange',
  streams: {
    'exchange-item-': 'shared',
    'exchange-unit:': 'shared',
    'exchange-repair-day-': 'shared',
    'exchange-check-in-': 'person',
    'exchange-technician-': 'person',
  },
  contract: exchangeContract,
  operations: {
    forgetItem,
    listItems,
    getItem,
    getMyHelp,
    listNearMe,
    listSuiting,
    getUnitPage,
    postItem,
    moderateItem,
    keepItem,
    withdrawItem,
    claimItem,
    releaseClaim,
    reportItemDone,
    confirmHelp,
    sayNotYet,
    lendItem,
    takeBackItem,
    letItemLapse,
    listHelpers,
    askHelper,
    declineAsk,
    addItemPhotos,
    removeItemPhoto,
    checkIn,
    checkOut,
    checkInUnit,
    letParticipantGo,
    joinRepairTeam,
    leaveRepairTeam,
    admitTechnician,
    listRepairTeam,
    openRepairDay,
    listRepairDays,
    comeToRepairDay,
    stayAwayFromRepairDay,
    planRepair,
    getRepairSheet,
    writeRepairSheet,
  },
  views: [itemView, besideView, checkInView, teamView, occasionView],
  figures: exchangeFigures,
  jobs: [letItemsLapse, letClosedBookletsGo, forgetPhotos],
  keeps: Object.values(exchangeKept),
  copies: exchangeCopies,
  terms: [letItemsGo],
})
