/** What a text must be if a schema has a pattern for it: users should not need to read regular expressions. */
import { RESOURCE_ID, RESOURCE_ID_RULE } from './resource-id.ts'

const rules: ReadonlyMap<string, string> = new Map([
  [RESOURCE_ID.source, `be ${RESOURCE_ID_RULE}`],
  ['^[A-Za-z0-9_-]+$', 'have only letters, digits, "_" and "-"'],
  ['^[imsu]*$', 'have only the flags i, m, s and u'],
  ['^\\d+(\\.\\d+)*$', 'be a version such as 3.1.0'],
  ['^\\d{1,9}$', 'be a whole number of at most 9 digits'],
  ['^\\d{1,15}$', 'be a whole number of at most 15 digits'],
  ['^[1-9][0-9]{0,2}$', 'be a whole number from 1 to 999'],
  ['^([01]\\d|2[0-4]):[0-5]\\d$', 'be a time of day such as 08:00'],
  [
    '^(?:MRS )?[0-9]{1,4}(?:\\.[0-9]{1,4}){1,3}(?:-[A-Za-z0-9.]{1,32})?$',
    'be a version such as MRS 3.1.0 or MRS 3.1.2-LTS.3',
  ],
  ['^[A-Za-z0-9_-]{1,64}( *, *[A-Za-z0-9_-]{1,64})*$', 'be names with commas between them'],
  ['^[a-z2-9]{5}$', 'have 5 characters of a to z and 2 to 9'],
  ['^(\\d{8})?$', 'be a day such as 20260131, or empty'],
  ['^(obs://[^/].*)?$', 'be a path such as obs://bucket/folder'],
])

/** The rule behind `must`. */
export const ruleOfPattern = (pattern: string): string => rules.get(pattern) ?? `match pattern "${pattern}"`

export const hasRule = (pattern: string): boolean => rules.has(pattern)
