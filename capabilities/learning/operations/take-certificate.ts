import { command } from '#platform/operations/command.ts'
import { learningContract } from '../contract.ts'
import { takeCertificate as take } from '../rules/certificate.ts'
import { certifying } from './certificate-steps.ts'

export const takeCertificate = command(learningContract.takeCertificate, {
  ...certifying(take),
  anywhere: 'Whoever learnt takes the certificate wherever the programme was run',
})
