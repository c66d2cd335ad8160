import { startJobs } from '#platform/jobs/job-runner.ts'
import { startProjector } from '#platform/figures/start-projector.ts'
import { checkpointFolder } from '#platform/ledger/seal/checkpoint-file.ts'
import { Sealer } from '#platform/ledger/seal/sealer.ts'
import { signingKeyIn } from '#platform/ledger/seal/signing-key.ts'
import type { Config } from '#platform/config.ts'
import type { Job } from '#platform/jobs/job.ts'
import type { Groundwork } from './open-groundwork.ts'

export type RunningWorker = { readonly close: () => Promise<void> }

type Report = (what: string, failure: unknown) => void

const sealSeconds = 2
// What an import left to seal is many times this; more at once would take memory and save no time.
const sealedAtOnce = 1_000

/** Everything that goes on by itself: figures follow the ledger, entries are sealed, clocks and months go round. */
export async function startWorker(
  config: Config,
  groundwork: Groundwork,
  report: Report,
): Promise<RunningWorker> {
  const { house, trees, capabilities } = groundwork
  const projector = await startProjector({
    pool: house.pool,
    trees,
    figures: house.figures,
    report: (failure) => report('figures', failure),
  })
  const jobs = [
    ...capabilities.flatMap((capability) => capability.jobs),
    sealing(config, groundwork),
    monthsAhead,
  ]
  const runner = startJobs(house, jobs, ({ job, failure }) => report(job, failure))
  return {
    close: async () => {
      await Promise.all([runner.stop(), projector.stop()])
    },
  }
}

function sealing(config: Config, { house }: Groundwork): Job {
  const sealer = new Sealer({
    pool: house.pool,
    signer: signingKeyIn(config.dataFolder),
    folder: checkpointFolder(config.dataFolder),
    batch: sealedAtOnce,
  })
  return {
    name: 'seal',
    everySeconds: sealSeconds,
    run: async () => {
      for (;;) {
        const round = await sealer.seal()
        if (round.state === 'elsewhere' || round.isLevel) return
      }
    },
  }
}

const monthsAhead: Job = {
  name: 'months-ahead',
  everySeconds: 24 * 60 * 60,
  run: async (house) => {
    await house.pool.query(
      `select ledger.ensure_months(current_date, (current_date + interval '6 months')::date)`,
    )
  },
}
