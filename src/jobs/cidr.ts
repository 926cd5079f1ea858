import { invalid } from '../core/problem.ts'

const BLOCK = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/

/** Throws if a text is not a block of IPv4 addresses, such as 10.0.0.0/8; `field` is that of the request. */
export function checkCidr(cidr: string, field: string): void {
  const numbers = BLOCK.exec(cidr)?.slice(1).map(Number)
  const isBlock = numbers?.every((number, index) => number <= (index === 4 ? 32 : 255))
  if (!isBlock) throw invalid(field, `must be a CIDR block such as 10.0.0.0/8, not ${JSON.stringify(cidr)}`)
}
