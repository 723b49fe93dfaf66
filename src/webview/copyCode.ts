/** How long the button shows that it has copied, in milliseconds. */
const shown = 1500

/** Copies the code block of a button, by way of the host where the page itself may not, and says so. */
export function copyCode(
  button: HTMLElement,
  send: (message: { readonly type: 'copyCode'; readonly text: string }) => void,
): void {
  const text = button.closest('.code')?.querySelector('code')?.textContent?.replace(/\n$/, '') ?? ''
  const byHost = (): void => send({ type: 'copyCode', text })
  // The clipboard is not there at all in a page that is not secure.
  const clipboard: Clipboard | undefined = navigator.clipboard
  if (clipboard) void clipboard.writeText(text).catch(byHost)
  else byHost()
  confirmCopy(button)
}

function confirmCopy(button: HTMLElement): void {
  const status = document.getElementById('page-status')
  if (status) status.textContent = status.dataset['copied'] ?? ''
  button.classList.add('copied')
  window.setTimeout(() => {
    button.classList.remove('copied')
    if (status) status.textContent = ''
  }, shown)
}
