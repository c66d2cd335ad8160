import { parentPort, Worker, workerData } from 'node:worker_threads'
import { Problem, type ProblemCode, type ProblemText } from '../errors.ts'
import { documentProblems } from './document-problems.ts'

/** How far a reader has come: sheets of a workbook, say. */
export type HowFar = { readonly done: number; readonly total: number }

/** What a reader tells of on its way. */
export type Tell = (far: HowFar) => void

type Answer =
  | { readonly result: unknown }
  | { readonly refused: { readonly code: ProblemCode; readonly text: ProblemText } }

// Work is measured by the processor's time, for a busy machine is no fault of the document's.
const limits = {
  milliseconds: 180_000,
  workMilliseconds: 20_000,
  memoryMegabytes: 512,
  freshMegabytes: 8,
  lookEvery: 250,
}

type Watching = { readonly milliseconds?: number; readonly tell?: Tell | undefined }

/**
 * Lets a reader work on a document from outside in a thread of its own, which is ended when it takes too long or too
 * much memory. `reader` is the address of a file that calls `answerApart`.
 */
export async function readApart<Result>(
  reader: URL,
  given: unknown,
  { milliseconds = limits.milliseconds, tell }: Watching = {},
): Promise<Result> {
  const leave = await enter()
  const worker = new Worker(reader, {
    workerData: given,
    resourceLimits: {
      maxOldGenerationSizeMb: limits.memoryMegabytes,
      maxYoungGenerationSizeMb: limits.freshMegabytes,
    },
  })
  const answer = await firstAnswer(worker, { milliseconds, tell }).finally(async () => {
    await worker.terminate()
    leave()
  })
  if ('refused' in answer) throw new Problem(answer.refused.code, answer.refused.text)
  // Guarantee: the reader at this address answers with what its caller names.
  return answer.result as Result
}

const atOnce = 2
const queue: { running: number; readonly waiting: (() => void)[] } = { running: 0, waiting: [] }

/** A few documents are read at a time, so that many at once cost no more memory than these. */
async function enter(): Promise<() => void> {
  if (queue.running >= atOnce) await new Promise<void>((resolve) => queue.waiting.push(resolve))
  else queue.running += 1
  return () => {
    const next = queue.waiting.shift()
    if (next) next()
    else queue.running -= 1
  }
}

type Awaiting = { readonly milliseconds: number; readonly tell: Tell | undefined }

function firstAnswer(worker: Worker, { milliseconds, tell }: Awaiting): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const refuse = () => resolve({ refused: { code: 'too-large', text: documentProblems.tooSlow } })
  const timer = setTimeout(refuse, milliseconds)
  const looking = setInterval(() => {
    worker.cpuUsage().then(
      ({ user, system }) => (user + system) / 1_000 > limits.workMilliseconds && refuse(),
      () => clearInterval(looking),
    )
  }, limits.lookEvery)
  worker.on('message', (said: Answer | { readonly far: HowFar }) =>
    'far' in said ? tell?.(said.far) : resolve(said),
  )
  worker.once('error', (error: Error & { code?: string }) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refuse() : reject(error),
  )
  worker.once('exit', () => reject(new Error('a reader of documents ended without an answer')))
  return promise.finally(() => {
    clearTimeout(timer)
    clearInterval(looking)
  })
}

/** In the file of a reader: does the work on what was given, and answers with its result or its refusal. */
export async function answerApart<Given, Result>(
  work: (given: Given, tell: Tell) => Promise<Result>,
): Promise<void> {
  const answer: Answer = await work(workerData, (far) => parentPort?.postMessage({ far })).then(
    (result) => ({ result }),
    (error: unknown) => {
      if (!(error instanceof Problem)) throw error
      return { refused: { code: error.code, text: error.text } }
    },
  )
  parentPort?.postMessage(answer)
}
