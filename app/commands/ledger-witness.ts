import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { judgeOffer, type OfferVerdict } from '#platform/ledger/seal/checkpoint-offer.ts'
import { notesIn, openCheckpoint } from '#platform/ledger/seal/checkpoint.ts'
import { readWrittenKey } from '#platform/ledger/seal/signing-key.ts'
import { type Command, optionsOf, plainWords, say, UsageProblem } from './command.ts'

const verdictWords: Readonly<Record<OfferVerdict, string>> = {
  new: '已保存新的封签 · a new checkpoint was kept',
  same: '没有新的封签 · nothing new',
  unsigned: '对方给出的封签不是这把公钥所签 · what was offered is not signed by this key',
  shorter: '对方的台账比以前短了 · their ledger is shorter than it was',
  'another past': '对方的台账与以前的封签对不上，过去被改过 · their past is not the one signed before',
}

function wordsOf(words: readonly string[]) {
  const [address] = plainWords(words, ['key', 'out'])
  const [[keyFile], [out]] = [optionsOf(words, 'key'), optionsOf(words, 'out')]
  if (!address || !keyFile || !out || !URL.canParse(address)) {
    throw new UsageProblem('用法：ledger witness 网址 --key 公钥文件 --out 封签文件 · see the usage')
  }
  const key = readWrittenKey(readFileSync(keyFile, 'utf8'))
  if (!key) throw new UsageProblem(`${keyFile} 里不是公钥 · this file holds no public key`)
  return { address, key, out }
}

export const ledgerWitness: Command = {
  name: 'ledger witness',
  usage: 'ledger witness ADDRESS --key FILE --out FILE',
  zh: '为另一处的强基保存封签（如上级单位每小时一次）：新的接在后面，对不上就报警，退出码为 2',
  en: 'Keep the checkpoints of another Groundwork (an upper unit, every hour): what does not continue is an alarm, exit code 2',
  async run(words) {
    const { address, key, out } = wordsOf(words)
    const lastNote = existsSync(out) ? notesIn(readFileSync(out, 'utf8')).at(-1) : undefined
    const kept = lastNote === undefined ? undefined : openCheckpoint(lastNote, key)
    if (lastNote !== undefined && !kept) {
      throw new UsageProblem(`${out} 里的封签不是这把公钥所签 · the kept checkpoints are not by this key`)
    }
    const answer = await fetch(new URL(`/api/ledger/checkpoint?from=${kept?.size ?? 0}`, address), {
      signal: AbortSignal.timeout(20_000),
    })
    if (!answer.ok) throw new Error(`对方没有给出封签（${answer.status}）· no checkpoint was offered`)
    const offer: unknown = await answer.json()
    const verdict = judgeOffer(offer, kept, key)
    if (verdict === 'new') appendFileSync(out, `\n\n${noteOf(offer)}`, { flush: true })
    say(verdictWords[verdict])
    return verdict === 'new' || verdict === 'same' ? 0 : 2
  },
}

const noteOf = (offer: unknown): string =>
  typeof offer === 'object' && offer !== null && 'checkpoint' in offer ? String(offer.checkpoint) : ''
