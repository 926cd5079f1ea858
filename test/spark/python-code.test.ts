/** Default results of Python code: those of CPython 3.11 in Livy's Python session. */
import { describe, expect, test } from 'vitest'
import { type Given, lastOf } from './code-session.ts'

type Case = readonly [codes: string | readonly string[], result: Given]

const run = (codes: string | readonly string[]): Given => lastOf('pyspark', typeof codes === 'string' ? [codes] : codes)

const values: readonly Case[] = [
  ['2 ** 100', '1267650600228229401496703205376'],
  ['7 / 2, 7 // 2, -7 // 2, -7 % 3, 7 % -3', '(3.5, 3, -4, 2, -2)'],
  ['0.1 + 0.2, 1e16, 1e-5, 100.0, 1e300 * 10', '(0.30000000000000004, 1e+16, 1e-05, 100.0, 1e+301)'],
  ['"it\'s"', '"it\'s"'],
  ['"a\\tb\\n\\x00é"', "'a\\tb\\n\\x00é'"],
  ['b"a\\xff"', "b'a\\xff'"],
  ['None', ''],
  ['[None, True, (1,), {}, set(), {1: [2]}]', '[None, True, (1,), {}, set(), {1: [2]}]'],
  ['[x * x for x in range(5) if x % 2]', '[1, 9]'],
  ['{k: len(k) for k in ["a", "bb"]}', "{'a': 1, 'bb': 2}"],
  ['f"{3.14159:.2f} {1000000:,} {2!r:>5}"', "'3.14 1,000,000     2'"],
  ['"%s has %d, %.1f%%" % ("a", 3, 2.5)', "'a has 3, 2.5%'"],
  [
    '"{0} {b} {}".format(1, b=2)',
    { ValueError: 'cannot switch from manual field specification to automatic field numbering' },
  ],
  ['"a,b,c".split(","), "-".join(["x", "y"]), "abc"[::-1]', "(['a', 'b', 'c'], 'x-y', 'cba')"],
  ['sorted([3, 1, 2], reverse=True), max("b", "a"), sum([1, 2.5])', "([3, 2, 1], 'b', 3.5)"],
  ['list(map(str, [1, 2])), dict(a=1), int("0x1f", 16), round(2.5)', "(['1', '2'], {'a': 1}, 31, 2)"],
  ['type(1), range(3), len', "(<class 'int'>, range(0, 3), <built-in function len>)"],
  ['1 < 2 < 3, 1 == 1.0, "a" in "abc", not 1', '(True, True, True, False)'],
  ['1 if 0 else 2', '2'],
  ['for i in range(2): i', '0\n1'],
  ['print("a", 1, sep="-", end="!")\nprint("  b  ")', 'a-1!  b'],
  [['x = 1', 'x += 2', 'x'], '3'],
  [['def f(a, b=2, *c, **d):\n    return a, b, c, d', 'f(1, 3, 4, e=5)'], "(1, 3, (4,), {'e': 5})"],
  [
    [
      'class P:\n    def __init__(self, n):\n        self.n = n\n    def twice(self):\n        return self.n * 2',
      'P(4).twice()',
    ],
    '8',
  ],
  [['total = 0\nfor i in [1, 2, 3]:\n    if i == 3:\n        break\n    total += i', 'total'], '3'],
  [['try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    print("caught", e)'], 'caught division by zero'],
  [['l = [3, 1]', 'l.append(2)', 'l.sort()', 'l'], '[1, 2, 3]'],
  [['import math', 'math.sqrt(16), math.pi'], '(4.0, 3.141592653589793)'],
  [['a, *b = 1, 2, 3', 'a, b'], '(1, [2, 3])'],
]

const errors: readonly Case[] = [
  ['nosuch', { NameError: "name 'nosuch' is not defined" }],
  ['nosuch.attribute', { NameError: "name 'nosuch' is not defined" }],
  ['1 + "a"', { TypeError: "unsupported operand type(s) for +: 'int' and 'str'" }],
  ['"a" + 1', { TypeError: 'can only concatenate str (not "int") to str' }],
  ['[1][5]', { IndexError: 'list index out of range' }],
  ['{"a": 1}["b"]', { KeyError: "'b'" }],
  ['int("x")', { ValueError: "invalid literal for int() with base 10: 'x'" }],
  ['None.x', { AttributeError: "'NoneType' object has no attribute 'x'" }],
  ['len(5)', { TypeError: "object of type 'int' has no len()" }],
  ['5()', { TypeError: "'int' object is not callable" }],
  ['raise RuntimeError', { RuntimeError: '' }],
  ['assert 1 == 2, "no"', { AssertionError: 'no' }],
  ['import nosuchmodule', { ModuleNotFoundError: "No module named 'nosuchmodule'" }],
  ['print "x"', { SyntaxError: "Missing parentheses in call to 'print'. Did you mean print(...)? (<stdin>, line 1)" }],
  ['x = [1, 2', { SyntaxError: "'[' was never closed (<stdin>, line 1)" }],
  ['x = 1)', { SyntaxError: "unmatched ')' (<stdin>, line 1)" }],
  ['"abc', { SyntaxError: 'unterminated string literal (detected at line 1) (<stdin>, line 1)' }],
  [
    'def f():\nreturn 1',
    { IndentationError: 'expected an indented block after function definition on line 1 (<stdin>, line 2)' },
  ],
  ['x = 1\n  y = 2', { IndentationError: 'unexpected indent (<stdin>, line 2)' }],
  ['1 +', { SyntaxError: 'invalid syntax (<stdin>, line 1)' }],
  [['def f():\n    return g()', 'f()'], { NameError: "name 'g' is not defined" }],
  [['def f(a): pass', 'f()'], { TypeError: "f() missing 1 required positional argument: 'a'" }],
]

/** Code that is not known: it has some result, and no error. */
const unknown: readonly (readonly string[])[] = [
  ['from pyspark.sql import functions as F', 'F.col("a") + 1'],
  ['df = spark.read.parquet("x")', 'df.filter(df.a > 1).count()', 'print(df)'],
  ['import pandas as pd', 'pd.DataFrame({"a": [1]}).describe()'],
  ['from os.path import *', 'join("a", "b")'],
  ['exec("z = 1")', 'z'],
  ['async def f():\n    pass'],
  ['match 1:\n    case 1:\n        pass'],
  ['def g():\n    yield 1', 'list(g())'],
  ['with open("x") as f:\n    text = f.read()', 'text.upper()'],
  ['@property\ndef f(self): return 1'],
  ['while True: pass'],
  ['10 ** 100000'],
  ['"a" * 10000000'],
]

describe('Python code', () => {
  test.each(values)('%j gives %j', (codes, result) => expect(run(codes)).toEqual(result))
  test.each(errors)('%j fails with %j', (codes, result) => expect(run(codes)).toEqual(result))
  test.each(unknown)('%j does not fail', (...codes) => expect(typeof run(codes)).toBe('string'))

  test('an exception in a function names its frames', () => {
    expect(run(['def f(x):\n    y = 1\n    return x / 0', 'f(1)'])).toEqual({ ZeroDivisionError: 'division by zero' })
  })

  test('DataFrames of literals', () => {
    expect(run(['df = spark.createDataFrame([(1, "a"), (2, None)], ["id", "name"])', 'df'])).toBe(
      'DataFrame[id: bigint, name: string]',
    )
    expect(run('spark.sql("select 1 as id").collect()')).toBe('[Row(id=1)]')
    expect(run('spark.range(3).count()')).toBe('3')
    expect(run('sc.parallelize([1, 2, 3]).map(lambda x: x * 2).collect()')).toBe('[2, 4, 6]')
  })
})
