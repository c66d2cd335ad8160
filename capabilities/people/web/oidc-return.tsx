import { useEffect, useRef, useState } from 'react'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { ProblemNotice, Skeleton } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { peopleContract } from '../contract.ts'
import { useEnterDesk } from './enter-desk.ts'
import { type Asked, SecondFactor } from './second-factor.tsx'
import { signInWords } from './sign-in-words.ts'

/** Where the organisation's sign-in service sends people back to. */
export function OidcReturn() {
  const words = useWords(signInWords)
  const [asked, setAsked] = useState<Asked | null>(null)
  const enter = useEnterDesk()
  const finish = useAction(peopleContract.finishOidc, {
    onDone: (step) => void (step.step === 'signedIn' ? enter(step) : setAsked(step)),
  })
  const query = useRef(location.search.slice(1))
  const { run } = finish
  const begin = useRef(run)
  useEffect(() => {
    const state = new URLSearchParams(query.current).get('state') ?? ''
    void begin.current({ state, query: query.current })
  }, [])
  if (asked) {
    return (
      <Page title={words.second} lead={words.secondLead}>
        <SecondFactor asked={asked} onStartOver={() => location.assign('/sign-in')} />
      </Page>
    )
  }
  return (
    <Page title={finish.problem ? words.returnFailed : words.returning}>
      {finish.problem ? (
        <Stack>
          <ProblemNotice problem={finish.problem} />
          <ButtonLink href="/sign-in">{words.toSignIn}</ButtonLink>
        </Stack>
      ) : (
        <Skeleton lines={2} />
      )}
    </Page>
  )
}
