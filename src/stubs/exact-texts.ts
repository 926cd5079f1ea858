/** Exact texts that no request can have: a stub with one would never match. */
import { oneOfRule } from '../core/did-you-mean.ts'
import { invalid } from '../core/problem.ts'
import { checkIdPattern } from '../core/resource-id.ts'
import { kindNames } from '../model/code-kind.ts'
import { jobTypes } from '../model/mrs-job.ts'
import type { StubDefinition } from './stub.ts'
import type { Subject } from './stub-query.ts'

/** Throws a Problem that names the key; `at` is the path of `match`. */
export function checkExactTexts(
  { project, cluster, kind, job }: StubDefinition['match'],
  subject: Subject,
  at: string,
): void {
  checkIdPattern(project, `${at}.project`)
  checkIdPattern(cluster, `${at}.cluster`)
  checkListed(kind, kindNames, `${at}.kind`)
  const type = typeof job === 'object' && 'type' in job ? job.type : undefined
  if (type !== undefined && subject === 'batch')
    throw invalid(`${at}.job.type`, 'is for jobs of MRS: a batch has no type')
  checkListed(type, jobTypes, `${at}.job.type`)
}

function checkListed(pattern: unknown, known: readonly string[], at: string): void {
  if (typeof pattern === 'string' && !known.includes(pattern)) throw invalid(at, oneOfRule(known, pattern))
}
