import { command } from '#platform/operations/command.ts'
import { learningContract } from '../contract.ts'
import { renewCertificate as renew } from '../rules/certificate.ts'
import { certifying } from './certificate-steps.ts'

export const renewCertificate = command(learningContract.renewCertificate, {
  ...certifying(renew),
  anywhere: 'Whoever holds a certificate renews it wherever the programme was run',
})
