import { Problem } from '#platform/errors.ts'
import { query } from '#platform/operations/query.ts'
import { maskName } from '#platform/text/mask.ts'
import { learningAccess } from '../access.ts'
import { readCertificateCode } from '../certificate-code.ts'
import { learningContract } from '../contract.ts'
import { learningProblems } from '../problems.ts'
import { certificateWith } from '../views/read-learners.ts'

export const checkCertificate = query(learningContract.checkCertificate, {
  subject: async (tx, input) => {
    const certificate = await certificateWith(tx, readCertificateCode(input.code))
    if (!certificate) throw new Problem('not-found', learningProblems.unknownCertificate)
    return certificate
  },
  access: learningAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { input, call, subject }) => {
    const { secretId, ...certificate } = subject
    const names = await call.house.vault.openPersonal(tx, [secretId])
    const name = names.get(secretId)?.reveal()
    return {
      ...certificate,
      code: readCertificateCode(input.code),
      maskedName: name === undefined ? null : maskName(name),
    }
  },
})
