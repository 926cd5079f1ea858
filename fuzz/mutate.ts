/** Texts and values near realistic ones. They shrink to fewer and simpler changes. */
import fc from 'fast-check'

/** Texts that parsers trip over. */
const tokens: readonly string[] = [
  ...['', ' ', '\n', '\t', '\r\n', '\0', '\ufeff', '\u2028', 'é', '中', '\u{1f600}', '\ud800', 'ſ', '\u00a0'],
  ...[
    '"',
    "'",
    '`',
    '"""',
    "'''",
    '\\',
    '\\"',
    '//',
    '#',
    '--',
    '/*',
    '*/',
    ';',
    ',',
    ':',
    '=',
    '|',
    '&',
    '?',
    '%',
    '%zz',
    '%00',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '- ',
    '---',
    '...',
    '&a ',
    '*a',
    '<<: ',
    '!!str ',
    '!env ',
    '? ',
    '| ',
    '> ',
  ],
  ...[
    'null',
    'true',
    'NaN',
    'Infinity',
    '-0',
    '0',
    '1',
    '1e999',
    '0x10',
    '9007199254740993',
    '1.10',
    '1_000',
    '.5',
    '5s',
    '1m',
    '-1s',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '$1',
    '$0',
    '$<a>',
    '$$',
    'lakemock:',
    'lakemock: running=1s',
    'select',
    'as ',
    'regex',
  ],
  ...[
    '2026-01-01T00:00:00Z',
    '9999-12-31',
    'a'.repeat(300),
    '('.repeat(200),
    '['.repeat(150),
    ' '.repeat(500),
    '9'.repeat(60),
  ],
]

const token = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...tokens) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
)

interface Edit {
  readonly kind: 'insert' | 'delete' | 'replace' | 'repeat' | 'copy' | 'swap case'
  /** Where, as a part of the length. */
  readonly at: number
  readonly length: number
  readonly token: string
  readonly times: number
  /** Where to copy from. */
  readonly from: number
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'replace', 'repeat', 'copy', 'swap case'),
  at: fc.nat(10_000),
  length: fc.oneof({ weight: 5, arbitrary: fc.nat(8) }, { weight: 1, arbitrary: fc.nat(200) }),
  token,
  times: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 20 }) },
    { weight: 1, arbitrary: fc.constant(2000) },
  ),
  from: fc.nat(10_000),
})
const MOST_CHARACTERS = 200_000

/** A text with some edits. */
export function edited(seeds: readonly string[], most = 6): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(edit, { maxLength: most }), fc.constantFrom(...seeds))
    .map(([seed, edits, other]) => edits.reduce((text, one) => apply(text, one, other), seed).slice(0, MOST_CHARACTERS))
}

function apply(text: string, { kind, at, length, token, times, from }: Edit, other: string): string {
  const place = at % (text.length + 1)
  const [before, part, after] = [text.slice(0, place), text.slice(place, place + length), text.slice(place + length)]
  switch (kind) {
    case 'insert':
      return before + token + part + after
    case 'delete':
      return before + after
    case 'replace':
      return before + token + after
    case 'repeat':
      return before + (part || token).repeat(times) + after
    case 'copy':
      return before + other.slice(from % (other.length + 1)).slice(0, length) + part + after
    case 'swap case':
      return before + (part === part.toLowerCase() ? part.toUpperCase() : part.toLowerCase()) + after
  }
}

const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  token,
  fc.constantFrom<unknown>(null, true, 0, -1, 0.5, 2 ** 53, 1e300, 8.64e15, -0, [], {}, [[]], [null], { regex: '(' }),
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.jsonValue({ maxDepth: 2 }),
)

interface Change {
  readonly kind: 'set' | 'remove' | 'add' | 'copy'
  readonly place: number
  readonly value: unknown
  readonly from: number
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('set', 'set', 'remove', 'add', 'copy'),
  place: fc.nat(10_000),
  value: oddValue,
  from: fc.nat(10_000),
})

/** A JSON value with some of its parts changed, at any depth. */
export function changed(seeds: readonly unknown[], most = 3): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(change, { maxLength: most }))
    .map(([seed, changes]) => changes.reduce((value: unknown, one) => changeOne(value, one), structuredClone(seed)))
}

type Container = Record<string, unknown>

/** Every place in a value that can be changed: the object or array, and the key. */
function placesIn(value: unknown): [Container, string][] {
  if (typeof value !== 'object' || value === null) return []
  const container = value as Container
  return Object.keys(container).flatMap((key) => [[container, key] as [Container, string], ...placesIn(container[key])])
}

function changeOne(value: unknown, { kind, place, value: odd, from }: Change): unknown {
  const places = placesIn(value)
  const [container, key] = places[place % Math.max(1, places.length)] ?? []
  if (container === undefined || key === undefined) return odd
  if (kind === 'set') container[key] = odd
  else if (kind === 'copy') {
    const [source, name] = places[from % places.length] as [Container, string]
    container[key] = structuredClone(source[name])
  } else if (kind === 'add') {
    if (Array.isArray(container)) container.splice(Number(key), 0, odd)
    else container[String(odd).slice(0, 20)] = odd
  } else if (Array.isArray(container)) container.splice(Number(key), 1)
  else delete container[key]
  return value
}
