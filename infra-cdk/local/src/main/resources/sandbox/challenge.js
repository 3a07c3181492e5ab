// Sends the shopper's answer to the provider and tells the shop around the frame that it is given.
const main = document.querySelector('main')
const status = document.querySelector('[role=status]')
const buttons = [...document.querySelectorAll('button')]

async function answer(approve) {
  buttons.forEach((button) => (button.disabled = true))
  status.textContent = 'One moment…'
  try {
    const response = await fetch(`/_souk/sandbox/v1/intents/${main.dataset.payment}/authenticate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ clientSecret: main.dataset.secret, approve }),
    })
    if (!response.ok) throw new Error(String(response.status))
    const { status: payment } = await response.json()
    status.textContent = 'Done. You can close this.'
    window.parent.postMessage({ type: 'souk-3ds-done', status: payment }, location.origin)
  } catch {
    status.textContent = 'That did not get through. Try again.'
    buttons.forEach((button) => (button.disabled = false))
  }
}

for (const button of buttons) button.addEventListener('click', () => answer(button.dataset.approve === 'true'))
