import { capability } from '#platform/operations/module.ts'
import { participantsContract } from './contract.ts'
import { participantsCopies } from './copies.ts'
import { participantsKept } from './keeps.ts'
import { participantFigures } from './figures.ts'
import { changeMyBooklet } from './operations/change-my-booklet.ts'
import { closeMyBooklet } from './operations/close-my-booklet.ts'
import { findBooklets } from './operations/find-booklets.ts'
import { getMyBooklet } from './operations/get-my-booklet.ts'
import { lookAtCode } from './operations/look-at-code.ts'
import { openBooklet } from './operations/open-booklet.ts'
import { renewBooklet } from './operations/renew-booklet.ts'
import { takeDownBooklet } from './operations/take-down-booklet.ts'
import { participantsView } from './views/participants-view.ts'

/** Participants: who takes part without an account, known by a booklet that only its receipt opens. */
export const participants = capability({
  name: 'participants',
  streams: { 'booklet-': 'person' },
  contract: participantsContract,
  operations: {
    openBooklet,
    takeDownBooklet,
    findBooklets,
    renewBooklet,
    lookAtCode,
    getMyBooklet,
    changeMyBooklet,
    closeMyBooklet,
  },
  views: [participantsView],
  figures: participantFigures,
  jobs: [],
  keeps: Object.values(participantsKept),
  copies: participantsCopies,
})
