import { capability } from '#platform/operations/module.ts'
import { mediationContract } from './contract.ts'
import { mediationCopies } from './copies.ts'
import { mediationKept } from './keeps.ts'
import { letDisputesGo } from './jobs/let-disputes-go.ts'
import { letDisputeGo } from './operations/let-dispute-go.ts'
import { mediationFigures } from './figures.ts'
import { letClosedBookletsGo } from './jobs/let-closed-booklets-go.ts'
import { admitMediator } from './operations/admit-mediator.ts'
import { answerAssignment } from './operations/answer-assignment.ts'
import { assignMediator } from './operations/assign-mediator.ts'
import { bringDispute } from './operations/bring-dispute.ts'
import { confirmAgreement } from './operations/confirm-agreement.ts'
import { draftAgreement } from './operations/draft-agreement.ts'
import { endMediator } from './operations/end-mediator.ts'
import { endUnsettled } from './operations/end-unsettled.ts'
import { eraseWords } from './operations/erase-words.ts'
import { getMediation } from './operations/get-mediation.ts'
import { getMyMediation } from './operations/get-my-mediation.ts'
import { giveConsent } from './operations/give-consent.ts'
import { listGroups } from './operations/list-groups.ts'
import { listMediations } from './operations/list-mediations.ts'
import { listMediators } from './operations/list-mediators.ts'
import { listMyMediations } from './operations/list-my-mediations.ts'
import { makeOffer } from './operations/make-offer.ts'
import { objectToMediator } from './operations/object-to-mediator.ts'
import { offerToMediate } from './operations/offer-to-mediate.ts'
import { openGroup } from './operations/open-group.ts'
import { planSession } from './operations/plan-session.ts'
import { recordSession } from './operations/record-session.ts'
import { sayRevisit } from './operations/say-revisit.ts'
import { shareOffer } from './operations/share-offer.ts'
import { takeDownDispute } from './operations/take-down-dispute.ts'
import { withdrawConsent } from './operations/withdraw-consent.ts'
import { writeAgreement } from './operations/write-agreement.ts'
import { disputesView } from './views/disputes-view.ts'
import { groupsView, namesView } from './views/groups-view.ts'

/** Mediation: two sides who want it, a neighbour both can live with, and whether what they agreed on holds. */
export const mediation = capability({
  name: 'mediation',
  streams: { 'mediators-': 'shared', 'mediation-': 'person' },
  contract: mediationContract,
  operations: {
    letDisputeGo,
    listGroups,
    openGroup,
    offerToMediate,
    admitMediator,
    endMediator,
    listMediators,
    bringDispute,
    takeDownDispute,
    giveConsent,
    withdrawConsent,
    assignMediator,
    answerAssignment,
    objectToMediator,
    planSession,
    recordSession,
    makeOffer,
    shareOffer,
    draftAgreement,
    confirmAgreement,
    endUnsettled,
    sayRevisit,
    eraseWords,
    getMyMediation,
    listMyMediations,
    getMediation,
    listMediations,
    writeAgreement,
  },
  views: [groupsView, namesView, disputesView],
  figures: mediationFigures,
  jobs: [letClosedBookletsGo],
  keeps: Object.values(mediationKept),
  copies: mediationCopies,
  terms: [letDisputesGo],
})
