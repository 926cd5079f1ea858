import { describe, expect, it } from 'vitest'
import { didYouMean } from '../../src/core/did-you-mean.ts'

const known = ['unmatched', 'limitsSessions', 'clock', 'docs']

describe('a hint at what was meant', () => {
  it.each([
    ['unmached', ' (did you mean "unmatched"?)'],
    ['Unmatched', ' (did you mean "unmatched"?)'],
    ['limitSessions', ' (did you mean "limitsSessions"?)'],
    ['clok', ' (did you mean "clock"?)'],
    ['doc', ' (did you mean "docs"?)'],
  ])('is given for %s', (name, hint) => {
    expect(didYouMean(name, known)).toBe(hint)
  })

  it.each(['temperature', 'xyz', 'x'.repeat(40)])('is not given for %s, which resembles nothing', (name) => {
    expect(didYouMean(name, known)).toBe('')
  })

  it.each(['d', 'xy'])('is not given for %s, which has no letter in common with the nearest name', (name) => {
    expect(didYouMean(name, ['a', 'id'])).toBe('')
  })

  it('is not given for a long name, nor from the names beyond the first thousand: the comparison would take long', () => {
    expect(didYouMean('a'.repeat(65), ['a'.repeat(64)])).toBe('')
    expect(didYouMean('a'.repeat(63), ['a'.repeat(64)])).toContain('did you mean')
    expect(didYouMean('clok', [...Array.from({ length: 1000 }, (_, index) => `name-${index}`), 'clock'])).toBe('')
  })

  it('is not given if nothing is known', () => {
    expect(didYouMean('clock', [])).toBe('')
  })
})
