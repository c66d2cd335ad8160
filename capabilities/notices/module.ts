import { capability } from '#platform/operations/module.ts'
import { noticesContract } from './contract.ts'
import { composeDigests, type DigestSources } from './jobs/compose-digests.ts'
import { chooseHour } from './operations/choose-hour.ts'
import { composeDigest } from './operations/compose-digest.ts'
import { getDigest } from './operations/get-digest.ts'
import { listWaiting } from './operations/list-waiting.ts'
import { digestView } from './views/digest-view.ts'

/** Notices: one digest a day of what waits, for whoever wants one. */
export const noticesModule = (sources: DigestSources) =>
  capability({
    name: 'notices',
    streams: { 'notices-': 'person' },
    contract: noticesContract,
    operations: { chooseHour, getDigest, listWaiting: listWaiting(sources.waits), composeDigest },
    views: [digestView],
    figures: [],
    jobs: [composeDigests(sources)],
    keeps: [],
  })
