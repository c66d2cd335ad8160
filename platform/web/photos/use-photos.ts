import { useEffect, useRef, useState } from 'react'
import { problemOf } from '../client-problem.ts'
import type { Bilingual } from '../language.ts'
import { newId } from '../new-id.ts'
import { sendPhoto } from './send-photo.ts'
import { shrinkPhoto } from './shrink-photo.ts'

/** `kept` waits on the device, `failed` was not sent and can be tried again, `refused` is nothing that can be kept. */
export type PhotoState = 'shrinking' | 'sending' | 'sent' | 'kept' | 'failed' | 'refused'

export type Photo = {
  readonly photoId: string
  readonly preview: string
  readonly bytes: Blob
  readonly state: PhotoState
  /** Why it was refused, when the server said. */
  readonly why?: Bilingual
}

export type Photos = {
  readonly photos: readonly Photo[]
  readonly most: number
  readonly add: (files: readonly File[]) => void
  readonly remove: (photoId: string) => void
  readonly retry: (photoId: string) => void
  /** Ids for the operation's input. */
  readonly ids: readonly string[]
  /** True when nothing is under way and nothing waits for another try. */
  readonly ready: boolean
  /** For the outbox, which sends photos itself. */
  readonly forOutbox: readonly { readonly photoId: string; readonly bytes: Blob }[]
}

export type PhotoOptions = {
  readonly most?: number
  /** `now` sends each photo as it is added; `later` leaves it to the outbox. */
  readonly send?: 'now' | 'later'
}

// What this browser cannot open goes up as it is, and the server says what is wrong with it.
const mostBytes = 20 * 1024 * 1024

async function outcomeOf(photo: { readonly photoId: string; readonly bytes: Blob }): Promise<Partial<Photo>> {
  try {
    await sendPhoto(photo)
    return { state: 'sent' }
  } catch (failure) {
    const { code, say } = problemOf(failure)
    return ['invalid-input', 'too-large', 'rule-broken', 'conflict'].includes(code)
      ? { state: 'refused', why: say }
      : { state: 'failed' }
  }
}

const settled: readonly PhotoState[] = ['sent', 'kept']

/** Addresses of the pictures shown while the form is open; given back when it closes. */
function usePreviews(): (file: File) => string {
  const made = useRef<string[]>([])
  useEffect(() => {
    const addresses = made.current
    return () => {
      for (const address of addresses) URL.revokeObjectURL(address)
    }
  }, [])
  return (file) => {
    const address = URL.createObjectURL(file)
    made.current.push(address)
    return address
  }
}

/** Photos of a form: made smaller at once, sent in the background or kept for the outbox. */
export function usePhotos({ most = 6, send = 'now' }: PhotoOptions = {}): Photos {
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const keepPreview = usePreviews()

  const change = (photoId: string, to: Partial<Photo>) =>
    setPhotos((before) => before.map((photo) => (photo.photoId === photoId ? { ...photo, ...to } : photo)))

  const deliver = async (photoId: string, bytes: Blob) => {
    if (send === 'later') return change(photoId, { bytes, state: 'kept' })
    change(photoId, { bytes, state: 'sending' })
    change(photoId, await outcomeOf({ photoId, bytes }))
  }
  const takeIn = async (photoId: string, file: File) => {
    const bytes = await shrinkPhoto(file).catch(() => null)
    if (bytes) await deliver(photoId, bytes)
    else if (send === 'later' || file.size > mostBytes) change(photoId, { state: 'refused' })
    else await deliver(photoId, file)
  }
  const add = (files: readonly File[]) => {
    const taken = files
      .slice(0, most - photos.length)
      .map((file) => ({ file, photoId: newId(), preview: keepPreview(file) }))
    setPhotos([
      ...photos,
      ...taken.map(({ file, ...photo }): Photo => ({ ...photo, bytes: file, state: 'shrinking' })),
    ])
    for (const { photoId, file } of taken) void takeIn(photoId, file)
  }
  const good = photos.filter((photo) => settled.includes(photo.state))
  return {
    photos,
    most,
    add,
    remove: (photoId) => setPhotos((before) => before.filter((photo) => photo.photoId !== photoId)),
    retry: (photoId) => {
      const photo = photos.find((one) => one.photoId === photoId)
      if (photo) void deliver(photoId, photo.bytes)
    },
    ids: good.map((photo) => photo.photoId),
    ready: photos.every((photo) => photo.state === 'refused' || settled.includes(photo.state)),
    forOutbox: good.map(({ photoId, bytes }) => ({ photoId, bytes })),
  }
}
