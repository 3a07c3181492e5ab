// Compresses the built scripts and style sheets as well as Brotli can, which takes a second here and would be too long for the edge
// to do while somebody waits: 7 % less than at a quality that it may have. A deployment puts these in the place of the files they
// are made from; every browser that can read scripts of our `build.target` takes Brotli.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'

const frontend = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const from = resolve(frontend, 'dist/assets')
const to = resolve(frontend, 'dist-brotli/assets')

rmSync(to, { recursive: true, force: true })
mkdirSync(to, { recursive: true })
for (const file of readdirSync(from).filter((name) => /\.(js|css)$/.test(name))) {
  const bytes = readFileSync(resolve(from, file))
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  writeFileSync(resolve(to, file), brotliCompressSync(bytes, { params }))
}
