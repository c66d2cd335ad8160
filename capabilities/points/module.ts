import { capability } from '#platform/operations/module.ts'
import { pointsContract } from './contract.ts'
import { pointsCopies } from './copies.ts'
import { pointsKept } from './keeps.ts'
import { pointsFigures } from './figures.ts'
import { keepAccounts } from './jobs/keep-accounts.ts'
import { answerClaim } from './operations/answer-claim.ts'
import { answerJoin } from './operations/answer-join.ts'
import { askToJoin } from './operations/ask-to-join.ts'
import { changeCommittee } from './operations/change-committee.ts'
import { changeGood } from './operations/change-good.ts'
import { changeStock } from './operations/change-stock.ts'
import { claimPoints } from './operations/claim-points.ts'
import { countHours } from './operations/count-hours.ts'
import { decideList } from './operations/decide-list.ts'
import { draftList } from './operations/draft-list.ts'
import { expirePoints } from './operations/expire-points.ts'
import { getClaim } from './operations/get-claim.ts'
import { getCounter } from './operations/get-counter.ts'
import { getDesk } from './operations/get-desk.ts'
import { getMyPoints } from './operations/get-my-points.ts'
import { getMyStatement } from './operations/get-my-statement.ts'
import { getVillage } from './operations/get-village.ts'
import { leaveAccount } from './operations/leave-account.ts'
import { listClaimsToConfirm } from './operations/list-claims-to-confirm.ts'
import { listVillages } from './operations/list-villages.ts'
import { offerGood } from './operations/offer-good.ts'
import { openAccount } from './operations/open-account.ts'
import { redeem } from './operations/redeem.ts'
import { reversePosting } from './operations/reverse-posting.ts'
import { setShop } from './operations/set-shop.ts'
import { takePoints } from './operations/take-points.ts'
import { undoRedemption } from './operations/undo-redemption.ts'
import { withdrawClaim } from './operations/withdraw-claim.ts'
import { withdrawGood } from './operations/withdraw-good.ts'
import { answerSlip } from './operations/answer-slip.ts'
import { endCounter } from './operations/end-counter.ts'
import { getSlip } from './operations/get-slip.ts'
import { giveCounterLink } from './operations/give-counter-link.ts'
import { nameCounter } from './operations/name-counter.ts'
import { openCounter } from './operations/open-counter.ts'
import { takeDownAccount } from './operations/take-down-account.ts'
import { takeDownClaim } from './operations/take-down-claim.ts'
import { accountView, participantView } from './views/account-view.ts'
import { bookView, hoursView } from './views/book-view.ts'
import { counterView } from './views/counter-view.ts'
import { goodView, villageView } from './views/village-view.ts'

/** Points: earned by the list a village decided, spent at its shop, seen by their owner only. */
export const points = capability({
  name: 'points',
  streams: {
    'points-village:': 'shared',
    'points-good:': 'shared',
    'points-counter-': 'person',
    'points-account:': 'person',
    'points-holder:': 'person',
    'points-join:': 'person',
    'points-reversal:': 'person',
  },
  contract: pointsContract,
  operations: {
    answerClaim,
    answerJoin,
    answerSlip,
    askToJoin,
    changeCommittee,
    changeGood,
    changeStock,
    claimPoints,
    countHours,
    decideList,
    draftList,
    endCounter,
    expirePoints,
    getClaim,
    getCounter,
    getDesk,
    getMyPoints,
    getMyStatement,
    getSlip,
    getVillage,
    giveCounterLink,
    leaveAccount,
    listClaimsToConfirm,
    listVillages,
    nameCounter,
    offerGood,
    openAccount,
    openCounter,
    redeem,
    reversePosting,
    setShop,
    takeDownAccount,
    takeDownClaim,
    takePoints,
    undoRedemption,
    withdrawClaim,
    withdrawGood,
  },
  views: [villageView, counterView, goodView, participantView, accountView, bookView, hoursView],
  figures: pointsFigures,
  jobs: [keepAccounts],
  keeps: Object.values(pointsKept),
  copies: pointsCopies,
})
