// Runs before the first paint, so that a chosen mode never flashes the other one. A file of its own since the content
// security policy allows no script in the page. Storage may be forbidden: then the system's mode holds.
try {
  const chosen = localStorage.getItem('souk.theme')
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen
} catch {
  // Nothing to do: `color-scheme: light dark` already follows the system.
}
