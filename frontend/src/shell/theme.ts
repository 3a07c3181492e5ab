import { ref } from 'vue'

type Theme = 'light' | 'dark'

const KEY = 'souk.theme'
const system = window.matchMedia('(prefers-color-scheme: dark)')

function now(): Theme {
  const chosen = document.documentElement.dataset.theme
  if (chosen === 'light' || chosen === 'dark') return chosen
  return system.matches ? 'dark' : 'light'
}

export const theme = ref<Theme>(now())
system.addEventListener('change', () => (theme.value = now()))

/** The other mode. Choosing what the system has anyway goes back to following the system. */
export function switchTheme(): void {
  const next: Theme = theme.value === 'dark' ? 'light' : 'dark'
  const followsSystem = (next === 'dark') === system.matches
  if (followsSystem) delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = next
  try {
    if (followsSystem) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, next)
  } catch {
    // Forbidden storage: the choice lasts as long as the page.
  }
  theme.value = next
}
