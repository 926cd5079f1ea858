import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { derivedId, hex32, textSource, uuid } from '../../src/core/ids.ts'
import { Random } from '../../src/core/random.ts'

describe('ids', () => {
  it('are UUIDs of version 4 with the variant of RFC 4122', () => {
    const random = new Random('uuids')
    const drawn = Array.from({ length: 500 }, () => uuid(random))
    for (const id of drawn) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(new Set(drawn).size).toBe(500)
    // all four variants occur, so the digit is drawn and not written down
    expect(new Set(drawn.map((id) => id[19]))).toEqual(new Set(['8', '9', 'a', 'b']))
  })

  it('are 32 lower-case hex digits for requests, leading zeros kept', () => {
    const random = new Random('requests')
    const drawn = Array.from({ length: 500 }, () => hex32(random))
    for (const id of drawn) expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(new Set(drawn).size).toBe(500)
    expect(drawn.some((id) => id.startsWith('0'))).toBe(true)
  })

  it('are the same for the same seed', () => {
    expect(uuid(new Random('s'))).toBe(uuid(new Random('s')))
    expect(hex32(new Random('s'))).toBe(hex32(new Random('s')))
    expect(uuid(new Random('s'))).not.toBe(uuid(new Random('t')))
  })

  it('can be a text in an alphabet', () => {
    const draw = textSource(new Random('w'), 'abc', 5)
    const drawn = Array.from({ length: 100 }, draw)
    for (const word of drawn) expect(word).toMatch(/^[abc]{5}$/)
    expect(new Set(drawn.join('')).size).toBe(3)
    expect(textSource(new Random('w'), 'abc', 5)()).toBe(drawn[0])
  })
})

describe('an id that is derived from texts', () => {
  it('is always the same 32 hex digits', () => {
    expect(derivedId('project', 'cn-north-4')).toBe(derivedId('project', 'cn-north-4'))
    expect(derivedId('project', 'cn-north-4')).toMatch(/^[0-9a-f]{32}$/)
  })

  it('stays the same from release to release, since clients keep project ids in their configuration', () => {
    const expected = createHash('sha256').update('project\u0000cn-north-4').digest('hex').slice(0, 32)
    expect(derivedId('project', 'cn-north-4')).toBe(expected)
  })

  it('differs for other texts, and for the same letters split differently', () => {
    expect(derivedId('project', 'a')).not.toBe(derivedId('project', 'b'))
    expect(derivedId('ab', 'c')).not.toBe(derivedId('a', 'bc'))
  })
})
