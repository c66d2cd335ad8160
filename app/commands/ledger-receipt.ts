import { writeFileSync } from 'node:fs'
import { evidencePack } from '#platform/ledger/seal/evidence/evidence-pack.ts'
import { streamReceipts } from '#platform/ledger/seal/receipt.ts'
import { publicKeyIn, writtenKey } from '#platform/ledger/seal/signing-key.ts'
import { openDatabase } from '../open-database.ts'
import { type Command, optionsOf, plainWords, say, UsageProblem } from './command.ts'

export const ledgerReceipt: Command = {
  name: 'ledger receipt',
  usage: 'ledger receipt STREAM [--out FILE.html]',
  zh: '为一件事的每条台账出具凭证：一个网页文件，任何人不联网就能核对；单位的公钥请另外公布',
  en: 'Write the evidence of one stream as a single page that anyone can check offline; publish the public key apart from it',
  async run(words, config) {
    const [stream] = plainWords(words, ['out'])
    if (stream === undefined) throw new UsageProblem('请写明是哪一件事（STREAM）· name the stream')
    const key = publicKeyIn(config.dataFolder)
    if (!key) throw new UsageProblem('没有找到封签公钥 · no public key in the data folder')
    const [file = `${stream.replaceAll(/[^0-9A-Za-z-]/g, '_')}.html`] = optionsOf(words, 'out')
    const database = await openDatabase(config, { migrates: false })
    try {
      const { receipts, waiting } = await streamReceipts(database.pool, stream)
      if (receipts.length > 0) writeFileSync(file, evidencePack(receipts, key))
      say(
        `${receipts.length} 条已有凭证，${waiting} 条等待封签 · ${receipts.length} proved, ${waiting} waiting`,
      )
      if (receipts.length > 0) say(file)
      say(`公钥 · public key: ${writtenKey(key)}`)
      return receipts.length > 0 ? 0 : 1
    } finally {
      await database.close()
    }
  },
}
