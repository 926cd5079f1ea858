import { invalid, Problem } from '../../../core/problem.ts'
import type { ClusterTag } from '../../../model/cluster.ts'

/** What a key or a value must not contain. */
const FORBIDDEN = /[=*<>\\,|/]|^ | $/

/** Reads tags; `at` is their path. Throws if a key or a value breaks the rule of the reference, or if a key is repeated. */
export function readTags(
  tags: readonly { key: string; value?: string | null | undefined }[],
  at: string,
): ClusterTag[] {
  const keys = new Set<string>()
  return tags.map(({ key, value }, index) => {
    const text = value ?? ''
    if (![key, text].every(isTagText)) {
      throw new Problem(
        'tag-form',
        `Tag ${key} does not comply with the specifications. The tag key and value cannot start or end with a space and cannot contain any of the following characters: =*<>\\,|/.`,
        `${at}.${index}`,
      )
    }
    if (keys.has(key)) throw invalid(`${at}.${index}.key`, `must be unique, but ${JSON.stringify(key)} is listed twice`)
    keys.add(key)
    return { key, value: text }
  })
}

const isTagText = (text: string): boolean => !FORBIDDEN.test(text) && [...text].every((char) => char >= ' ')

/** Reads the filter `k1*v1,k2*v2`; a key without a value stands for any value. */
export const readTagFilter = (tags: string) =>
  tags
    .split(',')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [key = '', value] = pair.split('*')
      return { key, value }
    })
