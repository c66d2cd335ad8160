import { useLanguage } from '#platform/web/language.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Sheet } from '#platform/web/parts/dialog.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { sayDay } from '#platform/time/say-time.ts'
import { dayOf } from '#platform/time/instant.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { servingContract } from '../contract/serving.ts'
import { Holder } from './duty-days.tsx'
import type { MineProps, MyDuty } from './my-duties.ts'
import { residentWords } from './resident-words.ts'
import { rosterWords } from './roster-words.ts'

/** Chooses whose shift one would like for one's own. */
export function SwapSheet(props: MineProps & { readonly duty: MyDuty; readonly onClose: () => void }) {
  const words = useWords(residentWords)
  const shared = useWords(rosterWords)
  const language = useLanguage()
  const now = useNow()
  const { duty, mine, receipt, onClose } = props
  const ask = useAction(servingContract.askSwap, {
    receipt,
    onDone: () => {
      showToast(words.swapAsked)
      onClose()
    },
  })
  const others = mine.others.filter(({ holder, rosterId }) => holder !== null && rosterId === duty.rosterId)
  const when = `${sayDay(duty.on, dayOf(now))[language]} ${duty.from}–${duty.to}`
  return (
    <Sheet
      open
      title={words.swap}
      onClose={onClose}
      actions={<Button onPress={onClose}>{shared.cancel}</Button>}
    >
      <Stack>
        <p>{words.swapLead(when)}</p>
        <ProblemNotice problem={ask.problem} />
        {others.length === 0 ? (
          <EmptyState icon="people" title={words.swapNone} />
        ) : (
          <Rows label={words.swap}>
            {others.map((other) => (
              <Row
                key={other.dutyId}
                title={
                  <>
                    <DayText day={other.on} /> <span className="figures">{`${other.from}–${other.to}`}</span>
                  </>
                }
                note={<Holder duty={other} />}
                onPress={() =>
                  void ask.run({
                    rosterId: duty.rosterId,
                    swapId: newId(),
                    dutyId: duty.dutyId,
                    forDutyId: other.dutyId,
                  })
                }
              />
            ))}
          </Rows>
        )}
      </Stack>
    </Sheet>
  )
}
