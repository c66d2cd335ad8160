import { exchangeContract } from '../contract.ts'
import { removePhoto } from '../rules/picturing.ts'
import { itemCommand } from './item-command.ts'

export const removeItemPhoto = itemCommand(exchangeContract.removeItemPhoto, {
  verb: 'removeItemPhoto',
  decide: ({ input, item }) => removePhoto(item, input.photoId),
})
