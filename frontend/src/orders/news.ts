import { ref, watch, type Ref } from 'vue'
import type { Order } from './queries'
import { eventWords } from './states'

/** What happened to the order while its page was open, to be read out; the heading tells of the state itself. */
export function useNews(order: Readonly<Ref<Order | undefined>>): Ref<string> {
  const news = ref('')
  watch(order, (now, before) => {
    if (!now || before?.orderId !== now.orderId || before.state !== now.state) return
    const last = now.timeline.at(-1)
    if (last && now.timeline.length > before.timeline.length) news.value = eventWords[last.event]
  })
  return news
}
