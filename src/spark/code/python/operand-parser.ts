import { Unsure } from '../output.ts'
import { startsLoop, within } from './brackets.ts'
import type { Cursor } from './cursor.ts'
import { formatParts } from './format-parts.ts'
import type { Argument, Expression, Loop } from './nodes.ts'
import { literalParts, withoutEscapes } from './strings.ts'

export function postfix(cursor: Cursor): Expression {
  let value = atom(cursor)
  for (;;) {
    if (cursor.skip('.')) value = { kind: 'attribute', value, name: cursor.expectName() }
    else if (cursor.is('(')) value = call(cursor, value)
    else if (cursor.is('[')) value = { kind: 'index', value, index: within(cursor, ']', () => subscript(cursor)) }
    else return value
  }
}

function call(cursor: Cursor, callee: Expression): Expression {
  const { line } = cursor.token
  const args = within(cursor, ')', () => {
    const found: Argument[] = []
    while (!cursor.is(')')) {
      found.push(argument(cursor))
      if (!cursor.skip(',')) break
    }
    return found
  })
  return { kind: 'call', callee, args, line }
}

function argument(cursor: Cursor): Argument {
  if (cursor.skip('**')) return { value: cursor.grammar.expression(cursor), name: undefined, spread: 2 }
  if (cursor.skip('*')) return { value: cursor.grammar.expression(cursor), name: undefined, spread: 1 }
  if (cursor.token.type === 'name' && cursor.peek(1).text === '=' && cursor.peek(1).type === 'op') {
    const name = cursor.expectName()
    cursor.take()
    return { value: cursor.grammar.expression(cursor), name, spread: 0 }
  }
  const value = cursor.grammar.named(cursor)
  if (!startsLoop(cursor)) return { value, name: undefined, spread: 0 }
  const loops = parseLoops(cursor)
  return {
    value: { kind: 'comprehension', result: 'generator', item: value, value: undefined, loops },
    name: undefined,
    spread: 0,
  }
}

/** The targets of a loop, up to `in`. */
export function parseTargets(cursor: Cursor): Expression {
  const one = (): Expression => (cursor.skip('*') ? { kind: 'star', value: postfix(cursor) } : postfix(cursor))
  const first = one()
  if (!cursor.is(',')) return first
  const items = [first]
  while (cursor.skip(',')) {
    if (cursor.is('in')) break
    items.push(one())
  }
  return { kind: 'tuple', items }
}

function subscript(cursor: Cursor): Expression {
  const items = [subscriptItem(cursor)]
  let isTuple = false
  while (cursor.skip(',')) {
    isTuple = true
    if (cursor.is(']')) break
    items.push(subscriptItem(cursor))
  }
  const [first] = items
  return isTuple || first === undefined ? { kind: 'tuple', items } : first
}

function subscriptItem(cursor: Cursor): Expression {
  const part = (): Expression | undefined => (cursor.is(':', ']', ',') ? undefined : cursor.grammar.named(cursor))
  const first = part()
  if (!cursor.is(':')) {
    if (first === undefined) throw cursor.invalid()
    return first
  }
  const parts = [first]
  while (cursor.skip(':')) parts.push(part())
  return { kind: 'slice', parts }
}

function parseLoops(cursor: Cursor): Loop[] {
  const loops: Loop[] = []
  while (startsLoop(cursor)) {
    if (cursor.is('async')) throw new Unsure('async')
    cursor.take()
    const target = parseTargets(cursor)
    cursor.expect('in')
    const over = cursor.grammar.disjunction(cursor)
    const conditions: Expression[] = []
    while (cursor.skip('if')) conditions.push(cursor.grammar.disjunction(cursor))
    loops.push({ target, over, conditions })
  }
  return loops
}

function atom(cursor: Cursor): Expression {
  const { token } = cursor
  switch (token.type) {
    case 'number':
      cursor.take()
      return { kind: 'number', text: token.text }
    case 'string':
      return strings(cursor)
    case 'name':
      return word(cursor)
    case 'op':
      return bracketed(cursor)
    default:
      throw cursor.invalid()
  }
}

function word(cursor: Cursor): Expression {
  const { text } = cursor.token
  if (text === 'None' || text === 'True' || text === 'False') {
    cursor.take()
    return { kind: 'constant', name: text }
  }
  if (text === 'await' || text === 'async') throw new Unsure(text)
  return { kind: 'name', name: cursor.expectName() }
}

function bracketed(cursor: Cursor): Expression {
  switch (cursor.token.text) {
    case '(':
      return within(cursor, ')', () => group(cursor))
    case '[':
      return within(cursor, ']', () => items(cursor, 'list', ']'))
    case '{':
      return within(cursor, '}', () => braces(cursor))
    case '...':
      cursor.take()
      return { kind: 'constant', name: '...' }
    default:
      throw cursor.invalid()
  }
}

function group(cursor: Cursor): Expression {
  if (cursor.is(')')) return { kind: 'tuple', items: [] }
  const first = cursor.grammar.starred(cursor)
  if (startsLoop(cursor)) {
    return { kind: 'comprehension', result: 'generator', item: first, value: undefined, loops: parseLoops(cursor) }
  }
  if (!cursor.is(',')) return first
  return { kind: 'tuple', items: more(cursor, first, ')') }
}

function more(cursor: Cursor, first: Expression, close: string): Expression[] {
  const found = [first]
  while (cursor.skip(',')) {
    if (cursor.is(close)) break
    found.push(cursor.grammar.starred(cursor))
  }
  return found
}

function items(cursor: Cursor, kind: 'list' | 'set', close: string): Expression {
  if (cursor.is(close)) return { kind, items: [] }
  const first = cursor.grammar.starred(cursor)
  if (startsLoop(cursor)) {
    return { kind: 'comprehension', result: kind, item: first, value: undefined, loops: parseLoops(cursor) }
  }
  return { kind, items: more(cursor, first, close) }
}

function braces(cursor: Cursor): Expression {
  if (cursor.is('}')) return { kind: 'dict', items: [] }
  if (!cursor.is('**')) {
    const first = cursor.grammar.starred(cursor)
    if (!cursor.skip(':')) return setFrom(cursor, first)
    const value = cursor.grammar.expression(cursor)
    if (startsLoop(cursor)) {
      return { kind: 'comprehension', result: 'dict', item: first, value, loops: parseLoops(cursor) }
    }
    return dictFrom(cursor, [[first, value]])
  }
  cursor.take()
  return dictFrom(cursor, [[undefined, cursor.grammar.operand(cursor)]])
}

function setFrom(cursor: Cursor, first: Expression): Expression {
  if (startsLoop(cursor)) {
    return { kind: 'comprehension', result: 'set', item: first, value: undefined, loops: parseLoops(cursor) }
  }
  return { kind: 'set', items: more(cursor, first, '}') }
}

function dictFrom(cursor: Cursor, entries: [Expression | undefined, Expression][]): Expression {
  while (cursor.skip(',')) {
    if (cursor.is('}')) break
    if (cursor.skip('**')) entries.push([undefined, cursor.grammar.operand(cursor)])
    else {
      const key = cursor.grammar.expression(cursor)
      cursor.expect(':')
      entries.push([key, cursor.grammar.expression(cursor)])
    }
  }
  return { kind: 'dict', items: entries }
}

/** Adjacent literals are one. */
function strings(cursor: Cursor): Expression {
  const parts: Expression[] = []
  while (cursor.token.type === 'string') {
    const { prefix, body } = literalParts(cursor.take().text)
    const isRaw = prefix.includes('r')
    const bytes = prefix.includes('b')
    if (prefix.includes('f')) parts.push({ kind: 'format', parts: formatParts(body, isRaw, cursor.grammar) })
    else parts.push({ kind: 'string', value: isRaw ? body : withoutEscapes(body, bytes), bytes })
  }
  return joined(parts)
}

function joined(parts: readonly Expression[]): Expression {
  const [first] = parts
  if (parts.length === 1 && first !== undefined) return first
  if (parts.some((part) => part.kind === 'string' && part.bytes)) throw new Unsure('adjacent bytes')
  if (!parts.some(({ kind }) => kind === 'format')) {
    return {
      kind: 'string',
      value: parts.map((part) => (part.kind === 'string' ? part.value : '')).join(''),
      bytes: false,
    }
  }
  return {
    kind: 'format',
    parts: parts.flatMap((part) => (part.kind === 'format' ? part.parts : part.kind === 'string' ? [part.value] : [])),
  }
}
