import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { InputOf, OperationContract } from '#platform/operations/contract.ts'
import { useOnline } from '../online.ts'
import { useSession } from '../session.ts'
import { useStore } from '../store.ts'
import {
  discardFromOutbox,
  flushOutbox,
  followOtherTabs,
  outboxState,
  putInOutbox,
  reloadOutbox,
  resendFromOutbox,
} from './outbox.ts'
import { countOf, type OutboxItem } from './queue.ts'

/** A write of a screen, to be kept on the device and sent when there is network. */
export type OutboxWrite<Operation extends OperationContract> = {
  readonly operation: Operation
  readonly input: InputOf<Operation>
  readonly photos?: readonly { readonly photoId: string; readonly bytes: Blob }[]
  /** What it is about, such as a case's id; writes about the same thing stay in line. */
  readonly about: string
  /** What the worker reads in the list of what has not synced. */
  readonly label: string
  /** A resident's receipt secret, sent along as with any other call. */
  readonly receipt?: string
}

export type Outbox = {
  readonly items: readonly OutboxItem[]
  readonly waiting: number
  readonly refused: number
  readonly sending: boolean
  readonly put: <Operation extends OperationContract>(write: OutboxWrite<Operation>) => Promise<void>
  readonly resend: (key: string, input: OutboxItem['input']) => Promise<void>
  readonly discard: (key: string) => Promise<void>
  readonly sendNow: () => void
}

/** Guarantee: an input is the object its contract's schema describes. */
const asRecord = (input: unknown) => input as Readonly<Record<string, unknown>>

const useOwner = (): string | null => useSession().session?.personId ?? null

/** What has not synced: to add to, to look at, to mend. */
export function useOutbox(): Outbox {
  const owner = useOwner()
  const { items, sending } = useStore(outboxState)
  const mine = items.filter((item) => item.owner === owner)
  const flush = () => void flushOutbox(owner)
  return {
    items: mine.toSorted((left, right) => left.sequence - right.sequence),
    ...countOf(mine),
    sending,
    put: async ({ operation, input, photos = [], ...about }) => {
      await putInOutbox({ path: operation.path, input: asRecord(input), photos, ...about, owner })
      flush()
    },
    resend: async (key, input) => {
      await resendFromOutbox(key, input)
      flush()
    },
    discard: async (key) => {
      await discardFromOutbox(key)
      flush()
    },
    sendNow: flush,
  }
}

const againMs = 30_000

/** Keeps the outbox moving while the page is open: at start, when the network returns, and every half minute. */
export function useOutboxSending(): void {
  const owner = useOwner()
  const online = useOnline()
  const client = useQueryClient()
  const { arrived } = useStore(outboxState)
  useEffect(() => {
    void reloadOutbox()
    return followOtherTabs()
  }, [])
  useEffect(() => {
    if (!online) return
    void flushOutbox(owner)
    const timer = setInterval(() => void flushOutbox(owner), againMs)
    return () => clearInterval(timer)
  }, [online, owner])
  useEffect(() => {
    if (arrived > 0) void client.invalidateQueries()
  }, [arrived, client])
}
