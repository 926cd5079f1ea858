import { isoTime } from '../core/clock.ts'
import { codeSyntax, type Syntax, sqlSyntax } from '../core/comments.ts'
import { invalid } from '../core/problem.ts'
import { TextForms } from '../core/text-forms.ts'
import type { Tombstone, UnmatchedText } from '../model/tombstones.ts'
import type { Call, Operation } from '../operation.ts'
import { cutDirectives } from '../stubs/directive.ts'
import { NearMisses } from '../stubs/near-miss.ts'
import type { World } from '../world/world.ts'
import { ok, replies, WORLD } from './context.ts'
import { notFound } from './find.ts'
import * as schemas from './schemas.ts'
import { historyView } from './views.ts'
import * as work from './work-schemas.ts'

interface HistoryParams {
  kind: Tombstone['kind']
  id: string
}

/** What went unanswered, and what became of everything. */
export const evidenceOperations: readonly Operation[] = [
  {
    id: 'ListUnmatched',
    method: 'GET',
    path: `${WORLD}/unmatched`,
    summary: 'What no stub matched, and the stubs that came closest',
    description:
      'Statements and SQL, each with the first key in which a stub differs; and the stubs that never answered. Source: lakemock.',
    params: schemas.projectParams,
    replies: replies(work.unmatchedList),
    handle({ world }: Call) {
      const uses = world.stubs.list()
      const misses = new NearMisses(uses)
      const { list, dropped } = world.tombstones.unmatched()
      return ok({
        unmatched: list.map((one) => unmatchedView(world, misses, one)),
        dropped,
        unusedFaults: world.faults
          .list()
          .filter(({ applied }) => applied === 0)
          .map(({ rule }) => rule.name),
        unusedStubs: uses.filter(({ applied }) => applied === 0).map(({ stub }) => stub.name),
      })
    },
  },
  {
    id: 'ShowHistory',
    method: 'GET',
    path: `${WORLD}/history/:kind/:id`,
    summary: 'Every state that a session, a statement or an SQL execution went through',
    description:
      'Also of what is gone (deleted, expired, evicted): the newest of these are remembered, as many as the setting limits.history says. 404 where there never was one, or it is forgotten; 400 for another kind. Source: lakemock.',
    params: work.historyParams,
    replies: replies(work.resourceHistory),
    handle({ world, params }: Call<HistoryParams>) {
      const { kind } = params
      if (!['session', 'statement', 'sql'].includes(kind)) throw invalid('kind', 'must be session, statement or sql')
      const id = params.id.replace('/', ':')
      const found = living(world, kind, id) ?? world.tombstones.past(kind, id)
      if (found === undefined) throw notFound(world, kind, id)
      const { goneMs, why, history, answeredBy } = found
      const gone = goneMs === undefined ? null : { at: isoTime(goneMs), atMs: goneMs, why }
      return ok({ kind, id, answeredBy, gone, history: historyView(history.steps) })
    },
  },
]

function unmatchedView(world: World, misses: NearMisses, { atMs, ...one }: UnmatchedText) {
  const { api, text, id: _, ...around } = one
  const isDli = api === 'dli'
  const closest = misses.of({
    ...around,
    subject: isDli ? 'statement' : 'execution',
    project: world.id,
    text: isDli ? TextForms.ofCode(matchedText(text, codeSyntax)) : TextForms.ofSql(matchedText(text, sqlSyntax)),
  })
  return { ...one, at: isoTime(atMs), atMs, closest }
}

/** A text as stubs match it: without directives. */
const matchedText = (text: string, syntax: Syntax): string => cutDirectives(text, syntax).text

/** A resource that its API still has. */
function living(world: World, kind: Tombstone['kind'], id: string) {
  const never = { goneMs: undefined, why: '' }
  if (kind === 'sql') {
    const execution = world.executions.get(id)
    return execution && { ...never, history: execution.history, answeredBy: execution.plan.answeredBy }
  }
  if (kind === 'session') {
    const session = world.sessions.get(id)
    return session && { ...never, history: session.history, answeredBy: session.plan.answeredBy }
  }
  const [, sessionId = '', number = ''] = /^(.*):(\d{1,15})$/.exec(id) ?? []
  const statement = world.sessions.get(sessionId)?.statements.get(Number(number))
  return statement && { ...never, history: statement.history, answeredBy: statement.plan.answeredBy }
}
