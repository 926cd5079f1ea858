/** Default results of R code, as Livy's R session prints it. */
import { describe, expect, test } from 'vitest'
import { type Given, lastOf } from './code-session.ts'

const cases: readonly (readonly [string | readonly string[], Given])[] = [
  ['1 + 2', '[1] 3'],
  ['7 / 2', '[1] 3.5'],
  ['1/3', '[1] 0.3333333'],
  ['"abc"', '[1] "abc"'],
  ['c(1, 2.5)', '[1] 1.0 2.5'],
  ['1:10', '[1]  1  2  3  4  5  6  7  8  9 10'],
  ['c("a", "bc")', '[1] "a"  "bc"'],
  ['TRUE && FALSE', '[1] FALSE'],
  ['NULL', 'NULL'],
  ['print("x")', '[1] "x"'],
  ['cat("a", 1, "\\n")', 'a 1'],
  ['paste("a", 1, sep = "-")', '[1] "a-1"'],
  ['sum(1:4); mean(c(1, 2))', '[1] 10\n[1] 1.5'],
  [['x <- 5', 'x * 2'], '[1] 10'],
  [['f <- function(a, b = 2) a + b', 'f(1)'], '[1] 3'],
  ['x <- 1', ''],
  ['# only a comment', ''],
  ['for (i in 1:2) print(i)', '[1] 1\n[1] 2'],
  ['1e10', '[1] 1e+10'],
  ['100000', '[1] 1e+05'],
  ['123456', '[1] 123456'],
  ['nosuch', { Error: "Error: object 'nosuch' not found" }],
  ['1 + "a"', { Error: 'Error in 1 + "a" : non-numeric argument to binary operator' }],
  ['stop("no")', { Error: 'Error: no' }],
]

describe('R code', () => {
  test.each(cases)('%j gives %j', (codes, result) => {
    expect(lastOf('sparkr', typeof codes === 'string' ? [codes] : codes)).toEqual(result)
  })

  test.each(['df <- read.df("x")\nhead(df)', 'library(SparkR)\nnosuch', 'x$y <- 1', 'while (TRUE) {}'])(
    '%j does not fail',
    (code) => {
      expect(typeof lastOf('sparkr', [code])).toBe('string')
    },
  )
})
