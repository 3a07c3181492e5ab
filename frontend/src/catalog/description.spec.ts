import { screen } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { products } from '@/mocks/goods'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'

describe('a description', () => {
  it('is shown with the marks that the shop made of it', async () => {
    const [product] = products
    const descriptionHtml = '<h2>Care</h2>\n<ul>\n<li>Wash it <em>by hand</em></li>\n</ul>'
    server.use(
      http.get(`/api/products/${product?.productId}`, () => HttpResponse.json({ ...product, descriptionHtml })),
    )
    await visit(`/p/${product?.productId}`)
    expect(await screen.findByRole('heading', { level: 2, name: 'Care' })).toBeVisible()
    expect(screen.getByText('by hand', { selector: 'li em' })).toBeVisible()
    expect(document.querySelector('meta[name="description"]')?.getAttribute('content') ?? 'Care').not.toContain('<')
  })
})
