import { useState } from 'react'
import type { PickedNode } from '#capabilities/people/web/node-picker.tsx'
import { useOwnPost } from './own-post.ts'

/** Where a meeting or a list is for: the place picked, else the one of the reader's own post. */
export function usePlaceOfPost() {
  const post = useOwnPost()
  const [picked, setPicked] = useState<PickedNode | null>(null)
  const placeId = picked?.id ?? post.placeId
  const where =
    placeId === null || post.organisationId === null ? null : { placeId, convenerId: post.organisationId }
  return { picked, setPicked, where }
}
