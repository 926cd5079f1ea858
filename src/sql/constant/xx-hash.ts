/** XXH64 with the seed 0, and the hash of whole numbers, as Presto computes them. Results are unsigned. */

const mask = (1n << 64n) - 1n
export const firstPrime = 0x9e3779b185ebca87n
const secondPrime = 0xc2b2ae3d27d4eb4fn
const thirdPrime = 0x165667b19e3779f9n
const fourthPrime = 0x85ebca77c2b2ae63n
const fifthPrime = 0x27d4eb2f165667c5n
const BLOCK = 32

export const times = (one: bigint, other: bigint): bigint => (one * other) & mask
export const plus = (one: bigint, other: bigint): bigint => (one + other) & mask

function rotated(value: bigint, bits: bigint): bigint {
  return ((value << bits) | (value >> (64n - bits))) & mask
}

const mixed = (lane: bigint, input: bigint): bigint =>
  times(rotated(plus(lane, times(input, secondPrime)), 31n), firstPrime)

/** The hash of the 64 bits of a whole number. */
export const hashOfBits = (bits: bigint): bigint => mixed(0n, bits & mask)

export function hashOfBytes(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = bytes.length - (bytes.length % BLOCK)
  let hash = plus(at === 0 ? fifthPrime : hashOfBlocks(view, at), BigInt(bytes.length))
  for (; at + 8 <= bytes.length; at += 8) {
    const word = mixed(0n, view.getBigUint64(at, true))
    hash = plus(times(rotated(hash ^ word, 27n), firstPrime), fourthPrime)
  }
  if (at + 4 <= bytes.length) {
    const word = times(BigInt(view.getUint32(at, true)), firstPrime)
    hash = plus(times(rotated(hash ^ word, 23n), secondPrime), thirdPrime)
    at += 4
  }
  for (const byte of bytes.subarray(at)) {
    hash = times(rotated(hash ^ times(BigInt(byte), fifthPrime), 11n), firstPrime)
  }
  hash = times(hash ^ (hash >> 33n), secondPrime)
  hash = times(hash ^ (hash >> 29n), thirdPrime)
  return hash ^ (hash >> 32n)
}

function hashOfBlocks(view: DataView, end: number): bigint {
  let lanes = [plus(firstPrime, secondPrime), secondPrime, 0n, mask + 1n - firstPrime]
  for (let at = 0; at < end; at += BLOCK) {
    lanes = lanes.map((lane, index) => mixed(lane, view.getBigUint64(at + 8 * index, true)))
  }
  const shifts = [1n, 7n, 12n, 18n]
  const sum = lanes.reduce((total, lane, index) => plus(total, rotated(lane, shifts[index] ?? 0n)), 0n)
  return lanes.reduce((hash, lane) => plus(times(hash ^ mixed(0n, lane), firstPrime), fourthPrime), sum)
}
