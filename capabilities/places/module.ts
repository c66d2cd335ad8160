import { capability } from '#platform/operations/module.ts'
import type { TreeFollower } from '#platform/trees/move-node.ts'
import { treeOperations } from '#platform/trees/tree-operations.ts'
import { placesContract } from './contract.ts'
import { addAddress } from './operations/add-address.ts'
import { drawGrid } from './operations/draw-grid.ts'
import { editGrid } from './operations/edit-grid.ts'
import { findPlaces } from './operations/find-places.ts'
import { getImportProgress } from './operations/get-import-progress.ts'
import { getPlace } from './operations/get-place.ts'
import { importBoundaries } from './operations/import-boundaries.ts'
import { importDivisions } from './operations/import-divisions.ts'
import { issueDoorCode } from './operations/issue-door-code.ts'
import { listBoundaries } from './operations/list-boundaries.ts'
import { listChildren } from './operations/list-children.ts'
import { listGridIssues } from './operations/list-grid-issues.ts'
import { locate } from './operations/locate.ts'
import { mergePlaces } from './operations/merge-places.ts'
import { movePlace } from './operations/move-place.ts'
import { previewMerge } from './operations/preview-merge.ts'
import { previewMove } from './operations/preview-move.ts'
import { previewSplit } from './operations/preview-split.ts'
import { registerPlace } from './operations/register-place.ts'
import { removeAddress } from './operations/remove-address.ts'
import { renamePlace } from './operations/rename-place.ts'
import { splitPlace } from './operations/split-place.ts'
import { answeringView } from './views/answering.ts'
import { placeTableView } from './views/place-table.ts'
import { placeTreeView } from './views/place-tree.ts'

/** The capability of places; what must follow a moved subtree (figures) is handed in by the program. */
export const placesModule = (followers: readonly TreeFollower[]) =>
  capability({
    name: 'places',
    streams: { 'place:': 'shared' },
    contract: placesContract,
    operations: {
      findPlaces,
      listChildren,
      getPlace,
      listBoundaries,
      locate,
      listGridIssues,
      previewMove,
      previewMerge,
      previewSplit,
      registerPlace,
      renamePlace,
      movePlace,
      splitPlace,
      mergePlaces,
      drawGrid,
      editGrid,
      addAddress,
      removeAddress,
      issueDoorCode,
      importDivisions,
      importBoundaries,
      getImportProgress,
    },
    views: [placeTreeView(treeOperations(followers)), placeTableView, answeringView],
    figures: [],
    jobs: [],
    keeps: [],
  })
