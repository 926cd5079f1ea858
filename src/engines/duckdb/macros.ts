import { FAILURE_MARK, ZERO_MARK } from './engine-message.ts'

/** A cast that cannot succeed: an error that TRY catches, and that a query has only if a row comes to it. */
const fail = (message: string): string => `CAST('${FAILURE_MARK}${message}' AS TINYINT)`

/** Functions that translated SQL calls. */
export const macros: readonly string[] = [
  `CREATE OR REPLACE MACRO presto_divide(a, b) AS CASE WHEN b = 0 THEN ${fail(ZERO_MARK)} ELSE a // b END`,
  `CREATE OR REPLACE MACRO presto_modulus(a, b) AS CASE WHEN b = 0 THEN ${fail(ZERO_MARK)} ELSE a % b END`,
  `CREATE OR REPLACE MACRO presto_random(n) AS CASE WHEN n <= 0 THEN ${fail('bound must be positive')} ELSE floor(random() * n) END`,
  // the first value at which more than the share of all is reached
  `CREATE OR REPLACE MACRO presto_percentile(list, share) AS CASE WHEN share < 0 OR share > 1 THEN ${fail('Percentile must be between 0 and 1')} ELSE list_sort(list)[least(CAST(floor(share * len(list)) AS BIGINT) + 1, len(list))] END`,
]
