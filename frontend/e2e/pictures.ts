import { expect, type Locator, type Page } from '@playwright/test'

/** Two files to send. */
export const PHOTOS = ['breakfast-bowl-cobalt', 'breakfast-bowl-leaf'].map(
  (name) => `../infra-cdk/local/src/main/resources/seed/media/products/${name}.webp`,
)

/** Whether all pictures of this list of photos are to be seen. */
export async function seen(within: Page | Locator, count: number): Promise<void> {
  const photos = within.getByRole('list', { name: 'Photos' }).locator('img')
  await expect(photos).toHaveCount(count)
  // They come when they are near.
  await photos.first().scrollIntoViewIfNeeded()
  await expect
    .poll(() => photos.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth > 0)))
    .toEqual(Array.from({ length: count }, () => true))
}
