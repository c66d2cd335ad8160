import { useState } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { useSay } from '#platform/web/language.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Select } from '#platform/web/parts/inputs.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useColon } from '#platform/web/use-colon.ts'
import { useWords } from '#platform/web/words.ts'
import { classesContract } from '../contract.ts'
import { subjectNames } from '../words.ts'
import { classWords } from './class-words.ts'

/** The year's demonstration classes, each with what it was chosen by. */
export function ResidentDemonstrations() {
  const words = useWords(classWords)
  const colon = useColon()
  const say = useSay()
  const thisYear = dayOf(useNow()).slice(0, 4)
  const [year, setYear] = useState(thisYear)
  const years = [0, 1, 2].map((back) => String(Number(thisYear) - back))
  const reading = useOperation(classesContract.listClasses, { year, only: 'demonstrations' }, { keep: true })
  return (
    <>
      <TopBar title={words.demonstrations} back="/topics" />
      <Page title={words.demonstrations} lead={words.demonstrationsLead}>
        <Stack>
          <Field label={words.year}>
            <Select
              value={year}
              onChange={setYear}
              options={years.map((value) => ({ value, label: value }))}
            />
          </Field>
          <Show reading={reading}>
            {({ classes }) =>
              classes.length === 0 ? (
                <EmptyState icon="star" title={words.noDemonstrations} />
              ) : (
                classes.map((one) => (
                  <Card key={one.classId} title={one.title}>
                    <Stack gap="tight">
                      <p className="soft small">
                        {say(subjectNames[one.subject])} · {one.placeName}
                        {one.startsAt === null ? null : (
                          <>
                            {' · '}
                            <Moment at={one.startsAt} />
                          </>
                        )}
                      </p>
                      {one.demonstration === null ? null : (
                        <>
                          <p>
                            {words.why}
                            {colon}
                            {one.demonstration.reason}
                          </p>
                          <p className="figures">{words.shown(one.demonstration.shown)}</p>
                        </>
                      )}
                    </Stack>
                  </Card>
                ))
              )
            }
          </Show>
          <ButtonLink href="/activities" icon="calendar" wide>
            {words.toMenu}
          </ButtonLink>
        </Stack>
      </Page>
    </>
  )
}
