import { useSay } from '#platform/web/language.ts'
import {
  type DepartmentField,
  departmentFieldNames,
  type OrganisationKind,
  organisationKindGroups,
  organisationKindNames,
} from '../kinds.ts'

/** Names of kinds and fields in the language of the page. */
export function useKindNames() {
  const say = useSay()
  return {
    kindName: (kind: OrganisationKind) => say(organisationKindNames[kind]),
    /** Every kind for a choice, under its heading. */
    kindOptions: organisationKindGroups.flatMap(({ kinds, ...group }) =>
      kinds.map((value) => ({ value, label: say(organisationKindNames[value]), group: say(group) })),
    ),
    fieldName: (field: DepartmentField) => say(departmentFieldNames[field]),
  }
}
