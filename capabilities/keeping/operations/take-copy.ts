import { actorName } from '#platform/access/actor.ts'
import type { Copy } from '#platform/keeping/copy.ts'
import type { KeptOf } from '#platform/keeping/kept.ts'
import { command } from '#platform/operations/command.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { keepingAccess } from '../access.ts'
import { keepingContract } from '../contract.ts'
import { copiesStream, type CopyTaken } from '../events.ts'
import { replayCopies, takeCopy as take } from '../rules.ts'
import type { CopyTable } from '../shapes.ts'
import { type Keeper, sayKept } from './say-kept.ts'

type Copying = Keeper & { readonly copies?: readonly Copy[] | undefined }

/** All that the key of the caller opens, of every capability, as tables; taking it is an entry without contents. */
export const takeCopy = (keepers: readonly Copying[]) =>
  command(keepingContract.takeCopy, {
    stream: (_input, { holder }) => copiesStream(holder),
    prepare: (_input: unknown, call: Call) => gather(keepers, call),
    replay: replayCopies,
    subject: () => null,
    access: keepingAccess.holdsKey,
    anywhere: 'What is one’s own lies at no place and with no organisation',
    decide: (): CopyTaken[] => take(),
    reply: ({ facts: { tables, withheld }, state, now }) => ({
      at: now,
      takenOn: [...state],
      tables,
      withheld,
    }),
  })

const gather = async (keepers: readonly Copying[], call: Call) => ({
  holder: actorName(call.actor),
  tables: await tablesFor(keepers, call),
  withheld: withheldFrom(keepers, call.actor.kind === 'staff' ? 'staff' : 'resident'),
})

async function tablesFor(keepers: readonly Copying[], call: Call): Promise<CopyTable[]> {
  const on = dayOf(call.now)
  const tables: CopyTable[] = []
  for (const { kept, title, terms, rows: read } of keepers.flatMap(({ copies = [] }) => copies)) {
    const rows = await read(call)
    if (rows.length === 0) continue
    const { noticeId, occasion, until, takeBack } = sayKept(kept, on)
    tables.push({
      ...{ noticeId, until, takeBack, title: title ?? occasion },
      terms: Object.entries(terms).map(([termId, { zh, en, as = null }]) => ({ termId, zh, en, as })),
      rows: rows.map((row) => ({ ...row })),
    })
  }
  return tables
}

const withheldFrom = (keepers: readonly Keeper[], of: KeptOf) =>
  keepers
    .flatMap(({ keeps }) => keeps)
    .flatMap((kept) =>
      kept.of === of && kept.withheld
        ? { noticeId: kept.id, occasion: kept.occasion, why: kept.withheld.why }
        : [],
    )
