import { createInterface } from 'node:readline'
import { sweepClocks } from '#capabilities/cases/jobs/sweep-clocks.ts'
import { openGroundwork } from '#app/open-groundwork.ts'
import { readConfig } from '#platform/config.ts'
import { openPool } from '#platform/database/pool.ts'
import type { Job } from '#platform/jobs/job.ts'
import { startJobs } from '#platform/jobs/job-runner.ts'

/** A worker in a process of its own, meant to be killed: ready, it waits for a line before it begins. */
const [url = '', folder = '', manner = ''] = process.argv.slice(2)
const pool = openPool(url)
pool.on('error', () => {})

/** Does what is due and strikes it off afterwards, in two steps that nothing holds together. */
const careless: Job = {
  name: 'drill.careless',
  everySeconds: 1,
  run: async () => {
    for (;;) {
      const { rows } = await pool.query<{ id: string }>(
        'select id from bench.deed where not is_done limit 200',
      )
      if (rows.length === 0) return
      for (const { id } of rows) await pool.query('insert into bench.effect values ($1)', [id])
      await pool.query('update bench.deed set is_done = true where id = any($1)', [rows.map(({ id }) => id)])
    }
  },
}

const { house } = await openGroundwork(readConfig({ DATA_DIR: folder }), pool)
process.stdout.write('ready\n')
createInterface({ input: process.stdin })
  .once('line', () => {
    startJobs(house, [manner === 'careless' ? careless : sweepClocks], ({ failure }) =>
      process.stdout.write(`failed ${String(failure)}\n`),
    )
  })
  .once('close', () => process.exit())
