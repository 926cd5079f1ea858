/** checksum(x): the sum of the hashes of the values, in any order. */

import type { Value } from '../constant/value.ts'
import { isBytes } from '../constant/value.ts'
import { firstPrime, hashOfBits, hashOfBytes, plus, times } from '../constant/xx-hash.ts'
import type { DataType } from '../data-type.ts'

const [TRUE_HASH, FALSE_HASH] = [1231n, 1237n]

/** undefined if it is not known how values of the type are hashed. */
export function checksum(cells: readonly Value[], type: DataType): Value | undefined {
  let sum = 0n
  for (const cell of cells) {
    const hash = cell === null ? 1n : hashOf(cell, type)
    if (hash === undefined) return undefined
    sum = plus(sum, times(hash, firstPrime))
  }
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(sum)
  return new Uint8Array(bytes)
}

function hashOf(cell: Value, type: DataType): bigint | undefined {
  if (typeof cell === 'boolean') return cell ? TRUE_HASH : FALSE_HASH
  if (isBytes(cell)) return hashOfBytes(cell)
  switch (type.base) {
    case 'bigint':
    case 'integer':
    case 'smallint':
    case 'tinyint':
      return typeof cell === 'bigint' ? hashOfBits(cell) : undefined
    case 'date':
    case 'timestamp':
      return typeof cell === 'number' ? hashOfBits(BigInt(cell)) : undefined
    case 'double':
      return typeof cell === 'number' ? hashOfBits(bitsOf(cell)) : undefined
    case 'varchar':
    case 'char':
      return typeof cell === 'string' ? hashOfBytes(Buffer.from(cell)) : undefined
    default:
      return undefined
  }
}

function bitsOf(value: number): bigint {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return bytes.readBigUInt64BE()
}
