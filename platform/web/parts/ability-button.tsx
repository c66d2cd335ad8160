import { Button, type ButtonProps } from './button.tsx'

/** A button that is there only when the server said the reader has this ability. */
export const AbilityButton = ({
  abilities,
  ability,
  ...button
}: ButtonProps & { readonly abilities: readonly string[]; readonly ability: string }) =>
  abilities.includes(ability) ? <Button {...button} /> : null
