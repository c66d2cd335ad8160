import { casesContract } from '#capabilities/cases/contract.ts'
import { newSecret } from '#platform/access/secret.ts'
import type { Operation } from '#platform/operations/operation.ts'
import type { BenchHouse } from '../bench-house.ts'

/** A letter about a grid of the first community, through the whole write path; its case. */
export async function oneLetter({ groundwork, society }: BenchHouse): Promise<string> {
  const { house, capabilities } = groundwork
  const submit = capabilities
    .flatMap((module) => Object.values<Operation>(module.operations))
    .find(({ contract }) => contract === casesContract.submitCase)
  const caseId = house.newId()
  const placeId = society.streets[0]?.communities[0]?.grids[0]?.placeId ?? ''
  const told = { caseId, receipt: newSecret(16), kind: 'hazard', channel: 'qr', photos: [] }
  await submit?.run(
    { ...told, text: '楼道里的灯坏了', where: { placeId } },
    { house, actor: { kind: 'anonymous' }, now: house.now(), key: house.newId() },
  )
  return caseId
}
