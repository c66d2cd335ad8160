import type { ReactNode } from 'react'
import { Redirect, useLocation } from 'wouter'
import { Skeleton } from '#platform/web/parts/states.tsx'
import { useSession } from '#platform/web/session.ts'

/** Sends whoever is not signed in to the sign-in page, and back here afterwards. The server decides; this only saves a step. */
export function StaffOnly({ children }: { readonly children: ReactNode }) {
  const { session, isUnknown } = useSession()
  const [path] = useLocation()
  if (isUnknown) return children
  if (!session) return <Skeleton lines={4} block />
  if (session.mustSetUp && !session.signedIn) return <Redirect to="/setup" />
  if (!session.signedIn) return <Redirect to={`/sign-in?next=${encodeURIComponent(path)}`} />
  return children
}
