import { readFileSync } from 'node:fs'
import type { Config } from '#platform/config.ts'
import { checkpointFolder, checkpointTexts } from '#platform/ledger/seal/checkpoint-file.ts'
import type { VerifierKey } from '#platform/ledger/seal/checkpoint.ts'
import { publicKeyIn, readWrittenKey } from '#platform/ledger/seal/signing-key.ts'
import { type DamageKind, type Verification, verifyLedger } from '#platform/ledger/seal/verify-ledger.ts'
import { openDatabase } from '../open-database.ts'
import { type Command, optionsOf, progress, say, UsageProblem } from './command.ts'

const damageWords: Readonly<Record<DamageKind, string>> = {
  changed: '一条台账被改动 · an entry was changed',
  deleted: '一条台账被删除 · an entry was deleted',
  inserted: '台账中间被插入一条 · an entry was inserted',
  reordered: '台账的先后被调换 · entries were swapped',
  rewritten: '过去被整体改写：根值与签名的不同 · the past was rewritten: another root was signed',
  truncated: '末尾被截掉：有签名证明曾经更长 · the end was cut off: a signature proves it was longer',
  signature: '有一份封签不是本台账的密钥所签 · a checkpoint was signed by another key',
}

export const ledgerVerify: Command = {
  name: 'ledger verify',
  usage: 'ledger verify [--witness FILE]… [--key FILE]',
  zh: '从头核对台账：每一条、每一份封签，以及外面保存的封签；发现改动退出码为 2',
  en: 'Check the whole ledger against every checkpoint, also those kept outside; exit code 2 when it was touched',
  async run(words, config) {
    const key = keyOf(words, config)
    const witnesses = optionsOf(words, 'witness').map((name) => ({ name, text: readFileSync(name, 'utf8') }))
    const evidence = [...checkpointTexts(checkpointFolder(config.dataFolder)), ...witnesses]
    const database = await openDatabase(config, { statementTimeoutMs: 0, migrates: false })
    try {
      const onProgress = (count: number) => progress(`${count} …`)
      const found = await verifyLedger(database.pool, { key, evidence, onProgress })
      progress('')
      return tell(found)
    } finally {
      await database.close()
    }
  },
}

function keyOf(words: readonly string[], config: Config): VerifierKey {
  const [file] = optionsOf(words, 'key')
  const key = file === undefined ? publicKeyIn(config.dataFolder) : readWrittenKey(readFileSync(file, 'utf8'))
  if (!key) throw new UsageProblem('没有找到封签公钥，请用 --key 指明 · no public key; name one with --key')
  return key
}

function tell({ damage, sealed, unsealed, checkpoints, head }: Verification): number {
  if (damage) {
    const where = damage.index < 0 ? damage.source : `第 ${damage.index + 1} 条（${damage.source}）`
    say(`${damageWords[damage.kind]}: ${where}`)
    return 2
  }
  say(
    `台账完好 · intact: ${sealed} 条已封 sealed, ${unsealed} 条待封 unsealed, ${checkpoints} 份封签 checkpoints`,
  )
  if (head) say(`${head.size} ${head.root}`)
  return 0
}
