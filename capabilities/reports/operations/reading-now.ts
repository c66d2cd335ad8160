import type { HowFar } from '#platform/documents/read-apart.ts'
import type { Call } from '#platform/operations/house.ts'
import { forgetProgress, tellProgress } from '#platform/progress/tell-progress.ts'

/** Lets whoever hands in a form see how far its reading has come, in whichever process they ask. */
export async function whileReading<Result>(
  call: Call,
  fillingId: string,
  read: (tell: (far: HowFar) => void) => Promise<Result>,
): Promise<Result> {
  // What cannot be told must not keep a form from being read.
  const say = (far: HowFar) => tellProgress(call, fillingId, { step: 'reading', ...far }).catch(() => {})
  let saying = say({ done: 0, total: 0 })
  await saying
  try {
    return await read((far) => {
      saying = saying.then(() => say(far))
    })
  } finally {
    await saying
    await forgetProgress(call, fillingId).catch(() => {})
  }
}
