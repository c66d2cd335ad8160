// A script of its own, there long before the others: what is pressed on the page that was drawn ahead waits for them.
// Links need nobody: they lead on by themselves.

const buttonOf = ({ target }: Event): Element | null =>
  target instanceof Element ? target.closest('[data-drawn] button') : null

addEventListener(
  'click',
  (press) => {
    const button = buttonOf(press)
    if (!button) return
    for (const before of document.querySelectorAll('[data-pressed]')) before.removeAttribute('data-pressed')
    button.setAttribute('data-pressed', '')
  },
  true,
)

// While the page is being taken over, a press that comes this far was answered; React stops every other.
addEventListener('click', (press) => {
  if (document.querySelector('[data-drawn="taking-over"]')) buttonOf(press)?.removeAttribute('data-pressed')
})

export {}
