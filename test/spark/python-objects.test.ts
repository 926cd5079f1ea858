/** Classes, generators and functions of Python code: results of CPython 3.11 in Livy's Python session. */
import { describe, expect, test } from 'vitest'
import { Interpreters } from '../../src/spark/code/interpreters.ts'
import { type Given, lastOf } from './code-session.ts'

type Case = readonly [codes: readonly string[], result: Given]
const lines = (...texts: string[]): string => texts.join('\n')

const animals = lines(
  'class Animal:',
  '    def __init__(self, name):',
  '        self.name = name',
  '    def speak(self):',
  '        return f"{self.name} makes a sound"',
  'class Dog(Animal):',
  '    def speak(self):',
  '        return super().speak() + " (woof)"',
)
const rect = lines(
  'class Rect:',
  '    def __init__(self, w, h):',
  '        self.w, self.h = w, h',
  '    @property',
  '    def area(self):',
  '        return self.w * self.h',
  '    @staticmethod',
  '    def unit():',
  '        return Rect(1, 1)',
  '    @classmethod',
  '    def square(cls, n):',
  '        return cls(n, n)',
  '    def __repr__(self):',
  '        return f"Rect({self.w}, {self.h})"',
  '    def __eq__(self, o):',
  '        return self.w == o.w and self.h == o.h',
  '    def __add__(self, o):',
  '        return Rect(self.w + o.w, self.h + o.h)',
  '    def __len__(self):',
  '        return 2',
)
const squares = lines('def gen(n):', '    for i in range(n):', '        yield i * i')
const appError = lines(
  'class AppError(Exception):',
  '    def __init__(self, code, msg):',
  '        super().__init__(msg)',
  '        self.code = code',
)

const values: readonly Case[] = [
  [[animals, 'Dog("Rex").speak()'], "'Rex makes a sound (woof)'"],
  [[animals, 'isinstance(Dog("a"), Animal), issubclass(Dog, Animal), Dog.__name__'], "(True, True, 'Dog')"],
  [[rect, 'Rect(2, 3)'], 'Rect(2, 3)'],
  [
    [rect, 'Rect(2, 3).area, Rect.unit(), Rect.square(4), Rect(1, 2) == Rect(1, 2), Rect(1, 1) + Rect(2, 2)'],
    '(6, Rect(1, 1), Rect(4, 4), True, Rect(3, 3))',
  ],
  [[rect, 'len(Rect(1, 1)), hasattr(Rect(1, 1), "w"), getattr(Rect(1, 1), "x", 5)'], '(2, True, 5)'],
  [[rect, 'print(Rect(1, 1), f"{Rect(2, 2)}", str(Rect(3, 3)))'], 'Rect(1, 1) Rect(2, 2) Rect(3, 3)'],
  [[squares, 'list(gen(4)), sum(gen(3))'], '([0, 1, 4, 9], 5)'],
  [[squares, 'g = gen(3)\nnext(g), next(g)', 'next(g)'], '4'],
  [
    [
      lines(
        'def outer():',
        '    n = 0',
        '    def inc():',
        '        nonlocal n',
        '        n += 1',
        '        return n',
        '    inc()',
        '    return inc()',
      ),
      'outer()',
    ],
    '2',
  ],
  [
    [
      lines(
        'def twice(f):',
        '    def run(*a):',
        '        return f(*a) * 2',
        '    return run',
        '@twice',
        'def one(x):',
        '    return x',
      ),
      'one(4)',
    ],
    '8',
  ],
  [
    [appError, lines('try:', '    raise AppError(42, "bad")', 'except AppError as e:', '    print(e.code, e)')],
    '42 bad',
  ],
  [['df = spark.range(2)', 'df.show()'], '+---+\n| id|\n+---+\n|  0|\n|  1|\n+---+'],
  [['def hello():\n    print("hi")', 'hello()'], 'hi'],
]

const errors: readonly Case[] = [
  [[squares, 'g = gen(0)', 'next(g)'], { StopIteration: '' }],
  [['return 5'], { SyntaxError: "'return' outside function (<stdin>, line 1)" }],
  [['break'], { SyntaxError: "'break' outside loop (<stdin>, line 1)" }],
  [
    ['for i in []:\n    pass\nelse:\n    continue'],
    { SyntaxError: "'continue' not properly in loop (<stdin>, line 4)" },
  ],
  [['x = 1\nyield x'], { SyntaxError: "'yield' outside function (<stdin>, line 2)" }],
  [['def f():\n    break'], { SyntaxError: "'break' outside loop (<stdin>, line 2)" }],
  [[rect, 'Rect(2)'], { TypeError: "Rect.__init__() missing 1 required positional argument: 'h'" }],
  [[rect, 'Rect(2, 3).nope'], { AttributeError: "'Rect' object has no attribute 'nope'" }],
  [['class A: pass', 'A.x'], { AttributeError: "type object 'A' has no attribute 'x'" }],
  [['class A: pass', 'A() + 1'], { TypeError: "unsupported operand type(s) for +: 'A' and 'int'" }],
  [['class A: pass', 'A()()'], { TypeError: "'A' object is not callable" }],
  [
    ['n = 0', 'def f():\n    n += 1', 'f()'],
    { UnboundLocalError: "cannot access local variable 'n' where it is not associated with a value" },
  ],
  [[appError, 'raise AppError(1, "no")'], { AppError: 'no' }],
  // a function of its own form does not make other names known
  [[squares, 'nosuch'], { NameError: "name 'nosuch' is not defined" }],
  [['x = 1\ndel x', 'x'], { NameError: "name 'x' is not defined" }],
]

describe('Python objects', () => {
  test.each(values)('%j give %j', (codes, result) => expect(lastOf('pyspark', codes)).toEqual(result))
  test.each(errors)('%j fail with %j', (codes, result) => expect(lastOf('pyspark', codes)).toEqual(result))

  test('a jump outside a function is refused when its statement is to run', () => {
    const interpreters = new Interpreters({
      nowMs: () => 0,
      isStrict: () => false,
      guessesLanguage: () => false,
      appName: 'livy-session-0',
      hasFiles: false,
    })
    expect(interpreters.run({ kind: 'pyspark', code: 'y = 1\nreturn y' }).output).toMatchObject({
      traceback: [
        'Traceback (most recent call last):\n',
        '  File "<stdin>", line 2\n',
        "SyntaxError: 'return' outside function\n",
      ],
    })
    expect(interpreters.run({ kind: 'pyspark', code: 'y' }).output).toMatchObject({ data: { 'text/plain': '1' } })
  })
})
