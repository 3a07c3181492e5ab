// Composes the demo shop's pictures out of pictures.json: rendered objects (Fluent Emoji 3D, MIT) on soft grounds.
// Usage: node make-pictures.mjs [FILE…], without a file all of them.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const SIZE = 800
const HERE = path.dirname(fileURLToPath(import.meta.url))
const TARGET = path.join(HERE, '../main/resources/seed/media/products')
const OBJECTS = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@lobehub/fluent-emoji-3d/package.json')),
  'assets',
)

/** Where objects stand in each scene: size, centre, and where their feet touch the ground. Later ones stand in front. */
const SCENES = {
  one: () => [{ size: 520, x: 400, y: 395 }],
  close: () => [{ size: 1180, x: 430, y: 470, shadow: false }],
  pair: () => [
    { size: 400, x: 500, y: 340 },
    { size: 470, x: 310, y: 460 },
  ],
  row: (count) =>
    Array.from({ length: count }, (_, i) => ({ size: 300, x: 400 + (i - (count - 1) / 2) * 235, y: 410 })),
  beside: (count) =>
    [
      { size: 450, x: count > 2 ? 290 : 310, y: 370 },
      { size: 300, x: count > 2 ? 500 : 560, y: 480 },
      { size: 230, x: 660, y: 530 },
    ].slice(0, count),
}

const hex = (rgb) => '#' + rgb.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')
const rgb = (text) => [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16))
const mix = (a, b, share) => hex(rgb(a).map((c, i) => c * (1 - share) + rgb(b)[i] * share))

/** A wall that the light falls on from the upper left, and a floor that begins without a line. */
function ground(color) {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}">
    <defs>
      <radialGradient id="light" cx="36%" cy="26%" r="85%">
        <stop offset="0" stop-color="${mix(color, '#ffffff', 0.62)}"/>
        <stop offset="0.55" stop-color="${color}"/>
        <stop offset="1" stop-color="${mix(color, '#6b5137', 0.16)}"/>
      </radialGradient>
      <linearGradient id="floor" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0.6" stop-color="${mix(color, '#6b5137', 0.14)}" stop-opacity="0"/>
        <stop offset="0.74" stop-color="${mix(color, '#6b5137', 0.14)}" stop-opacity="0.55"/>
        <stop offset="1" stop-color="${mix(color, '#ffffff', 0.25)}" stop-opacity="0.35"/>
      </linearGradient>
    </defs>
    <rect width="100%" height="100%" fill="url(#light)"/>
    <rect width="100%" height="100%" fill="url(#floor)"/>
  </svg>`)
}

/** Two blurred ellipses: one wide and faint, one narrow and dark where the object touches the ground. */
function shadow(x, y, width) {
  const ellipse = (rx, ry, opacity, blur) =>
    `<filter id="b${blur}" x="-50%" y="-300%" width="200%" height="700%"><feGaussianBlur stdDeviation="${blur}"/></filter>
     <ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="#4a3521" opacity="${opacity}" filter="url(#b${blur})"/>`
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}">
    ${ellipse(width * 0.5, width * 0.075, 0.22, 22)}${ellipse(width * 0.34, width * 0.035, 0.3, 9)}</svg>`)
}

/** The object in its colour and size, cut to what is not transparent, so that it stands on its own feet. */
async function object({ emoji, hue = 0, saturation = 1, brightness = 1, tint }, size) {
  let image = sharp(path.join(OBJECTS, `${emoji}.webp`)).trim()
  const { width, height } = (await image.clone().toBuffer({ resolveWithObject: true })).info
  const scale = size / Math.max(width, height)
  image = sharp(await image.toBuffer()).resize(Math.round(width * scale), Math.round(height * scale), {
    kernel: 'lanczos3',
  })
  if (tint) image = image.tint(tint)
  const plain = await image.sharpen({ sigma: 0.8 }).ensureAlpha().png().toBuffer()
  const turned = await sharp(plain)
    .modulate({ hue: ((hue % 360) + 360) % 360, saturation, brightness })
    .png()
    .toBuffer()
  const { data, info } = await (hue ? await recoloured(plain, turned) : sharp(turned))
    .png()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

const hueOf = (r, g, b) => {
  const most = Math.max(r, g, b)
  const span = most - Math.min(r, g, b)
  if (span === 0) return 0
  const sixth = most === r ? (g - b) / span : most === g ? 2 + (b - r) / span : 4 + (r - g) / span
  return (sixth * 60 + 360) % 360
}

/**
 * The turned colours only where the object has its main hue: a purse keeps its golden clasp and a tulip its green stem.
 * The main hue is the one that most colourful pixels have; within 55 degrees of it all turns, from 75 on nothing.
 */
async function recoloured(plain, turned) {
  const { data: before, info } = await sharp(plain).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const after = await sharp(turned).ensureAlpha().raw().toBuffer()
  const weights = new Float64Array(36)
  for (let at = 0; at < before.length; at += 4) {
    const [r, g, b, alpha] = before.subarray(at, at + 4)
    weights[Math.floor(hueOf(r, g, b) / 10) % 36] += (Math.max(r, g, b) - Math.min(r, g, b)) * alpha
  }
  const main = weights.indexOf(Math.max(...weights)) * 10 + 5
  for (let at = 0; at < before.length; at += 4) {
    const apart = Math.abs(hueOf(before[at], before[at + 1], before[at + 2]) - main)
    const distance = Math.min(apart, 360 - apart)
    const share = Math.min(1, Math.max(0, (75 - distance) / 20))
    for (let channel = 0; channel < 3; channel++) {
      after[at + channel] = before[at + channel] * (1 - share) + after[at + channel] * share
    }
  }
  return sharp(after, { raw: { width: info.width, height: info.height, channels: 4 } })
}

/** The part of an object that is within the picture, since sharp refuses what hangs over. */
async function inside({ data, width, height }, left, top) {
  const from = { left: Math.max(0, -left), top: Math.max(0, -top) }
  const kept = {
    width: Math.min(width - from.left, SIZE - Math.max(0, left)),
    height: Math.min(height - from.top, SIZE - Math.max(0, top)),
  }
  return {
    input: await sharp(data).extract({ ...from, ...kept }).toBuffer(),
    left: Math.max(0, left),
    top: Math.max(0, top),
  }
}

async function picture({ ground: color, scene, objects }) {
  const layers = []
  const count = scene === 'row' || scene === 'beside' ? objects.length : SCENES[scene](0).length
  for (const [index, place] of SCENES[scene](count).entries()) {
    const drawn = await object(objects[index % objects.length], place.size)
    const left = Math.round(place.x - drawn.width / 2)
    const feet = place.y + place.size / 2
    const top = place.shadow === false ? Math.round(place.y - drawn.height / 2) : Math.round(feet - drawn.height)
    if (place.shadow !== false) layers.push({ input: shadow(place.x, feet - 6, drawn.width), left: 0, top: 0 })
    layers.push(await inside(drawn, left, top))
  }
  return sharp(ground(color)).composite(layers).webp({ quality: 82, effort: 6, smartSubsample: true }).toBuffer()
}

const recipes = JSON.parse(await readFile(path.join(HERE, 'pictures.json'), 'utf8'))
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(recipes)
await mkdir(TARGET, { recursive: true })
let bytes = 0
for (const file of wanted) {
  const data = await picture(recipes[file])
  bytes += data.length
  await writeFile(path.join(TARGET, file), data)
}
console.log(`${wanted.length} pictures, ${Math.round(bytes / 1024)} kB, in ${path.relative(process.cwd(), TARGET)}`)
