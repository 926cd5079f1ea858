import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { ajvOptions, makeAjv } from '../../src/core/schema-check.ts'

const texts = ['', 'a', 'abc', 'abcd', 'abcdef', 'abcdefg', '😀', 'a😀b', '😀😀😀', '😀😀😀a', '😀😀😀😀😀😀', '\ud83d']

test.each(['minLength', 'maxLength'])('%s counts characters as Ajv does, with the same error', (keyword) => {
  for (const limit of [0, 1, 3, 6]) {
    const schema = { type: 'object', properties: { name: { type: 'string', [keyword]: limit } } }
    const [own, published] = [makeAjv().compile(schema), new Ajv(ajvOptions).compile(schema)]
    for (const name of texts) {
      expect([limit, name, own({ name })]).toEqual([limit, name, published({ name })])
      const [error] = published.errors ?? []
      if (error !== undefined) {
        const { instancePath, params, data } = error
        expect(own.errors).toMatchObject([{ instancePath, keyword, params, data }])
      }
    }
  }
})
