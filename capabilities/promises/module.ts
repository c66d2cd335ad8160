import { capability } from '#platform/operations/module.ts'
import { promisesContract } from './contract.ts'
import { promisesKept } from './keeps.ts'
import { promiseFigures } from './figures.ts'
import { keepPromises } from './jobs/keep-promises.ts'
import { addItem } from './operations/add-item.ts'
import { answerOnSpot } from './operations/answer-on-spot.ts'
import { assignContact } from './operations/assign-contact.ts'
import { endContact } from './operations/end-contact.ts'
import { getMyPromise } from './operations/get-my-promise.ts'
import { getMyVillages } from './operations/get-my-villages.ts'
import { getPromise } from './operations/get-promise.ts'
import { getVillage } from './operations/get-village.ts'
import { giveUpPromise } from './operations/give-up-promise.ts'
import { importItems } from './operations/import-items.ts'
import { listContacts } from './operations/list-contacts.ts'
import { listGatherings } from './operations/list-gatherings.ts'
import { listLists } from './operations/list-lists.ts'
import { listPromises } from './operations/list-promises.ts'
import { makePromise } from './operations/make-promise.ts'
import { movePromise } from './operations/move-promise.ts'
import { nameAcceptors } from './operations/name-acceptors.ts'
import { openGathering } from './operations/open-gathering.ts'
import { openList } from './operations/open-list.ts'
import { raiseProblem } from './operations/raise-problem.ts'
import { recordMissed } from './operations/record-missed.ts'
import { recordVisit } from './operations/record-visit.ts'
import { reportDone } from './operations/report-done.ts'
import { reportProgress } from './operations/report-progress.ts'
import { settleAcceptance } from './operations/settle-acceptance.ts'
import { supervisePromise } from './operations/supervise-promise.ts'
import { voiceAcceptance } from './operations/voice-acceptance.ts'
import { boardsView } from './views/boards-view.ts'
import { promisesView } from './views/promises-view.ts'
import { foundView, villagesView } from './views/villages-view.ts'
import { waitingPromises } from './views/waiting-promises.ts'

/** Promises: an owner, a day, what came of it, and the word of those they were made to. */
export const promises = capability({
  name: 'promises',
  streams: {
    'promise-': 'shared',
    'gathering-': 'shared',
    'livelihood-': 'shared',
    'contact-point:': 'shared',
    'visit-': 'shared',
  },
  contract: promisesContract,
  operations: {
    listGatherings,
    listLists,
    listPromises,
    getPromise,
    getMyPromise,
    openGathering,
    raiseProblem,
    answerOnSpot,
    makePromise,
    openList,
    addItem,
    importItems,
    reportProgress,
    reportDone,
    giveUpPromise,
    movePromise,
    supervisePromise,
    nameAcceptors,
    voiceAcceptance,
    settleAcceptance,
    recordMissed,
    assignContact,
    endContact,
    recordVisit,
    getMyVillages,
    getVillage,
    listContacts,
  },
  views: [boardsView, promisesView, villagesView, foundView],
  figures: promiseFigures,
  jobs: [keepPromises],
  keeps: Object.values(promisesKept),
  waits: waitingPromises,
})
