/** The key `job` of a stub's match: a pattern for the job's name, or an object of patterns. */
import Type from 'typebox'
import { type Pattern, patternSchema } from '../core/pattern.ts'
import { invalid } from '../core/problem.ts'
import type { JobFacts } from '../model/job-plan.ts'

const jobFields = ['name', 'type', 'class', 'file', 'arguments'] as const satisfies readonly (keyof JobFacts)[]
export type JobField = (typeof jobFields)[number]

type JobPattern = Pattern | { readonly [Field in JobField]?: Pattern }

export const jobPattern = Type.Unsafe<JobPattern>({
  type: ['string', 'object'],
  description:
    'A pattern for the name of the job, or an object of patterns: name, type (of MRS), class, file and arguments (joined by one blank).',
  properties: {
    regex: { type: 'string' },
    flags: { type: 'string', pattern: '^[imsu]*$' },
    ...Object.fromEntries(jobFields.map((field) => [field, patternSchema])),
  },
  additionalProperties: false,
})

/** Each pattern in the key `job`, with the field of the job that it is compared with. Throws a Problem that names `at`. */
export function jobPatterns(pattern: JobPattern, at: string): { field: JobField; pattern: Pattern; at: string }[] {
  if (typeof pattern === 'string') return [{ field: 'name', pattern, at }]
  const { regex, flags, ...fields } = pattern as { regex?: string; flags?: string } & { [F in JobField]?: Pattern }
  const given = jobFields.flatMap((field) => {
    const value = fields[field]
    return value === undefined ? [] : [{ field, pattern: value, at: `${at}.${field}` }]
  })
  if (regex === undefined) {
    if (flags !== undefined) throw invalid(at, 'has flags without regex')
    return given
  }
  if (given.length > 0) throw invalid(at, 'is either a pattern of the name or an object of patterns, not both')
  return [{ field: 'name', pattern: flags === undefined ? { regex } : { regex, flags }, at }]
}
