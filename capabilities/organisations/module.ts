import { capability } from '#platform/operations/module.ts'
import type { TreeFollower } from '#platform/trees/move-node.ts'
import { treeOperations } from '#platform/trees/tree-operations.ts'
import { organisationsContract } from './contract.ts'
import { closeEndedAlliances } from './jobs/close-ended-alliances.ts'
import { addMember } from './operations/add-member.ts'
import { assignResponsibility } from './operations/assign-responsibility.ts'
import { closeOrganisation } from './operations/close-organisation.ts'
import { endResponsibility } from './operations/end-responsibility.ts'
import { findOrganisations } from './operations/find-organisations.ts'
import { getDuty } from './operations/get-duty.ts'
import { getOrganisation } from './operations/get-organisation.ts'
import { getResponsible } from './operations/get-responsible.ts'
import { listOrganisations } from './operations/list-organisations.ts'
import { listResponsibilities } from './operations/list-responsibilities.ts'
import { mergeOrganisations } from './operations/merge-organisations.ts'
import { moveOrganisation } from './operations/move-organisation.ts'
import { previewMergeOrganisation } from './operations/preview-merge-organisation.ts'
import { previewMoveOrganisation } from './operations/preview-move-organisation.ts'
import { publishDutyList } from './operations/publish-duty-list.ts'
import { registerOrganisation } from './operations/register-organisation.ts'
import { removeMember } from './operations/remove-member.ts'
import { renameOrganisation } from './operations/rename-organisation.ts'
import { organisationTablesView } from './views/organisation-tables.ts'
import { organisationTreeView } from './views/organisation-tree.ts'

/** The capability of organisations; what must follow a moved subtree (figures) is handed in by the program. */
export const organisationsModule = (followers: readonly TreeFollower[]) =>
  capability({
    name: 'organisations',
    streams: { 'organisation:': 'shared', 'responsibility:': 'shared', 'duty-list:': 'shared' },
    contract: organisationsContract,
    operations: {
      findOrganisations,
      listOrganisations,
      getOrganisation,
      getResponsible,
      listResponsibilities,
      getDuty,
      previewMoveOrganisation,
      previewMergeOrganisation,
      registerOrganisation,
      renameOrganisation,
      moveOrganisation,
      mergeOrganisations,
      closeOrganisation,
      addMember,
      removeMember,
      assignResponsibility,
      endResponsibility,
      publishDutyList,
    },
    views: [organisationTreeView(treeOperations(followers)), organisationTablesView],
    figures: [],
    jobs: [closeEndedAlliances],
    keeps: [],
  })
