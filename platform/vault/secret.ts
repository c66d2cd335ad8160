import { inspect } from 'node:util'

/** A personal value in clear. It does not print, log or serialise; `reveal` takes it out where it is needed. */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  /** The value itself; the caller has checked the right to it and recorded the purpose. */
  reveal(): string {
    return this.#value
  }

  toString(): string {
    return '[secret]'
  }

  toJSON(): string {
    return '[secret]'
  }

  [inspect.custom](): string {
    return '[secret]'
  }
}
