/** Default results of Scala code: those of the shell of Scala 2.12 in Livy's session. */
import { describe, expect, test } from 'vitest'
import { codeSession, type Given, lastOf } from './code-session.ts'

type Case = readonly [codes: string | readonly string[], result: Given]
const run = (codes: string | readonly string[]): Given => lastOf('spark', typeof codes === 'string' ? [codes] : codes)

const values: readonly Case[] = [
  ['7 / 2', 'res0: Int = 3\n'],
  ['1 + 2L', 'res0: Long = 3\n'],
  ['1 + 2.5', 'res0: Double = 3.5\n'],
  ['2147483647 + 1', 'res0: Int = -2147483648\n'],
  ["'a'", 'res0: Char = a\n'],
  ['"a" + 1', 'res0: String = a1\n'],
  ['""', 'res0: String = ""\n'],
  ['"a\\nb"', 'res0: String =\na\nb\n'.replace('=\n', '= \n')],
  ['1 < 2 && !false', 'res0: Boolean = true\n'],
  ['1e10', 'res0: Double = 1.0E10\n'],
  ['(1, "a")', 'res0: (Int, String) = (1,a)\n'],
  ['List(1, 2.5)', 'res0: List[Double] = List(1.0, 2.5)\n'],
  ['List(1, "a")', 'res0: List[Any] = List(1, a)\n'],
  ['Set(1, 2)', 'res0: scala.collection.immutable.Set[Int] = Set(1, 2)\n'],
  ['Map("a" -> 1)', 'res0: scala.collection.immutable.Map[String,Int] = Map(a -> 1)\n'],
  ['None', 'res0: None.type = None\n'],
  ['List(1, 2, 3).map(_ + 1).sum', 'res0: Int = 9\n'],
  ['List(1, 2, 3).filter(x => x % 2 == 1)', 'res0: List[Int] = List(1, 3)\n'],
  ['"a,b".split(",")', 'res0: Array[String] = Array(a, b)\n'],
  ['"abc".length', 'res0: Int = 3\n'],
  ['if (true) 1 else 2', 'res0: Int = 1\n'],
  ['for (i <- List(1, 2)) yield i * 2', 'res0: List[Int] = List(2, 4)\n'],
  ['math.max(1, 2)', 'res0: Int = 2\n'],
  ['sc.parallelize(0 to 1).map{i => i+1}.collect', 'res0: Array[Int] = Array(1, 2)\n'],
  ['Thread.sleep(10)', ''],
  ['print(1)\nprint(2)', '12'],
  ['println("  sp  ")', '  sp  \n'],
  ['val f = (x: Int) => x * 2', expect.stringMatching(/^f: Int => Int = \$Lambda/) as unknown as string],
  [['val name = "Ann"', `s"Hi $name, \${1 + 1}"`], 'res0: String = Hi Ann, 2\n'],
  [['def f(i: Int, s: String = "x"): String = s * i', 'f(3)'], 'res0: String = xxx\n'],
  ['def g = 1', 'g: Int\n'],
  ['def h() = println("x")', 'h: ()Unit\n'],
  ['def id[T](x: T): T = x', 'id: [T](x: T)T\n'],
  ['trait T', 'defined trait T\n'],
  ['type N = Int', 'defined type alias N\n'],
  [['case class P(x: Int, y: String)', 'P(1, "a")'], 'res0: P = P(1,a)\n'],
  [['case class P(x: Int)', 'P(3).x'], 'res0: Int = 3\n'],
  ['val x: Long = 1', 'x: Long = 1\n'],
  ['val o: Option[Int] = Some(1)', 'o: Option[Int] = Some(1)\n'],
  // Livy's shell gives an update like `+=` a number, and no line
  [['var n = 1', 'n += 2', 'n'], 'res1: Int = 3\n'],
  ['val a = 1; val b = 2', 'a: Int = 1\nb: Int = 2\n'],
  [['1', 'println(2)', 'val x = 1', '3'], 'res2: Int = 3\n'],
  [['1', 'res0 + 1'], 'res1: Int = 2\n'],
  ['spark.sql("select 1 as id")', 'res0: org.apache.spark.sql.DataFrame = [id: int]\n'],
  ['spark.range(3).count()', 'res0: Long = 3\n'],
  [
    [
      'case class P(name: String, age: Int)',
      'P("Ann", 30) match { case P(n, a) if a > 18 => s"$n is an adult"; case _ => "minor" }',
    ],
    'res0: String = Ann is an adult\n',
  ],
  ['(Some(5): Option[Int]) match { case Some(v) => v * 2; case None => 0 }', 'res0: Int = 10\n'],
  ['List(1, 2) match {\n  case h :: tl => s"$h first"\n  case Nil => "empty"\n}', 'res0: String = 1 first\n'],
  ['3 match { case 1 | 2 => "low"; case n: Int => s"$n" }', 'res0: String = 3\n'],
  ['Map("a" -> 1, "b" -> 2).foreach { case (k, v) => println(s"$k=$v") }', 'a=1\nb=2\n'],
  ['try { 1 / 0 } catch { case e: ArithmeticException => -1 } finally { println("done") }', 'done\nres0: Int = -1\n'],
  ['try { "x".toInt } catch { case e: Exception => e.getMessage.length }', 'res0: Int = 21\n'],
  ['List(1, 2, 3).foldLeft(0)(_ + _)', 'res0: Int = 6\n'],
  ['List(3, 1, 2).partition(_ > 1)', 'res0: (List[Int], List[Int]) = (List(3, 2),List(1))\n'],
  ['List("a", "bbb").maxBy(_.length)', 'res0: String = bbb\n'],
  [['val arr = Array(3, 1)', 'arr(0) = 10', 'arr'], 'res0: Array[Int] = Array(10, 1)\n'],
  [['var n = 1', 'n += 2'], ''],
  [['val df = spark.range(2)', 'df.show()'], '+---+\n| id|\n+---+\n|  0|\n|  1|\n+---+\n\n'],
  [['def hello(n: Int) { println(n) }', 'hello(3)'], '3\n'],
  [['lazy val n = { println("made"); 2 }', 'n + n'], 'made\nres0: Int = 4\n'],
  ['Seq((1, "a")).toDF("id", "name")', 'res0: org.apache.spark.sql.DataFrame = [id: int, name: string]\n'],
]

const errors: readonly Case[] = [
  [
    ['def f(n: Int): Int = n', 'f(1, 2)'],
    { Error: '<console>:23: error: too many arguments (2) for method f: (n: Int)Int' },
  ],
  [
    ['def f(n: Int): Int = n', 'f()'],
    { Error: '<console>:23: error: not enough arguments for method f: (n: Int)Int.' },
  ],
  [['case class P(x: Int)', 'P(1).nme'], { Error: '<console>:23: error: value nme is not a member of P' }],
  [
    ['val d = Seq(1).toDF("n")', 'd.shw()'],
    { Error: '<console>:23: error: value shw is not a member of org.apache.spark.sql.DataFrame' },
  ],
  ['x match { case 1 => 2 }', { Error: '<console>:23: error: not found: value x' }],
  ['}', { Error: "<console>:1: error: eof expected but '}' found." }],
  ['3 match { case 1 => 2 }', { Error: 'scala.MatchError: 3 (of class java.lang.Integer)' }],
  ['val 1x = 3', { Error: '<console>:1: error: Invalid literal number' }],
  ['nosuch', { Error: '<console>:23: error: not found: value nosuch' }],
  ['nosuch.member', { Error: '<console>:23: error: not found: value nosuch' }],
  ['new NoSuch(1)', { Error: '<console>:23: error: not found: type NoSuch' }],
  ['val s: String = 1', { Error: '<console>:22: error: type mismatch;' }],
  ['val b: Int = true', { Error: '<console>:22: error: type mismatch;' }],
  ['List(1)(5)', { Error: 'java.lang.IndexOutOfBoundsException: 5' }],
  ['"abc".toInt', { Error: 'java.lang.NumberFormatException: For input string: "abc"' }],
  ['sys.error("no")', { Error: 'java.lang.RuntimeException: no' }],
  ['None.get', { Error: 'java.util.NoSuchElementException: None.get' }],
  ['Map(1 -> 2)(3)', { Error: 'java.util.NoSuchElementException: key not found: 3' }],
  ['if (true)', { Error: 'incomplete statement' }],
  ['List(1,', { Error: 'incomplete statement' }],
  ['val x = 1 / 0', { Error: 'java.lang.ArithmeticException: / by zero' }],
  [['val x = 1', 'x = 2'], { Error: '<console>:23: error: reassignment to val' }],
]

/** Code that is not known: it has some result, and no error. */
const unknown: readonly (readonly string[])[] = [
  ['import spark.implicits._', 'nosuch'],
  ['val df = spark.read.parquet("x")', 'df.filter($"a" > 1).count()'],
  ['count("a")'],
  ['import scala.util.Try', 'Try(1 / 0)'],
  ['try { 1 } catch { case e: Exception => 2 }'],
  ['new java.io.File("x").exists'],
  ['val f = scala.concurrent.Future { 1 }', 'f.value'],
  ['abstract class A { def f: Int }', 'class B extends A { def f = 1 }', '(new B).f'],
  ['implicit val ord = Ordering.Int', 'ord'],
  ['while (true) {}'],
]

describe('Scala code', () => {
  test.each(values)('%j gives %j', (codes, result) => expect(run(codes)).toEqual(result))
  test.each(errors)('%j fails with %j', (codes, result) => expect(run(codes)).toEqual(result))
  test.each(unknown)('%j does not fail', (...codes) => expect(typeof run(codes)).toBe('string'))
  test('a type with a name that every JavaScript object has', () => {
    expect(run('val x: constructor = 1')).toBe('x: constructor = 1\n')
  })

  test('code of kind spark on DLI may be Python', () => {
    const dli = codeSession('spark', { guesses: true })
    expect(dli('x = 1')).toBe('')
    expect(dli('x + 1')).toBe('2')
    expect(dli("print('a')")).toBe('a')
    expect(dli('val y = 1')).toBe('y: Int = 1\n')
    expect(dli('raise ValueError("no")')).toEqual({ ValueError: 'no' })
    expect(dli('not_defined')).toEqual({ Error: '<console>:23: error: not found: value not_defined' })
  })
})
