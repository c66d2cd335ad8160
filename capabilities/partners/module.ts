import { capability } from '#platform/operations/module.ts'
import { partnersContract } from './contract.ts'
import { partnersKept } from './keeps.ts'
import { partnerFigures } from './figures.ts'
import { acceptAgreement } from './operations/accept-agreement.ts'
import { claimItem } from './operations/claim-item.ts'
import { declineAgreement } from './operations/decline-agreement.ts'
import { finishItem } from './operations/finish-item.ts'
import { getMyPartner } from './operations/get-my-partner.ts'
import { getPartner } from './operations/get-partner.ts'
import { giveBackItem } from './operations/give-back-item.ts'
import { giveLink } from './operations/give-link.ts'
import { invitePartner } from './operations/invite-partner.ts'
import { listItems } from './operations/list-items.ts'
import { listPartners } from './operations/list-partners.ts'
import { publishItem } from './operations/publish-item.ts'
import { recordActivity } from './operations/record-activity.ts'
import { reviewPartner } from './operations/review-partner.ts'
import { forgetThanks } from './operations/forget-thanks.ts'
import { letThanksGo } from './jobs/let-thanks-go.ts'
import { thankPartner } from './operations/thank-partner.ts'
import { withdrawItem } from './operations/withdraw-item.ts'
import { itemView } from './views/item-view.ts'
import { partnerDutyView, partnerView } from './views/partner-view.ts'

/** Partners: firms and volunteer bodies from invitation to renewal, and what they do for a community. */
export const partners = capability({
  name: 'partners',
  streams: { 'partner-': 'shared', 'service-item:': 'shared' },
  contract: partnersContract,
  operations: {
    invitePartner,
    giveLink,
    acceptAgreement,
    declineAgreement,
    recordActivity,
    thankPartner,
    forgetThanks,
    reviewPartner,
    publishItem,
    withdrawItem,
    claimItem,
    giveBackItem,
    finishItem,
    listPartners,
    getPartner,
    getMyPartner,
    listItems,
  },
  views: [partnerView, itemView, partnerDutyView],
  figures: partnerFigures,
  jobs: [],
  keeps: Object.values(partnersKept),
  terms: [letThanksGo],
})
