const gap = /【[^】]*】|\[[^\]]*\]/u

/** A place in a template that nobody has filled in yet, if there is one. */
export const unfilled = (text: string): string | undefined => gap.exec(text)?.[0]
