import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { InputOf, OperationContract, OutputOf } from '../operations/contract.ts'
import { call } from './client.ts'
import { type ClientProblem, problemOf } from './client-problem.ts'
import { useLanguage } from './language.ts'
import { newId } from './new-id.ts'
import { noticeEndedSession } from './queries.ts'

export type ActionOptions<Output> = {
  readonly receipt?: string
  readonly onDone?: (output: Output) => void
  /** Leave what is on the page as it is; otherwise everything read is asked again after success. */
  readonly quiet?: boolean
}

export type Action<Input, Output> = {
  /** Resolves to the answer, or to `undefined` when there was a problem (then `problem` says which). */
  readonly run: (input: Input) => Promise<Output | undefined>
  readonly busy: boolean
  readonly problem: ClientProblem | null
  /** The message for one field, in the language of the page. */
  readonly errorOf: (field: string) => string | undefined
  readonly clear: () => void
}

type Intent = { readonly content: string; readonly key: string }

/** Keeps one key for one intent: the same content sent again after a lost connection is the same write. */
function useIntentKey() {
  const intent = useRef<Intent | null>(null)
  return {
    keyFor(input: unknown): string {
      const content = JSON.stringify(input)
      if (intent.current?.content !== content) intent.current = { content, key: newId() }
      return intent.current.key
    },
    settle() {
      intent.current = null
    },
  }
}

const isUndecided = (problem: ClientProblem): boolean =>
  ['offline', 'unavailable', 'fault', 'too-many'].includes(problem.code)

/** Does one writing operation: busy once, one key for one intent, field messages, and the page asked again after it. */
export function useAction<Operation extends OperationContract>(
  operation: Operation,
  options: ActionOptions<OutputOf<Operation>> = {},
): Action<InputOf<Operation>, OutputOf<Operation>> {
  const client = useQueryClient()
  const language = useLanguage()
  const { keyFor, settle } = useIntentKey()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ClientProblem | null>(null)
  const running = useRef(false)
  const receipt = options.receipt === undefined ? {} : { receipt: options.receipt }

  const failed = (failure: unknown): undefined => {
    const met = problemOf(failure)
    if (!isUndecided(met)) settle()
    noticeEndedSession(client, met)
    setProblem(met)
    return undefined
  }
  const done = (output: OutputOf<Operation>): OutputOf<Operation> => {
    settle()
    if (!options.quiet) void client.invalidateQueries()
    options.onDone?.(output)
    return output
  }

  const run = async (input: InputOf<Operation>): Promise<OutputOf<Operation> | undefined> => {
    if (running.current) return undefined
    running.current = true
    setBusy(true)
    setProblem(null)
    try {
      return await call(operation, input, { key: keyFor(input), ...receipt }).then(done, failed)
    } finally {
      running.current = false
      setBusy(false)
    }
  }

  return {
    run,
    busy,
    problem,
    errorOf: (field) => problem?.fieldMessage(field, language),
    clear: useCallback(() => setProblem(null), []),
  }
}
