import { expect, have, inspect, inStock, mail, test } from './shop'

test('who bought something is asked once how it is, and with one click no more', async ({ page, request }) => {
  test.setTimeout(300_000)
  const [product] = await inStock(page, 1)
  if (!product) throw new Error('Nothing in stock.')
  const { email } = await have(page, request, product, 'invited')

  // A laptop need not wait for the hour at which invitations go out.
  const schedules = (await (await request.get('/_souk/api/schedules')).json()) as { name: string; worker?: string }[]
  const schedule = schedules.find((one) => JSON.stringify(one).includes('InviteReviews'))
  const fire = () => request.post(`/_souk/api/schedules/${schedule?.name}/fire`)
  const invited = ({ subject }: { subject: string }) => subject === 'How do you like it?'
  await expect(async () => {
    await fire()
    const list = await request.get(`/_souk/api/mails?to=${encodeURIComponent(email)}`)
    const { mails } = (await list.json()) as { mails: { subject: string }[] }
    expect(mails.filter(invited)).toHaveLength(1)
  }).toPass({ timeout: 30_000 })
  await fire()
  const letter = await mail(page, email, invited)
  expect(letter.text).toContain(`/p/${product.productId}/review`)

  const link = /http\S+\/unsubscribe\/\S+/.exec(letter.text)?.[0] ?? ''
  await page.goto(link.replace(/^https?:\/\/[^/]+/, ''))
  await inspect(page, 'unsubscribe')
  await page.getByRole('button', { name: 'No more invitations to review' }).click()
  await expect(page.getByText('we ask you no more')).toBeVisible()
  await page.goto('/profile')
  const box = page.getByRole('checkbox', { name: /how I like what I bought/ })
  await expect(box).not.toBeChecked()
  await box.check()
  await page.reload()
  await expect(box).toBeChecked()

  // What a mail program posts, from a machine of its own.
  const oneClick = /https?:\/\/[^/]+(\/api\/orders\/[^>\s]+\/unsubscribe\?key=[^>\s]+)/.exec(JSON.stringify(letter))
  const answer = await request.post(oneClick?.[1] ?? '', { form: { 'List-Unsubscribe': 'One-Click' } })
  expect(answer.status()).toBe(200)
  await page.reload()
  await expect(box).not.toBeChecked()
  await inspect(page, 'profile')
})
