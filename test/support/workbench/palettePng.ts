import { deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const colours = 256

/**
 * Rewrites a screenshot (PNG, 8 bits, without transparency or interlacing) with a palette of 256 colours: a third of the size, and hardly another picture,
 * for an editor's window has few colours and the rest are edges of letters.
 */
export function toPalettePng(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png)
  const { palette, indexOf } = paletteOf(pixels)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(pixels[y * width + x] ?? 0)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8) // 8 bits, palette, and the only compression, filter and interlacing there are
  const table = Buffer.from(palette.flatMap((rgb) => [(rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255]))
  const data = deflateSync(rows, { level: 9, memLevel: 9 })
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

interface Picture {
  readonly width: number
  readonly height: number
  /** One number a pixel, 0xRRGGBB. */
  readonly pixels: Uint32Array
}

function decode(png: Buffer): Picture {
  let header: Buffer | undefined
  const data: Buffer[] = []
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') header = body
    if (type === 'IDAT') data.push(body)
    at += length + 12
  }
  const kind = header?.[9]
  if (header?.[8] !== 8 || (kind !== 2 && kind !== 6))
    throw new Error('Not a screenshot of Chromium: only PNG with 8 bits a colour is read here.')
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  return { width, height, pixels: unfilter(inflateSync(Buffer.concat(data)), width, height, kind === 2 ? 3 : 4) }
}

/** Undoes the filters of PNG, by which a byte is stored as the difference to its neighbours left (a), above (b) and both (c). */
function unfilter(raw: Buffer, width: number, height: number, channels: number): Uint32Array {
  const stride = width * channels
  const pixels = new Uint32Array(width * height)
  let above = new Uint8Array(stride)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0
    const row = Uint8Array.from(raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)))
    for (let i = 0; i < stride; i++) {
      const [a, b, c] = [row[i - channels] ?? 0, above[i] ?? 0, above[i - channels] ?? 0]
      const guess = [0, a, b, (a + b) >> 1, filter === 4 ? paeth(a, b, c) : 0][filter] ?? 0
      row[i] = (row[i] ?? 0) + guess
    }
    for (let x = 0; x < width; x++) {
      const at = x * channels
      pixels[y * width + x] = ((row[at] ?? 0) << 16) | ((row[at + 1] ?? 0) << 8) | (row[at + 2] ?? 0)
    }
    above = row
  }
  return pixels
}

function paeth(a: number, b: number, c: number): number {
  const p = a + b - c
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)]
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}

/** The colours used most, and for every other colour the nearest of them. */
function paletteOf(pixels: Uint32Array): { palette: number[]; indexOf: (rgb: number) => number } {
  const counts = new Map<number, number>()
  for (const rgb of pixels) counts.set(rgb, (counts.get(rgb) ?? 0) + 1)
  const ranked = [...counts].toSorted(([, a], [, b]) => b - a).map(([rgb]) => rgb)
  // Rare colours far from all the frequent ones (a small icon) would turn grey: half of the places go to the ones that are farthest away.
  const palette = ranked.slice(0, colours / 2)
  const candidates = ranked
    .slice(colours / 2)
    .map((rgb) => ({ rgb, far: Math.min(...palette.map((known) => distance(rgb, known))) }))
  while (palette.length < colours && candidates.length > 0) {
    const farthest = candidates.reduce((best, next) => (next.far > best.far ? next : best))
    if (farthest.far === 0) break
    palette.push(farthest.rgb)
    for (const candidate of candidates) candidate.far = Math.min(candidate.far, distance(candidate.rgb, farthest.rgb))
  }
  const known = new Map(palette.map((rgb, index) => [rgb, index]))
  const indexOf = (rgb: number) => {
    const found = known.get(rgb)
    if (found !== undefined) return found
    let best = 0
    for (let index = 1; index < palette.length; index++) {
      if (distance(rgb, palette[index] ?? 0) < distance(rgb, palette[best] ?? 0)) best = index
    }
    known.set(rgb, best)
    return best
  }
  return { palette, indexOf }
}

function distance(a: number, b: number): number {
  const [r, g, blue] = [
    ((a >> 16) & 255) - ((b >> 16) & 255),
    ((a >> 8) & 255) - ((b >> 8) & 255),
    (a & 255) - (b & 255),
  ]
  return 2 * r * r + 4 * g * g + 3 * blue * blue
}

function chunk(type: string, body: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const frame = Buffer.alloc(content.length + 8)
  frame.writeUInt32BE(body.length, 0)
  content.copy(frame, 4)
  frame.writeUInt32BE(crc(content), content.length + 4)
  return frame
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}
