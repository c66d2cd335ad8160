import { capability } from '#platform/operations/module.ts'
import { reviewsContract } from './contract.ts'
import { reviewsCopies } from './copies.ts'
import { reviewsKept } from './keeps.ts'
import { reviewsFigures } from './figures.ts'
import { closeRounds } from './jobs/close-rounds.ts'
import { sweepStars } from './jobs/sweep-stars.ts'
import { castBallot } from './operations/cast-ballot.ts'
import { closeRound } from './operations/close-round.ts'
import { decideObjection } from './operations/decide-objection.ts'
import { declineCommendation } from './operations/decline-commendation.ts'
import { getCommendation } from './operations/get-commendation.ts'
import { getPlaque } from './operations/get-plaque.ts'
import { getRating } from './operations/get-rating.ts'
import { getRound } from './operations/get-round.ts'
import { getStandard } from './operations/get-standard.ts'
import { getStar } from './operations/get-star.ts'
import { grantBenefit } from './operations/grant-benefit.ts'
import { grantCommendation } from './operations/grant-commendation.ts'
import { issueBallotLinks } from './operations/issue-ballot-links.ts'
import { listCommendations } from './operations/list-commendations.ts'
import { listHonours } from './operations/list-honours.ts'
import { listRatings } from './operations/list-ratings.ts'
import { listRounds } from './operations/list-rounds.ts'
import { listScorableFigures } from './operations/list-scorable-figures.ts'
import { listStandards } from './operations/list-standards.ts'
import { listStars } from './operations/list-stars.ts'
import { nominate } from './operations/nominate.ts'
import { getMyObjection } from './operations/get-my-objection.ts'
import { objectToCommendation } from './operations/object-to-commendation.ts'
import { openBallot } from './operations/open-ballot.ts'
import { openNotice } from './operations/open-notice.ts'
import { openRound } from './operations/open-round.ts'
import { prepareSelfScore } from './operations/prepare-self-score.ts'
import { publishCommendation } from './operations/publish-commendation.ts'
import { publishStandard } from './operations/publish-standard.ts'
import { ratePartner } from './operations/rate-partner.ts'
import { recordConsent } from './operations/record-consent.ts'
import { reviewStar } from './operations/review-star.ts'
import { submitSelfScore } from './operations/submit-self-score.ts'
import { sweepStar } from './operations/sweep-star.ts'
import { withdrawConsent } from './operations/withdraw-consent.ts'
import { withdrawStar } from './operations/withdraw-star.ts'
import { commendationsView } from './views/commendations-view.ts'
import { roundsView, spentBallotsView } from './views/rounds-view.ts'
import { ratingsView, standardsView, starsView } from './views/scoring-views.ts'
import { waitingReviews } from './views/waiting-reviews.ts'

/** Reviews: stars of units, partner firms, secretaries’ posts, commendations. Organisations and posts, never a ranking of people. */
export const reviews = capability({
  name: 'reviews',
  streams: {
    'review-standard:': 'shared',
    'star:': 'shared',
    'rating:': 'shared',
    'secretary-round:': 'shared',
    'commendation:': 'person',
    'ballot:': 'person',
    'objection-': 'person',
  },
  contract: reviewsContract,
  operations: {
    castBallot,
    closeRound,
    decideObjection,
    declineCommendation,
    getCommendation,
    getPlaque,
    getRating,
    getRound,
    getStandard,
    getStar,
    grantBenefit,
    grantCommendation,
    issueBallotLinks,
    listCommendations,
    listHonours,
    listRatings,
    listRounds,
    listScorableFigures,
    listStandards,
    listStars,
    nominate,
    getMyObjection,
    objectToCommendation,
    openBallot,
    openNotice,
    openRound,
    prepareSelfScore,
    publishCommendation,
    publishStandard,
    ratePartner,
    recordConsent,
    reviewStar,
    submitSelfScore,
    sweepStar,
    withdrawConsent,
    withdrawStar,
  },
  views: [standardsView, starsView, ratingsView, roundsView, spentBallotsView, commendationsView],
  figures: reviewsFigures,
  jobs: [sweepStars, closeRounds],
  keeps: Object.values(reviewsKept),
  copies: reviewsCopies,
  waits: waitingReviews,
})
