import { ref } from 'vue'

/** Whether the cart lies open at the side of the page. */
export const drawerOpen = ref(false)
