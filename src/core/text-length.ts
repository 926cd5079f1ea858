import type { FuncKeywordDefinition, SchemaValidateFunction } from 'ajv'

/**
 * The keywords of JSON Schema for the length of a text, in characters. Ajv counts every character of every text; here only those of a
 * text that can be too short or too long are counted.
 */
export const lengths = [
  lengthKeyword('minLength', (text, limit) => text.length >= 2 * limit || charactersOf(text) >= limit),
  lengthKeyword(
    'maxLength',
    (text, limit) => text.length <= limit || (text.length <= 2 * limit && charactersOf(text) <= limit),
  ),
]

function lengthKeyword(keyword: string, isWithin: (text: string, limit: number) => boolean) {
  const validate: SchemaValidateFunction = (limit: number, text: string): boolean => {
    if (isWithin(text, limit)) return true
    validate.errors = [{ keyword, params: { limit } }]
    return false
  }
  return { keyword, type: 'string', schemaType: 'number', validate } satisfies FuncKeywordDefinition
}

/** A character outside the basic plane is two units of a string. */
function charactersOf(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
