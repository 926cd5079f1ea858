import { expect, test } from 'vitest'
import { Lazy } from '../../src/core/lazy.ts'

test('those who need a part at the same time wait for one load', async () => {
  let loads = 0
  const part = new Lazy(async () => ++loads)
  await Promise.all([part.loading(), part.load(), part.loading()])
  expect([loads, part.value, part.loading()]).toEqual([1, 1, undefined])
})

test('a part whose load failed is loaded again', async () => {
  let loads = 0
  const part = new Lazy(async () => {
    if (++loads === 1) throw new Error('no file')
    return loads
  })
  await expect(Promise.all([part.load(), part.load()])).rejects.toThrow('no file')
  await part.load()
  expect(part.value).toBe(2)
})
