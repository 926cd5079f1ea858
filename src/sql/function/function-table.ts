import type { FunctionEntry } from './function-entry.ts'

/**
 * The functions that SHOW FUNCTIONS lists, with their signatures in the order in which error messages list them. A
 * row without a version is of both versions. `(E...)`: one or more. A description that begins with `~` begins with a
 * small letter in 0.216.
 */
export const functionTable: readonly FunctionEntry[] = [
  {
    name: 'abs',
    kind: 'scalar',
    description: '~Absolute value',
    signatures:
      '(bigint) bigint; (double) double; (tinyint) tinyint; (smallint) smallint; (integer) integer; (real) real; (decimal(p,s)) decimal(p,s)',
  },
  { name: 'acos', kind: 'scalar', description: '~Arc cosine', signatures: '(double) double' },
  {
    name: 'all_match',
    kind: 'scalar',
    version: '333',
    description: 'Returns true if all elements of the array match the given predicate',
    signatures: '(array(T), function(T,boolean)) boolean where T',
  },
  {
    name: 'any_match',
    kind: 'scalar',
    version: '333',
    description: 'Returns true if the array contains one or more elements that match the given predicate',
    signatures: '(array(T), function(T,boolean)) boolean where T',
  },
  {
    name: 'approx_distinct',
    kind: 'aggregate',
    version: '0.216',
    description: '',
    signatures: '(T, double) bigint where T; (T) bigint where T',
  },
  {
    name: 'approx_distinct',
    kind: 'aggregate',
    version: '333',
    description: '',
    signatures: '(T, double) bigint where T:comparable; (T) bigint where T:comparable',
  },
  {
    name: 'approx_percentile',
    kind: 'aggregate',
    version: '0.216',
    description: '',
    signatures:
      '(bigint, double) bigint; (bigint, bigint, double, double) bigint; (bigint, bigint, double) bigint; (bigint, array(double)) array(bigint); (bigint, bigint, array(double)) array(bigint); (double, double) double; (double, bigint, double) double; (double, bigint, double, double) double; (double, array(double)) array(double); (double, bigint, array(double)) array(double); (real, double) real; (real, bigint, double) real; (real, bigint, double, double) real; (real, array(double)) array(real); (real, bigint, array(double)) array(real)',
  },
  {
    name: 'approx_percentile',
    kind: 'aggregate',
    version: '333',
    description: '',
    signatures:
      '(bigint, double) bigint; (bigint, double, double, double) bigint; (bigint, double, double) bigint; (bigint, array(double)) array(bigint); (bigint, double, array(double)) array(bigint); (double, double) double; (double, double, double) double; (double, double, double, double) double; (double, array(double)) array(double); (double, double, array(double)) array(double); (real, double) real; (real, double, double) real; (real, double, double, double) real; (real, array(double)) array(real); (real, double, array(double)) array(real)',
  },
  {
    name: 'approx_set',
    kind: 'aggregate',
    description: '',
    signatures: '(bigint) HyperLogLog; (varchar(x)) HyperLogLog; (double) HyperLogLog',
  },
  {
    name: 'arbitrary',
    kind: 'aggregate',
    description: '~Return an arbitrary non-null input value',
    signatures: '(T) T where T',
  },
  {
    name: 'array_agg',
    kind: 'aggregate',
    description: 'return an array of values',
    signatures: '(T) array(T) where T',
  },
  {
    name: 'array_distinct',
    kind: 'scalar',
    version: '0.216',
    description: 'Remove duplicate values from the given array',
    signatures: '(array(E)) array(E) where E',
  },
  {
    name: 'array_distinct',
    kind: 'scalar',
    version: '333',
    description: 'Remove duplicate values from the given array',
    signatures: '(array(E)) array(E) where E:comparable',
  },
  {
    name: 'array_except',
    kind: 'scalar',
    description: 'Returns an array of elements that are in the first array but not the second, without duplicates.',
    signatures: '(array(E), array(E)) array(E) where E',
  },
  {
    name: 'array_intersect',
    kind: 'scalar',
    version: '0.216',
    description: 'Intersects elements of the two given arrays',
    signatures: '(array(E), array(E)) array(E) where E',
  },
  {
    name: 'array_intersect',
    kind: 'scalar',
    version: '333',
    description: 'Intersects elements of the two given arrays',
    signatures: '(array(E), array(E)) array(E) where E:comparable',
  },
  {
    name: 'array_join',
    kind: 'scalar',
    version: '0.216',
    description:
      'Concatenates the elements of the given array using a delimiter and an optional string to replace nulls',
    signatures: '(array(T), varchar) varchar where T; (array(T), varchar, varchar) varchar where T',
  },
  {
    name: 'array_join',
    kind: 'scalar',
    version: '333',
    description:
      'Concatenates the elements of the given array using a delimiter and an optional string to replace nulls',
    signatures: '(array(T), varchar) varchar where T:castableTo(varchar); (array(T), varchar, varchar) varchar where T',
  },
  {
    name: 'array_max',
    kind: 'scalar',
    description: 'Get maximum value of array',
    signatures: '(array(T)) T where T:orderable',
  },
  {
    name: 'array_min',
    kind: 'scalar',
    description: 'Get minimum value of array',
    signatures: '(array(T)) T where T:orderable',
  },
  {
    name: 'array_position',
    kind: 'scalar',
    description: 'Returns the position of the first occurrence of the given value in array (or 0 if not found)',
    signatures: '(array(T), T) bigint where T:comparable',
  },
  {
    name: 'array_remove',
    kind: 'scalar',
    description: 'Remove specified values from the given array',
    signatures: '(array(E), E) array(E) where E:comparable',
  },
  {
    name: 'array_sort',
    kind: 'scalar',
    description: 'Sorts the given array in ascending order according to the natural ordering of its elements.',
    signatures:
      '(array(E)) array(E) where E:orderable; (array(T), function(T,T,integer)) array(T) where T # Sorts the given array with a lambda comparator.',
  },
  {
    name: 'array_union',
    kind: 'scalar',
    description: 'Union elements of the two given arrays',
    signatures: '(array(E), array(E)) array(E) where E',
  },
  {
    name: 'arrays_overlap',
    kind: 'scalar',
    description: 'Returns true if arrays have common elements',
    signatures: '(array(E), array(E)) boolean where E:orderable',
  },
  { name: 'asin', kind: 'scalar', description: '~Arc sine', signatures: '(double) double' },
  {
    name: 'at_timezone',
    kind: 'scalar',
    version: '333',
    description: '',
    signatures:
      '(time with time zone, interval day to second) time with time zone hidden; (time with time zone, varchar(x)) time with time zone hidden; (timestamp with time zone, varchar(x)) timestamp with time zone; (timestamp with time zone, interval day to second) timestamp with time zone hidden',
  },
  { name: 'atan', kind: 'scalar', description: '~Arc tangent', signatures: '(double) double' },
  {
    name: 'atan2',
    kind: 'scalar',
    description: '~Arc tangent of given fraction',
    signatures: '(double, double) double',
  },
  {
    name: 'avg',
    kind: 'aggregate',
    version: '0.216',
    description: '',
    signatures:
      '(double) double; (bigint) double; (real) real # Returns the average value of the argument; (interval day to second) interval day to second; (interval year to month) interval year to month; (decimal(p,s)) decimal(p,s) # Calculates the average value',
  },
  {
    name: 'avg',
    kind: 'aggregate',
    version: '333',
    description: '',
    signatures:
      '(bigint) double; (double) double; (real) real # Returns the average value of the argument; (interval day to second) interval day to second; (interval year to month) interval year to month; (decimal(p,s)) decimal(p,s) # Calculates the average value',
  },
  {
    name: 'bar',
    kind: 'scalar',
    description: '',
    signatures: '(double, bigint, color, color) varchar; (double, bigint) varchar',
  },
  {
    name: 'beta_cdf',
    kind: 'scalar',
    description: 'Beta cdf given the a, b parameters and value',
    signatures: '(double, double, double) double',
  },
  {
    name: 'bit_count',
    kind: 'scalar',
    description: "~Count number of set bits in 2's complement representation",
    signatures: '(bigint, bigint) bigint',
  },
  {
    name: 'bitwise_and',
    kind: 'scalar',
    description: "~Bitwise AND in 2's complement arithmetic",
    signatures: '(bigint, bigint) bigint',
  },
  { name: 'bitwise_and_agg', kind: 'aggregate', description: '', signatures: '(bigint) bigint' },
  {
    name: 'bitwise_not',
    kind: 'scalar',
    description: "~Bitwise NOT in 2's complement arithmetic",
    signatures: '(bigint) bigint',
  },
  {
    name: 'bitwise_or',
    kind: 'scalar',
    description: "~Bitwise OR in 2's complement arithmetic",
    signatures: '(bigint, bigint) bigint',
  },
  { name: 'bitwise_or_agg', kind: 'aggregate', description: '', signatures: '(bigint) bigint' },
  {
    name: 'bitwise_xor',
    kind: 'scalar',
    description: "~Bitwise XOR in 2's complement arithmetic",
    signatures: '(bigint, bigint) bigint',
  },
  { name: 'bool_and', kind: 'aggregate', description: '', signatures: '(boolean) boolean' },
  { name: 'bool_or', kind: 'aggregate', description: '', signatures: '(boolean) boolean' },
  {
    name: 'cardinality',
    kind: 'scalar',
    description: 'Returns the cardinality (the number of key-value pairs) of the map',
    signatures:
      '(HyperLogLog) bigint # ~Compute the cardinality of a HyperLogLog instance; (array(E)) bigint where E # Returns the cardinality (length) of the array; (map(K,V)) bigint where K, V; (SetDigest) bigint # ',
  },
  { name: 'cbrt', kind: 'scalar', description: '~Cube root', signatures: '(double) double' },
  {
    name: 'ceil',
    kind: 'scalar',
    description: '~Round up to nearest integer',
    signatures:
      '(double) double; (bigint) bigint; (tinyint) tinyint; (smallint) smallint; (integer) integer; (real) real; (decimal(p,s)) decimal(rp,0)',
  },
  {
    name: 'ceiling',
    kind: 'scalar',
    description: '~Round up to nearest integer',
    signatures:
      '(double) double; (bigint) bigint; (tinyint) tinyint; (smallint) smallint; (integer) integer; (real) real; (decimal(p,s)) decimal(rp,0)',
  },
  {
    name: 'checksum',
    kind: 'aggregate',
    description: 'Checksum of the given values',
    signatures: '(T) varbinary where T:comparable',
  },
  {
    name: 'chr',
    kind: 'scalar',
    description: '~Convert Unicode code point to a string',
    signatures: '(bigint) varchar(1)',
  },
  {
    name: 'codepoint',
    kind: 'scalar',
    description: '~Returns Unicode code point of a single character string',
    signatures: '(varchar(1)) integer',
  },
  {
    name: 'color',
    kind: 'scalar',
    description: '',
    signatures: '(varchar(x)) color; (double, double, double, color, color) color; (double, color, color) color',
  },
  {
    name: 'combinations',
    kind: 'scalar',
    version: '333',
    description: 'Return n-element subsets from array',
    signatures: '(array(T), integer) array(array(T)) where T',
  },
  {
    name: 'concat',
    kind: 'scalar',
    version: '0.216',
    description: 'concatenates given character strings',
    signatures:
      '(char(x), char(y)) char(u); (array(E), E) array(E) where E # Concatenates an array to an element; (E, array(E)) array(E) where E # Concatenates an element to an array; (array(E)...) array(E) where E # Concatenates given arrays; (varchar...) varchar # concatenates given strings; (varbinary...) varbinary # concatenates given varbinary values',
  },
  {
    name: 'concat',
    kind: 'scalar',
    version: '333',
    description: 'Concatenates an array to an element',
    signatures:
      '(char(x), char(y)) char(u) # Concatenates given character strings; (array(E), E) array(E) where E; (E, array(E)) array(E) where E # Concatenates an element to an array; (array(E)...) array(E) where E # Concatenates given arrays; (varchar...) varchar # Concatenates given strings; (varbinary...) varbinary # concatenates given varbinary values',
  },
  {
    name: 'contains',
    kind: 'scalar',
    description: 'Determines whether given value exists in the array',
    signatures: '(array(T), T) boolean where T:comparable',
  },
  { name: 'corr', kind: 'aggregate', description: '', signatures: '(double, double) double; (real, real) real' },
  { name: 'cos', kind: 'scalar', description: '~Cosine', signatures: '(double) double' },
  { name: 'cosh', kind: 'scalar', description: '~Hyperbolic cosine', signatures: '(double) double' },
  {
    name: 'cosine_similarity',
    kind: 'scalar',
    description: '~Cosine similarity between the given sparse vectors',
    signatures: '(map(varchar,double), map(varchar,double)) double',
  },
  {
    name: 'count',
    kind: 'aggregate',
    description: '',
    signatures: '() bigint; (T) bigint where T # Counts the non-null values',
  },
  { name: 'count_if', kind: 'aggregate', description: '', signatures: '(boolean) bigint' },
  { name: 'covar_pop', kind: 'aggregate', description: '', signatures: '(double, double) double; (real, real) real' },
  { name: 'covar_samp', kind: 'aggregate', description: '', signatures: '(double, double) double; (real, real) real' },
  { name: 'crc32', kind: 'scalar', description: '~Compute CRC-32', signatures: '(varbinary) bigint' },
  { name: 'cume_dist', kind: 'window', description: '', signatures: '() double' },
  { name: 'current_date', kind: 'scalar', description: '~Current date', signatures: '() date' },
  {
    name: 'current_time',
    kind: 'scalar',
    description: '~Current time with time zone',
    signatures: '() time with time zone',
  },
  {
    name: 'current_timestamp',
    kind: 'scalar',
    description: '~Current timestamp with time zone',
    signatures: '() timestamp with time zone',
  },
  { name: 'current_timezone', kind: 'scalar', description: '~Current time zone', signatures: '() varchar' },
  {
    name: 'date',
    kind: 'scalar',
    description: '',
    signatures: '(varchar(x)) date; (timestamp) date; (timestamp with time zone) date',
  },
  {
    name: 'date_add',
    kind: 'scalar',
    version: '0.216',
    description: 'add the specified amount of time to the given time',
    signatures:
      '(varchar(x), bigint, date) date # add the specified amount of date to the given date; (varchar(x), bigint, time) time; (varchar(x), bigint, time with time zone) time with time zone; (varchar(x), bigint, timestamp) timestamp # add the specified amount of time to the given timestamp; (varchar(x), bigint, timestamp with time zone) timestamp with time zone # add the specified amount of time to the given timestamp',
  },
  {
    name: 'date_add',
    kind: 'scalar',
    version: '333',
    description: 'Add the specified amount of time to the given timestamp',
    signatures:
      '(varchar(x), bigint, date) date # Add the specified amount of date to the given date; (varchar(x), bigint, time) time # Add the specified amount of time to the given time; (varchar(x), bigint, time with time zone) time with time zone # Add the specified amount of time to the given time; (varchar(x), bigint, timestamp) timestamp; (varchar(x), bigint, timestamp with time zone) timestamp with time zone',
  },
  {
    name: 'date_diff',
    kind: 'scalar',
    description: '~Difference of the given times in the given unit',
    signatures:
      '(varchar(x), date, date) bigint # ~Difference of the given dates in the given unit; (varchar(x), timestamp, timestamp) bigint; (varchar(x), time, time) bigint; (varchar(x), time with time zone, time with time zone) bigint; (varchar(x), timestamp with time zone, timestamp with time zone) bigint',
  },
  {
    name: 'date_format',
    kind: 'scalar',
    description: '',
    signatures: '(timestamp, varchar(x)) varchar; (timestamp with time zone, varchar(x)) varchar',
  },
  { name: 'date_parse', kind: 'scalar', description: '', signatures: '(varchar(x), varchar(y)) timestamp' },
  {
    name: 'date_trunc',
    kind: 'scalar',
    description: '~Truncate to the specified precision in the session timezone',
    signatures:
      '(varchar(x), date) date; (varchar(x), time) time; (varchar(x), time with time zone) time with time zone # ~Truncate to the specified precision; (varchar(x), timestamp) timestamp; (varchar(x), timestamp with time zone) timestamp with time zone # ~Truncate to the specified precision',
  },
  {
    name: 'day',
    kind: 'scalar',
    description: '~Day of the month of the given timestamp',
    signatures:
      '(timestamp) bigint; (timestamp with time zone) bigint; (date) bigint # ~Day of the month of the given date; (interval day to second) bigint # ~Day of the month of the given interval',
  },
  {
    name: 'day_of_month',
    kind: 'scalar',
    description: '~Day of the month of the given timestamp',
    signatures:
      '(timestamp) bigint; (timestamp with time zone) bigint; (date) bigint # ~Day of the month of the given date; (interval day to second) bigint # ~Day of the month of the given interval',
  },
  {
    name: 'day_of_week',
    kind: 'scalar',
    description: '~Day of the week of the given timestamp',
    signatures:
      '(timestamp) bigint; (timestamp with time zone) bigint; (date) bigint # ~Day of the week of the given date',
  },
  {
    name: 'day_of_year',
    kind: 'scalar',
    description: '~Day of the year of the given timestamp',
    signatures:
      '(timestamp) bigint; (timestamp with time zone) bigint; (date) bigint # ~Day of the year of the given date',
  },
  {
    name: 'degrees',
    kind: 'scalar',
    description: '~Converts an angle in radians to degrees',
    signatures: '(double) double',
  },
  { name: 'dense_rank', kind: 'window', description: '', signatures: '() bigint' },
  {
    name: 'dow',
    kind: 'scalar',
    description: '~Day of the week of the given timestamp',
    signatures:
      '(timestamp) bigint; (timestamp with time zone) bigint; (date) bigint # ~Day of the week of the given date',
  },
  {
    name: 'doy',
    kind: 'scalar',
    description: '~Day of the year of the given timestamp',
    signatures:
      '(timestamp) bigint; (timestamp with time zone) bigint; (date) bigint # ~Day of the year of the given date',
  },
  { name: 'e', kind: 'scalar', description: "Euler's number", signatures: '() double' },
  {
    name: 'element_at',
    kind: 'scalar',
    description: 'Get value for the given key, or null if it does not exist',
    signatures: '(array(E), bigint) E where E # Get element of array at given index; (map(K,V), K) V where K, V',
  },
  {
    name: 'empty_approx_set',
    kind: 'scalar',
    description: '~An empty HyperLogLog instance',
    signatures: '() HyperLogLog',
  },
  { name: 'every', kind: 'aggregate', description: '', signatures: '(boolean) boolean' },
  {
    name: 'exp',
    kind: 'scalar',
    description: "Euler's number raised to the given power",
    signatures: '(double) double',
  },
  {
    name: 'filter',
    kind: 'scalar',
    isRandom: true,
    description: '~Return array containing elements that match the given predicate',
    signatures: '(array(T), function(T,boolean)) array(T) where T',
  },
  { name: 'first_value', kind: 'window', description: '', signatures: '(T) T where T' },
  {
    name: 'flatten',
    kind: 'scalar',
    description: 'Flattens the given array',
    signatures: '(array(array(E))) array(E) where E',
  },
  {
    name: 'floor',
    kind: 'scalar',
    version: '0.216',
    description: 'round down to nearest integer',
    signatures:
      '(double) double; (bigint) bigint; (tinyint) tinyint; (smallint) smallint; (integer) integer; (real) real; (decimal(p,s)) decimal(rp,0)',
  },
  {
    name: 'floor',
    kind: 'scalar',
    version: '333',
    description: 'Round down to nearest integer',
    signatures:
      '(bigint) bigint; (double) double; (tinyint) tinyint; (smallint) smallint; (integer) integer; (real) real; (decimal(p,s)) decimal(rp,0)',
  },
  {
    name: 'format_datetime',
    kind: 'scalar',
    description: '~Formats the given time by the given format',
    signatures: '(timestamp, varchar(x)) varchar; (timestamp with time zone, varchar(x)) varchar',
  },
  {
    name: 'from_base',
    kind: 'scalar',
    description: '~Convert a string in the given base to a number',
    signatures: '(varchar(x), bigint) bigint',
  },
  {
    name: 'from_base64',
    kind: 'scalar',
    description: '~Decode base64 encoded binary data',
    signatures: '(varchar(x)) varbinary; (varbinary) varbinary',
  },
  {
    name: 'from_base64url',
    kind: 'scalar',
    description: '~Decode URL safe base64 encoded binary data',
    signatures: '(varchar(x)) varbinary; (varbinary) varbinary',
  },
  {
    name: 'from_big_endian_32',
    kind: 'scalar',
    description: "~Decode bigint value from a 32-bit 2's complement big endian varbinary",
    signatures: '(varbinary) integer',
  },
  {
    name: 'from_big_endian_64',
    kind: 'scalar',
    description: "~Decode bigint value from a 64-bit 2's complement big endian varbinary",
    signatures: '(varbinary) bigint',
  },
  {
    name: 'from_hex',
    kind: 'scalar',
    description: '~Decode hex encoded binary data',
    signatures: '(varchar(x)) varbinary; (varbinary) varbinary',
  },
  {
    name: 'from_ieee754_32',
    kind: 'scalar',
    description: '~Decode the 32-bit big-endian binary in IEEE 754 single-precision floating-point format',
    signatures: '(varbinary) real',
  },
  {
    name: 'from_ieee754_64',
    kind: 'scalar',
    description: '~Decode the 64-bit big-endian binary in IEEE 754 double-precision floating-point format',
    signatures: '(varbinary) double',
  },
  { name: 'from_iso8601_date', kind: 'scalar', description: '', signatures: '(varchar(x)) date' },
  {
    name: 'from_iso8601_timestamp',
    kind: 'scalar',
    description: '',
    signatures: '(varchar(x)) timestamp with time zone',
  },
  {
    name: 'from_unixtime',
    kind: 'scalar',
    description: '',
    signatures:
      '(double) timestamp; (double, varchar(x)) timestamp with time zone; (double, bigint, bigint) timestamp with time zone',
  },
  {
    name: 'from_utf8',
    kind: 'scalar',
    version: '0.216',
    description: 'decodes the UTF-8 encoded string',
    signatures: '(varbinary) varchar; (varbinary, bigint) varchar; (varbinary, varchar(x)) varchar',
  },
  {
    name: 'from_utf8',
    kind: 'scalar',
    version: '333',
    description: 'Decodes the UTF-8 encoded string',
    signatures: '(varbinary, varchar(x)) varchar; (varbinary) varchar; (varbinary, bigint) varchar',
  },
  {
    name: 'geometric_mean',
    kind: 'aggregate',
    description: '',
    signatures: '(double) double; (bigint) double; (real) real',
  },
  {
    name: 'greatest',
    kind: 'scalar',
    description: '~Get the largest of the given values',
    signatures: '(E...) E where E:orderable',
  },
  {
    name: 'hamming_distance',
    kind: 'scalar',
    description: '~Computes Hamming distance between two strings',
    signatures: '(varchar(x), varchar(y)) bigint',
  },
  {
    name: 'hash_counts',
    kind: 'scalar',
    description: '',
    signatures: '(SetDigest) map(bigint,smallint); (SetDigest) varchar',
  },
  {
    name: 'histogram',
    kind: 'aggregate',
    description: 'Count the number of times each value occurs',
    signatures: '(K) map(K,bigint) where K:comparable',
  },
  {
    name: 'hmac_md5',
    kind: 'scalar',
    description: 'Compute HMAC with MD5',
    signatures: '(varbinary, varbinary) varbinary',
  },
  {
    name: 'hmac_sha1',
    kind: 'scalar',
    description: 'Compute HMAC with SHA1',
    signatures: '(varbinary, varbinary) varbinary',
  },
  {
    name: 'hmac_sha256',
    kind: 'scalar',
    description: 'Compute HMAC with SHA256',
    signatures: '(varbinary, varbinary) varbinary',
  },
  {
    name: 'hmac_sha512',
    kind: 'scalar',
    description: 'Compute HMAC with SHA512',
    signatures: '(varbinary, varbinary) varbinary',
  },
  {
    name: 'hour',
    kind: 'scalar',
    description: '~Hour of the day of the given timestamp',
    signatures:
      '(timestamp) bigint; (timestamp with time zone) bigint; (time) bigint # ~Hour of the day of the given time; (time with time zone) bigint # ~Hour of the day of the given time; (interval day to second) bigint # ~Hour of the day of the given interval',
  },
  { name: 'infinity', kind: 'scalar', description: 'Infinity', signatures: '() double' },
  { name: 'intersection_cardinality', kind: 'scalar', description: '', signatures: '(SetDigest, SetDigest) bigint' },
  {
    name: 'inverse_beta_cdf',
    kind: 'scalar',
    description: '~Inverse of Beta cdf given a, b parameters and probability',
    signatures: '(double, double, double) double',
  },
  {
    name: 'inverse_normal_cdf',
    kind: 'scalar',
    description: '~Inverse of normal cdf given a mean, std, and probability',
    signatures: '(double, double, double) double',
  },
  { name: 'is_finite', kind: 'scalar', description: '~Test if value is finite', signatures: '(double) boolean' },
  { name: 'is_infinite', kind: 'scalar', description: '~Test if value is infinite', signatures: '(double) boolean' },
  { name: 'is_json_scalar', kind: 'scalar', description: '', signatures: '(varchar(x)) boolean; (json) boolean' },
  { name: 'is_nan', kind: 'scalar', description: '~Test if value is not-a-number', signatures: '(double) boolean' },
  { name: 'jaccard_index', kind: 'scalar', description: '', signatures: '(SetDigest, SetDigest) double' },
  {
    name: 'json_array_contains',
    kind: 'scalar',
    description: '',
    signatures:
      '(varchar(x), double) boolean; (varchar(x), varchar(y)) boolean; (varchar(x), boolean) boolean; (varchar(x), bigint) boolean; (json, double) boolean; (json, varchar(x)) boolean; (json, boolean) boolean; (json, bigint) boolean',
  },
  {
    name: 'json_array_get',
    kind: 'scalar',
    description: '',
    signatures: '(varchar(x), bigint) json; (json, bigint) json',
  },
  { name: 'json_array_length', kind: 'scalar', description: '', signatures: '(varchar(x)) bigint; (json) bigint' },
  {
    name: 'json_extract',
    kind: 'scalar',
    description: '',
    signatures: '(varchar(x), JsonPath) json; (json, JsonPath) json',
  },
  {
    name: 'json_extract_scalar',
    kind: 'scalar',
    description: '',
    signatures: '(varchar(x), JsonPath) varchar(x); (json, JsonPath) varchar',
  },
  { name: 'json_format', kind: 'scalar', description: '', signatures: '(json) varchar' },
  { name: 'json_parse', kind: 'scalar', description: '', signatures: '(varchar(x)) json' },
  {
    name: 'json_size',
    kind: 'scalar',
    description: '',
    signatures: '(varchar(x), JsonPath) bigint; (json, JsonPath) bigint',
  },
  {
    name: 'kurtosis',
    kind: 'aggregate',
    description: 'Returns the (excess) kurtosis of the argument',
    signatures: '(double) double; (bigint) double',
  },
  {
    name: 'lag',
    kind: 'window',
    description: '',
    signatures: '(T) T where T; (T, bigint) T where T; (T, bigint, T) T where T',
  },
  {
    name: 'last_day_of_month',
    kind: 'scalar',
    version: '333',
    description: 'Last day of the month of the given timestamp',
    signatures:
      '(timestamp with time zone) date; (timestamp) date; (date) date # Last day of the month of the given date',
  },
  { name: 'last_value', kind: 'window', description: '', signatures: '(T) T where T' },
  {
    name: 'lead',
    kind: 'window',
    description: '',
    signatures: '(T) T where T; (T, bigint) T where T; (T, bigint, T) T where T',
  },
  {
    name: 'least',
    kind: 'scalar',
    description: '~Get the smallest of the given values',
    signatures: '(E...) E where E:orderable',
  },
  {
    name: 'length',
    kind: 'scalar',
    description: '~Count of code points of the given string',
    signatures: '(varchar(x)) bigint; (char(x)) bigint; (varbinary) bigint # ~Length of the given binary',
  },
  {
    name: 'levenshtein_distance',
    kind: 'scalar',
    description: '~Computes Levenshtein distance between two strings',
    signatures: '(varchar(x), varchar(y)) bigint',
  },
  {
    name: 'like_pattern',
    kind: 'scalar',
    version: '0.216',
    description: '',
    signatures: '(varchar(x), varchar(y)) LikePattern',
  },
  { name: 'ln', kind: 'scalar', description: '~Natural logarithm', signatures: '(double) double' },
  { name: 'localtime', kind: 'scalar', description: '~Current time without time zone', signatures: '() time' },
  {
    name: 'localtimestamp',
    kind: 'scalar',
    description: '~Current timestamp without time zone',
    signatures: '() timestamp',
  },
  {
    name: 'log',
    kind: 'scalar',
    version: '333',
    description: 'Logarithm to given base',
    signatures: '(double, double) double',
  },
  { name: 'log10', kind: 'scalar', description: '~Logarithm to base 10', signatures: '(double) double' },
  { name: 'log2', kind: 'scalar', description: '~Logarithm to base 2', signatures: '(double) double' },
  {
    name: 'lower',
    kind: 'scalar',
    description: '~Converts the string to lower case',
    signatures: '(varchar(x)) varchar(x); (char(x)) char(x)',
  },
  {
    name: 'lpad',
    kind: 'scalar',
    description: '~Pads a string on the left',
    signatures:
      '(varchar(x), bigint, varchar(y)) varchar; (varbinary, bigint, varbinary) varbinary # ~Pads a varbinary on the left',
  },
  {
    name: 'ltrim',
    kind: 'scalar',
    version: '0.216',
    description: 'removes whitespace from the beginning of a string',
    signatures:
      '(varchar(x), CodePoints) varchar(x) # remove the longest string containing only given characters from the beginning of a string; (varchar(x)) varchar(x); (char(x), CodePoints) char(x) # remove the longest string containing only given characters from the beginning of a string; (char(x)) char(x)',
  },
  {
    name: 'ltrim',
    kind: 'scalar',
    version: '333',
    description: 'Remove the longest string containing only given characters from the beginning of a string',
    signatures:
      '(varchar(x), CodePoints) varchar(x); (varchar(x)) varchar(x) # Removes whitespace from the beginning of a string; (char(x)) char(x) # Removes whitespace from the beginning of a string; (char(x), CodePoints) char(x)',
  },
  { name: 'make_set_digest', kind: 'aggregate', description: '', signatures: '(bigint) SetDigest' },
  {
    name: 'map',
    kind: 'scalar',
    description: 'Creates an empty map',
    signatures:
      '() map(unknown,unknown); (array(K), array(V)) map(K,V) where K:comparable, V # Constructs a map from the given key/value arrays',
  },
  {
    name: 'map_agg',
    kind: 'aggregate',
    description: 'Aggregates all the rows (key/value pairs) into a single map',
    signatures: '(K, V) map(K,V) where K:comparable, V',
  },
  {
    name: 'map_concat',
    kind: 'scalar',
    description: 'Concatenates given maps',
    signatures: '(map(K,V)...) map(K,V) where K, V',
  },
  {
    name: 'map_entries',
    kind: 'scalar',
    description: '~Construct an array of entries from a given map',
    signatures: '(map(K,V)) array(row(K,V)) where K, V',
  },
  {
    name: 'map_filter',
    kind: 'scalar',
    isRandom: true,
    description: 'return map containing entries that match the given predicate',
    signatures: '(map(K,V), function(K,V,boolean)) map(K,V) where K, V',
  },
  {
    name: 'map_from_entries',
    kind: 'scalar',
    description: '~Construct a map from an array of entries',
    signatures: '(array(row(K,V))) map(K,V) where K, V',
  },
  {
    name: 'map_keys',
    kind: 'scalar',
    description: 'Returns the keys of the given map(K,V) as an array',
    signatures: '(map(K,V)) array(K) where K, V',
  },
  {
    name: 'map_union',
    kind: 'aggregate',
    description: 'Aggregate all the maps into a single map',
    signatures: '(map(K,V)) map(K,V) where K:comparable, V',
  },
  {
    name: 'map_values',
    kind: 'scalar',
    description: 'Returns the values of the given map(K,V) as an array',
    signatures: '(map(K,V)) array(V) where K, V',
  },
  {
    name: 'map_zip_with',
    kind: 'scalar',
    isRandom: true,
    description:
      '~Merge two maps into a single map by applying the lambda function to the pair of values with the same key',
    signatures: '(map(K,V1), map(K,V2), function(K,V1,V2,V3)) map(K,V3) where K, V1, V2, V3',
  },
  {
    name: 'max',
    kind: 'aggregate',
    description: 'Returns the maximum values of the argument',
    signatures:
      '(E) E where E:orderable # Returns the maximum value of the argument; (E, bigint) array(E) where E:orderable',
  },
  {
    name: 'max_by',
    kind: 'aggregate',
    description: 'Returns the values of the first argument associated with the maximum values of the second argument',
    signatures:
      '(V, K) V where K:orderable, V # Returns the value of the first argument, associated with the maximum value of the second argument; (V, K, bigint) array(V) where V, K:orderable',
  },
  { name: 'md5', kind: 'scalar', description: '~Compute md5 hash', signatures: '(varbinary) varbinary' },
  {
    name: 'merge',
    kind: 'aggregate',
    description: '',
    signatures:
      '(HyperLogLog) HyperLogLog; (qdigest(T)) qdigest(T) where T:comparable # Merges the input quantile digests into a single quantile digest',
  },
  { name: 'merge_set_digest', kind: 'aggregate', description: '', signatures: '(SetDigest) SetDigest' },
  {
    name: 'millisecond',
    kind: 'scalar',
    version: '0.216',
    description: 'millisecond of the second of the given timestamp',
    signatures:
      '(timestamp) bigint; (timestamp with time zone) bigint; (time) bigint # millisecond of the second of the given time; (time with time zone) bigint # millisecond of the second of the given time; (interval day to second) bigint # millisecond of the second of the given interval',
  },
  {
    name: 'millisecond',
    kind: 'scalar',
    version: '333',
    description: 'Millisecond of the second of the given time',
    signatures:
      '(timestamp) bigint # Millisecond of the second of the given timestamp; (timestamp with time zone) bigint # Millisecond of the second of the given timestamp; (time) bigint; (time with time zone) bigint; (interval day to second) bigint # Millisecond of the second of the given interval',
  },
  {
    name: 'min',
    kind: 'aggregate',
    description: 'Returns the minimum values of the argument',
    signatures:
      '(E) E where E:orderable # Returns the minimum value of the argument; (E, bigint) array(E) where E:orderable',
  },
  {
    name: 'min_by',
    kind: 'aggregate',
    description: 'Returns the value of the first argument, associated with the minimum value of the second argument',
    signatures:
      '(V, K) V where K:orderable, V; (V, K, bigint) array(V) where V, K:orderable # Returns the values of the first argument associated with the minimum values of the second argument',
  },
  {
    name: 'minute',
    kind: 'scalar',
    version: '0.216',
    description: 'minute of the hour of the given timestamp',
    signatures:
      '(timestamp) bigint; (timestamp with time zone) bigint; (time) bigint # minute of the hour of the given time; (time with time zone) bigint # minute of the hour of the given time; (interval day to second) bigint # minute of the hour of the given interval',
  },
  {
    name: 'minute',
    kind: 'scalar',
    version: '333',
    description: 'Minute of the hour of the given time',
    signatures:
      '(timestamp) bigint # Minute of the hour of the given timestamp; (timestamp with time zone) bigint # Minute of the hour of the given timestamp; (time) bigint; (time with time zone) bigint; (interval day to second) bigint # Minute of the hour of the given interval',
  },
  {
    name: 'mod',
    kind: 'scalar',
    version: '0.216',
    description: 'remainder of given quotient',
    signatures:
      '(bigint, bigint) bigint; (double, double) double; (tinyint, tinyint) tinyint; (smallint, smallint) smallint; (integer, integer) integer; (real, real) real; (decimal(a_precision,a_scale), decimal(b_precision,b_scale)) decimal(r_precision,r_scale) # ',
  },
  {
    name: 'mod',
    kind: 'scalar',
    version: '333',
    description: 'Remainder of given quotient',
    signatures:
      '(double, double) double; (bigint, bigint) bigint; (tinyint, tinyint) tinyint; (smallint, smallint) smallint; (integer, integer) integer; (real, real) real; (decimal(a_precision,a_scale), decimal(b_precision,b_scale)) decimal(r_precision,r_scale) # ',
  },
  {
    name: 'month',
    kind: 'scalar',
    description: '~Month of the year of the given timestamp',
    signatures:
      '(timestamp) bigint; (timestamp with time zone) bigint; (date) bigint # ~Month of the year of the given date; (interval year to month) bigint # ~Month of the year of the given interval',
  },
  {
    name: 'multimap_agg',
    kind: 'aggregate',
    description: 'Aggregates all the rows (key/value pairs) into a single multimap',
    signatures: '(K, V) map(K,array(V)) where K:comparable, V',
  },
  {
    name: 'multimap_from_entries',
    kind: 'scalar',
    description: '~Construct a multimap from an array of entries',
    signatures: '(array(row(K,V))) map(K,array(V)) where K, V',
  },
  { name: 'nan', kind: 'scalar', description: '~Constant representing not-a-number', signatures: '() double' },
  {
    name: 'ngrams',
    kind: 'scalar',
    description: 'Return N-grams for the input',
    signatures: '(array(T), integer) array(array(T)) where T',
  },
  {
    name: 'none_match',
    kind: 'scalar',
    version: '333',
    description: "Returns true if all elements of the array don't match the given predicate",
    signatures: '(array(T), function(T,boolean)) boolean where T',
  },
  {
    name: 'normal_cdf',
    kind: 'scalar',
    description: '~Normal cdf given a mean, standard deviation, and value',
    signatures: '(double, double, double) double',
  },
  {
    name: 'normalize',
    kind: 'scalar',
    description: '~Transforms the string to normalized form',
    signatures: '(varchar(x), varchar(y)) varchar',
  },
  {
    name: 'now',
    kind: 'scalar',
    description: '~Current timestamp with time zone',
    signatures: '() timestamp with time zone',
  },
  { name: 'nth_value', kind: 'window', description: '', signatures: '(T, bigint) T where T' },
  { name: 'ntile', kind: 'window', description: '', signatures: '(bigint) bigint' },
  {
    name: 'numeric_histogram',
    kind: 'aggregate',
    description: '',
    signatures:
      '(bigint, double) map(double,double); (bigint, double, double) map(double,double); (bigint, real) map(real,real); (bigint, real, double) map(real,real)',
  },
  {
    name: 'parse_datetime',
    kind: 'scalar',
    description: '~Parses the specified date/time by the given format',
    signatures: '(varchar(x), varchar(y)) timestamp with time zone',
  },
  {
    name: 'parse_duration',
    kind: 'scalar',
    description: '~Convert duration string to an interval',
    signatures: '(varchar(x)) interval day to second',
  },
  {
    name: 'parse_presto_data_size',
    kind: 'scalar',
    description: '~Converts data size string to bytes',
    signatures: '(varchar(x)) decimal(38,0)',
  },
  { name: 'percent_rank', kind: 'window', description: '', signatures: '() double' },
  { name: 'pi', kind: 'scalar', description: '~The constant Pi', signatures: '() double' },
  {
    name: 'pow',
    kind: 'scalar',
    description: '~Value raised to the power of exponent',
    signatures: '(double, double) double',
  },
  {
    name: 'power',
    kind: 'scalar',
    description: '~Value raised to the power of exponent',
    signatures: '(double, double) double',
  },
  {
    name: 'qdigest_agg',
    kind: 'aggregate',
    description: 'Returns a qdigest from the set of reals, bigints or doubles',
    signatures:
      '(V) qdigest(V) where V:comparable; (V, bigint) qdigest(V) where V:comparable; (V, bigint, double) qdigest(V) where V:comparable',
  },
  {
    name: 'quarter',
    kind: 'scalar',
    description: '~Quarter of the year of the given timestamp',
    signatures:
      '(timestamp) bigint; (timestamp with time zone) bigint; (date) bigint # ~Quarter of the year of the given date',
  },
  {
    name: 'radians',
    kind: 'scalar',
    description: '~Converts an angle in degrees to radians',
    signatures: '(double) double',
  },
  {
    name: 'rand',
    kind: 'scalar',
    isRandom: true,
    description: '~A pseudo-random number between 0 and value (exclusive)',
    signatures:
      '(bigint) bigint; () double # ~A pseudo-random value; (tinyint) tinyint; (smallint) smallint; (integer) integer',
  },
  {
    name: 'random',
    kind: 'scalar',
    isRandom: true,
    description: '~A pseudo-random number between 0 and value (exclusive)',
    signatures:
      '(bigint) bigint; () double # ~A pseudo-random value; (tinyint) tinyint; (smallint) smallint; (integer) integer',
  },
  { name: 'rank', kind: 'window', description: '', signatures: '() bigint' },
  {
    name: 'reduce',
    kind: 'scalar',
    isRandom: true,
    description: 'Reduce elements of the array into a single value',
    signatures: '(array(T), S, function(S,T,S), function(S,R)) R where T, S, R',
  },
  {
    name: 'reduce_agg',
    kind: 'aggregate',
    description: 'Reduce input elements into a single value',
    signatures: '(T, S, function(S,T,S), function(S,S,S)) S where T, S',
  },
  {
    name: 'regexp_count',
    kind: 'scalar',
    version: '333',
    description: 'Returns the number of times that a pattern occurs in a string',
    signatures: '(varchar(x), JoniRegExp) bigint',
  },
  {
    name: 'regexp_extract',
    kind: 'scalar',
    version: '0.216',
    description: 'returns regex group of extracted string with a pattern',
    signatures:
      '(varchar(x), JoniRegExp) varchar(x) # string extracted using the given pattern; (varchar(x), JoniRegExp, bigint) varchar(x)',
  },
  {
    name: 'regexp_extract',
    kind: 'scalar',
    version: '333',
    description: 'String extracted using the given pattern',
    signatures:
      '(varchar(x), JoniRegExp, bigint) varchar(x) # Returns regex group of extracted string with a pattern; (varchar(x), JoniRegExp) varchar(x)',
  },
  {
    name: 'regexp_extract_all',
    kind: 'scalar',
    version: '0.216',
    description: 'group(s) extracted using the given pattern',
    signatures:
      '(varchar(x), JoniRegExp) array(varchar(x)) # string(s) extracted using the given pattern; (varchar(x), JoniRegExp, bigint) array(varchar(x))',
  },
  {
    name: 'regexp_extract_all',
    kind: 'scalar',
    version: '333',
    description: 'Group(s) extracted using the given pattern',
    signatures:
      '(varchar(x), JoniRegExp, bigint) array(varchar(x)); (varchar(x), JoniRegExp) array(varchar(x)) # String(s) extracted using the given pattern',
  },
  {
    name: 'regexp_like',
    kind: 'scalar',
    description: '~Returns whether the pattern is contained within the string',
    signatures: '(varchar(x), JoniRegExp) boolean',
  },
  {
    name: 'regexp_position',
    kind: 'scalar',
    version: '333',
    description: 'Returns the index of the matched substring',
    signatures:
      '(varchar(x), JoniRegExp, integer) integer # Returns the index of the matched substring starting from the specified position; (varchar(x), JoniRegExp, integer, integer) integer # Returns the index of the n-th matched substring starting from the specified position; (varchar(x), JoniRegExp) integer',
  },
  {
    name: 'regexp_replace',
    kind: 'scalar',
    version: '0.216',
    description: 'removes substrings matching a regular expression',
    signatures:
      '(varchar(x), JoniRegExp, varchar(y)) varchar(z) # replaces substrings matching a regular expression by given string; (varchar(x), JoniRegExp) varchar(x); (varchar, JoniRegExp, function(array(varchar),varchar(x))) varchar # replaces substrings matching a regular expression using a lambda function',
  },
  {
    name: 'regexp_replace',
    kind: 'scalar',
    version: '333',
    description: 'Replaces substrings matching a regular expression by given string',
    signatures:
      '(varchar(x), JoniRegExp, varchar(y)) varchar(z); (varchar(x), JoniRegExp) varchar(x) # Removes substrings matching a regular expression; (varchar, JoniRegExp, function(array(varchar),varchar(x))) varchar # Replaces substrings matching a regular expression using a lambda function',
  },
  {
    name: 'regexp_split',
    kind: 'scalar',
    description: '~Returns array of strings split by pattern',
    signatures: '(varchar(x), JoniRegExp) array(varchar(x))',
  },
  {
    name: 'regr_intercept',
    kind: 'aggregate',
    description: '',
    signatures: '(double, double) double; (real, real) real',
  },
  { name: 'regr_slope', kind: 'aggregate', description: '', signatures: '(double, double) double; (real, real) real' },
  {
    name: 'render',
    kind: 'scalar',
    description: '',
    signatures:
      '(bigint, color) varchar(35); (varchar(x), color) varchar(y); (boolean) varchar(16); (double, color) varchar(41)',
  },
  {
    name: 'repeat',
    kind: 'scalar',
    description: 'Repeat an element for a given number of times',
    signatures: '(T, integer) array(T) where T',
  },
  {
    name: 'replace',
    kind: 'scalar',
    version: '0.216',
    description: 'greedily removes occurrences of a pattern in a string',
    signatures:
      '(varchar(x), varchar(y)) varchar(x); (varchar(x), varchar(y), varchar(z)) varchar(u) # greedily replaces occurrences of a pattern with a string',
  },
  {
    name: 'replace',
    kind: 'scalar',
    version: '333',
    description: 'Greedily removes occurrences of a pattern in a string',
    signatures:
      '(varchar(x), varchar(y), varchar(z)) varchar(u) # Greedily replaces occurrences of a pattern with a string; (varchar(x), varchar(y)) varchar(x)',
  },
  {
    name: 'reverse',
    kind: 'scalar',
    description: '~Reverse all code points in a given string',
    signatures:
      '(varchar(x)) varchar(x); (array(E)) array(E) where E # Returns an array which has the reversed order of the given array.',
  },
  { name: 'rgb', kind: 'scalar', description: '', signatures: '(bigint, bigint, bigint) color' },
  {
    name: 'round',
    kind: 'scalar',
    version: '0.216',
    description: 'round to nearest integer',
    signatures:
      '(bigint, integer) bigint; (double) double; (double, integer) double # round to given number of decimal places; (bigint) bigint; (tinyint) tinyint; (tinyint, integer) tinyint; (smallint, integer) smallint; (smallint) smallint; (integer, integer) integer; (integer) integer; (real, integer) real # round to given number of decimal places; (real) real # round to given number of decimal places; (decimal(p,s)) decimal(rp,rs); (decimal(p,s), integer) decimal(rp,s) # round to given number of decimal places',
  },
  {
    name: 'round',
    kind: 'scalar',
    version: '333',
    description: 'Round to nearest integer',
    signatures:
      '(double, integer) double # Round to given number of decimal places; (bigint, integer) bigint; (double) double; (bigint) bigint; (tinyint) tinyint; (tinyint, integer) tinyint; (smallint, integer) smallint; (smallint) smallint; (integer, integer) integer; (integer) integer; (real, integer) real # Round to given number of decimal places; (real) real # Round to given number of decimal places; (decimal(p,s)) decimal(rp,rs); (decimal(p,s), integer) decimal(rp,s) # Round to given number of decimal places',
  },
  { name: 'row_number', kind: 'window', description: '', signatures: '() bigint' },
  {
    name: 'rpad',
    kind: 'scalar',
    description: '~Pads a varbinary on the right',
    signatures:
      '(varchar(x), bigint, varchar(y)) varchar # ~Pads a string on the right; (varbinary, bigint, varbinary) varbinary',
  },
  {
    name: 'rtrim',
    kind: 'scalar',
    version: '0.216',
    description: 'remove the longest string containing only given characters from the end of a string',
    signatures:
      '(varchar(x)) varchar(x) # removes whitespace from the end of a string; (varchar(x), CodePoints) varchar(x); (char(x), CodePoints) char(x); (char(x)) char(x) # removes whitespace from the end of a string',
  },
  {
    name: 'rtrim',
    kind: 'scalar',
    version: '333',
    description: 'Remove the longest string containing only given characters from the end of a string',
    signatures:
      '(varchar(x)) varchar(x) # Removes whitespace from the end of a string; (varchar(x), CodePoints) varchar(x); (char(x)) char(x) # Removes whitespace from the end of a string; (char(x), CodePoints) char(x)',
  },
  {
    name: 'second',
    kind: 'scalar',
    version: '0.216',
    description: 'second of the minute of the given timestamp',
    signatures:
      '(timestamp) bigint; (timestamp with time zone) bigint; (time) bigint # second of the minute of the given time; (time with time zone) bigint # second of the minute of the given time; (interval day to second) bigint # second of the minute of the given interval',
  },
  {
    name: 'second',
    kind: 'scalar',
    version: '333',
    description: 'Second of the minute of the given time',
    signatures:
      '(timestamp) bigint # Second of the minute of the given timestamp; (timestamp with time zone) bigint # Second of the minute of the given timestamp; (time) bigint; (time with time zone) bigint; (interval day to second) bigint # Second of the minute of the given interval',
  },
  {
    name: 'sequence',
    kind: 'scalar',
    description: '',
    signatures:
      '(bigint, bigint, bigint) array(bigint) # Sequence function to generate synthetic arrays; (bigint, bigint) array(bigint); (date, date) array(date); (date, date, interval day to second) array(date); (date, date, interval year to month) array(date); (timestamp, timestamp, interval day to second) array(timestamp); (timestamp, timestamp, interval year to month) array(timestamp)',
  },
  { name: 'sha1', kind: 'scalar', description: '~Compute sha1 hash', signatures: '(varbinary) varbinary' },
  { name: 'sha256', kind: 'scalar', description: '~Compute sha256 hash', signatures: '(varbinary) varbinary' },
  { name: 'sha512', kind: 'scalar', description: '~Compute sha512 hash', signatures: '(varbinary) varbinary' },
  {
    name: 'shuffle',
    kind: 'scalar',
    isRandom: true,
    description: 'Generates a random permutation of the given array.',
    signatures: '(array(E)) array(E) where E',
  },
  {
    name: 'sign',
    kind: 'scalar',
    version: '0.216',
    description: 'signum',
    signatures:
      '(double) double; (bigint) bigint # ; (integer) integer; (smallint) smallint; (tinyint) tinyint; (real) real; (decimal(p,s)) decimal(1,0)',
  },
  {
    name: 'sign',
    kind: 'scalar',
    version: '333',
    description: 'Signum',
    signatures:
      '(bigint) bigint # ; (double) double; (integer) integer; (smallint) smallint; (tinyint) tinyint; (real) real; (decimal(p,s)) decimal(1,0)',
  },
  { name: 'sin', kind: 'scalar', description: '~Sine', signatures: '(double) double' },
  {
    name: 'skewness',
    kind: 'aggregate',
    description: 'Returns the skewness of the argument',
    signatures: '(double) double; (bigint) double',
  },
  {
    name: 'slice',
    kind: 'scalar',
    description: 'Subsets an array given an offset (1-indexed) and length',
    signatures: '(array(E), bigint, bigint) array(E) where E',
  },
  {
    name: 'split',
    kind: 'scalar',
    description: '',
    signatures: '(varchar(x), varchar(y), bigint) array(varchar(x)); (varchar(x), varchar(y)) array(varchar(x))',
  },
  {
    name: 'split_part',
    kind: 'scalar',
    description: '~Splits a string by a delimiter and returns the specified field (counting from one)',
    signatures: '(varchar(x), varchar(y), bigint) varchar(x)',
  },
  {
    name: 'split_to_map',
    kind: 'scalar',
    description: '~Creates a map using entryDelimiter and keyValueDelimiter',
    signatures: '(varchar, varchar, varchar) map(varchar,varchar)',
  },
  {
    name: 'split_to_multimap',
    kind: 'scalar',
    description: '~Creates a multimap by splitting a string into key/value pairs',
    signatures: '(varchar, varchar, varchar) map(varchar,array(varchar))',
  },
  {
    name: 'spooky_hash_v2_32',
    kind: 'scalar',
    description: '~Compute SpookyHashV2 32-bit hash',
    signatures: '(varbinary) varbinary',
  },
  {
    name: 'spooky_hash_v2_64',
    kind: 'scalar',
    description: '~Compute SpookyHashV2 64-bit hash',
    signatures: '(varbinary) varbinary',
  },
  { name: 'sqrt', kind: 'scalar', description: '~Square root', signatures: '(double) double' },
  {
    name: 'starts_with',
    kind: 'scalar',
    version: '333',
    description: 'Determine whether source starts with prefix or not',
    signatures: '(varchar(x), varchar(y)) boolean',
  },
  {
    name: 'stddev',
    kind: 'aggregate',
    description: 'Returns the sample standard deviation of the argument',
    signatures: '(double) double; (bigint) double',
  },
  {
    name: 'stddev_pop',
    kind: 'aggregate',
    description: 'Returns the population standard deviation of the argument',
    signatures: '(double) double; (bigint) double',
  },
  {
    name: 'stddev_samp',
    kind: 'aggregate',
    description: 'Returns the sample standard deviation of the argument',
    signatures: '(double) double; (bigint) double',
  },
  {
    name: 'strpos',
    kind: 'scalar',
    version: '0.216',
    description: 'returns index of first occurrence of a substring (or 0 if not found)',
    signatures: '(varchar(x), varchar(y)) bigint',
  },
  {
    name: 'strpos',
    kind: 'scalar',
    version: '333',
    description: 'Returns index of n-th occurrence of a substring (or 0 if not found)',
    signatures:
      '(varchar(x), varchar(y), bigint) bigint; (varchar(x), varchar(y)) bigint # Returns index of first occurrence of a substring (or 0 if not found)',
  },
  {
    name: 'substr',
    kind: 'scalar',
    description: '~Suffix starting at given index',
    signatures:
      '(char(x), bigint) char(x); (char(x), bigint, bigint) char(x) # ~Substring of given length starting at an index; (varchar(x), bigint) varchar(x); (varchar(x), bigint, bigint) varchar(x) # ~Substring of given length starting at an index; (varbinary, bigint) varbinary; (varbinary, bigint, bigint) varbinary # ~Substring of given length starting at an index',
  },
  {
    name: 'sum',
    kind: 'aggregate',
    description: '',
    signatures:
      '(double) double; (real) real; (bigint) bigint; (interval day to second) interval day to second; (interval year to month) interval year to month; (decimal(p,s)) decimal(38,s) # Calculates the sum over the input values',
  },
  { name: 'tan', kind: 'scalar', description: '~Tangent', signatures: '(double) double' },
  { name: 'tanh', kind: 'scalar', description: '~Hyperbolic tangent', signatures: '(double) double' },
  {
    name: 'timezone_hour',
    kind: 'scalar',
    description: '~Time zone hour of the given timestamp',
    signatures: '(timestamp with time zone) bigint',
  },
  {
    name: 'timezone_minute',
    kind: 'scalar',
    description: '~Time zone minute of the given timestamp',
    signatures: '(timestamp with time zone) bigint',
  },
  {
    name: 'to_base',
    kind: 'scalar',
    description: '~Convert a number to a string in the given base',
    signatures: '(bigint, bigint) varchar(64)',
  },
  {
    name: 'to_base64',
    kind: 'scalar',
    description: '~Encode binary data as base64',
    signatures: '(varbinary) varchar',
  },
  {
    name: 'to_base64url',
    kind: 'scalar',
    description: '~Encode binary data as base64 using the URL safe alphabet',
    signatures: '(varbinary) varchar',
  },
  {
    name: 'to_big_endian_32',
    kind: 'scalar',
    description: "~Encode value as a 32-bit 2's complement big endian varbinary",
    signatures: '(integer) varbinary',
  },
  {
    name: 'to_big_endian_64',
    kind: 'scalar',
    description: "~Encode value as a 64-bit 2's complement big endian varbinary",
    signatures: '(bigint) varbinary',
  },
  { name: 'to_hex', kind: 'scalar', description: '~Encode binary data as hex', signatures: '(varbinary) varchar' },
  {
    name: 'to_ieee754_32',
    kind: 'scalar',
    description: '~Encode value as a big endian varbinary according to IEEE 754 single-precision floating-point format',
    signatures: '(real) varbinary',
  },
  {
    name: 'to_ieee754_64',
    kind: 'scalar',
    description: '~Encode value as a big endian varbinary according to IEEE 754 double-precision floating-point format',
    signatures: '(double) varbinary',
  },
  {
    name: 'to_iso8601',
    kind: 'scalar',
    description: '',
    signatures: '(timestamp) varchar(35); (timestamp with time zone) varchar(35); (date) varchar(16)',
  },
  { name: 'to_milliseconds', kind: 'scalar', description: '', signatures: '(interval day to second) bigint' },
  {
    name: 'to_unixtime',
    kind: 'scalar',
    description: '',
    signatures: '(timestamp) double; (timestamp with time zone) double',
  },
  {
    name: 'to_utf8',
    kind: 'scalar',
    description: '~Encodes the string to UTF-8',
    signatures: '(varchar(x)) varbinary',
  },
  {
    name: 'transform',
    kind: 'scalar',
    isRandom: true,
    description: '~Apply lambda to each element of the array',
    signatures: '(array(T), function(T,U)) array(U) where T, U',
  },
  {
    name: 'transform_keys',
    kind: 'scalar',
    isRandom: true,
    description: '~Apply lambda to each entry of the map and transform the key',
    signatures: '(map(K1,V), function(K1,V,K2)) map(K2,V) where K1, K2, V',
  },
  {
    name: 'transform_values',
    kind: 'scalar',
    isRandom: true,
    description: '~Apply lambda to each entry of the map and transform the value',
    signatures: '(map(K,V1), function(K,V1,V2)) map(K,V2) where K, V1, V2',
  },
  {
    name: 'trim',
    kind: 'scalar',
    version: '0.216',
    description: 'removes whitespace from the beginning and end of a string',
    signatures:
      '(varchar(x)) varchar(x); (varchar(x), CodePoints) varchar(x) # remove the longest string containing only given characters from the beginning and end of a string; (char(x), CodePoints) char(x) # remove the longest string containing only given characters from the beginning and end of a string; (char(x)) char(x)',
  },
  {
    name: 'trim',
    kind: 'scalar',
    version: '333',
    description: 'Removes whitespace from the beginning and end of a string',
    signatures:
      '(varchar(x), CodePoints) varchar(x) # Remove the longest string containing only given characters from the beginning and end of a string; (varchar(x)) varchar(x); (char(x)) char(x); (char(x), CodePoints) char(x) # Remove the longest string containing only given characters from the beginning and end of a string',
  },
  {
    name: 'truncate',
    kind: 'scalar',
    description: '~Round to integer by dropping digits after decimal point',
    signatures:
      '(double) double; (real) real; (decimal(p,s)) decimal(rp,0); (decimal(p,s), integer) decimal(p,s) # ~Round to integer by dropping given number of digits after decimal point',
  },
  {
    name: 'typeof',
    kind: 'scalar',
    description: '~Textual representation of expression type',
    signatures: '(T) varchar where T',
  },
  {
    name: 'upper',
    kind: 'scalar',
    description: '~Converts the string to upper case',
    signatures: '(varchar(x)) varchar(x); (char(x)) char(x)',
  },
  {
    name: 'url_decode',
    kind: 'scalar',
    description: '~Unescape a URL-encoded string',
    signatures: '(varchar(x)) varchar(x)',
  },
  {
    name: 'url_encode',
    kind: 'scalar',
    description: '~Escape a string for use in URL query parameter names and values',
    signatures: '(varchar(x)) varchar(y)',
  },
  {
    name: 'url_extract_fragment',
    kind: 'scalar',
    description: '~Extract fragment from url',
    signatures: '(varchar(x)) varchar(x)',
  },
  {
    name: 'url_extract_host',
    kind: 'scalar',
    description: '~Extract host from url',
    signatures: '(varchar(x)) varchar(x)',
  },
  {
    name: 'url_extract_parameter',
    kind: 'scalar',
    description: '~Extract query parameter from url',
    signatures: '(varchar(x), varchar(y)) varchar(x)',
  },
  {
    name: 'url_extract_path',
    kind: 'scalar',
    description: '~Extract part from url',
    signatures: '(varchar(x)) varchar(x)',
  },
  {
    name: 'url_extract_port',
    kind: 'scalar',
    description: '~Extract port from url',
    signatures: '(varchar(x)) bigint',
  },
  {
    name: 'url_extract_protocol',
    kind: 'scalar',
    description: '~Extract protocol from url',
    signatures: '(varchar(x)) varchar(x)',
  },
  {
    name: 'url_extract_query',
    kind: 'scalar',
    description: '~Extract query from url',
    signatures: '(varchar(x)) varchar(x)',
  },
  {
    name: 'uuid',
    kind: 'scalar',
    version: '333',
    isRandom: true,
    description: 'Generates a random UUID',
    signatures: '() uuid',
  },
  {
    name: 'value_at_quantile',
    kind: 'scalar',
    description:
      'Given an input q between [0, 1], find the value whose rank in the sorted sequence of the n values represented by the qdigest is qn.',
    signatures: '(qdigest(double), double) double; (qdigest(real), double) real; (qdigest(bigint), double) bigint',
  },
  {
    name: 'values_at_quantiles',
    kind: 'scalar',
    description:
      'For each input q between [0, 1], find the value whose rank in the sorted sequence of the n values represented by the qdigest is qn.',
    signatures:
      '(qdigest(double), array(double)) array(double); (qdigest(real), array(double)) array(real); (qdigest(bigint), array(double)) array(bigint)',
  },
  {
    name: 'var_pop',
    kind: 'aggregate',
    description: 'Returns the population variance of the argument',
    signatures: '(double) double; (bigint) double',
  },
  {
    name: 'var_samp',
    kind: 'aggregate',
    description: 'Returns the sample variance of the argument',
    signatures: '(double) double; (bigint) double',
  },
  {
    name: 'variance',
    kind: 'aggregate',
    description: 'Returns the sample variance of the argument',
    signatures: '(double) double; (bigint) double',
  },
  {
    name: 'week',
    kind: 'scalar',
    description: '~Week of the year of the given timestamp',
    signatures:
      '(timestamp) bigint; (timestamp with time zone) bigint; (date) bigint # ~Week of the year of the given date',
  },
  {
    name: 'week_of_year',
    kind: 'scalar',
    description: '~Week of the year of the given timestamp',
    signatures:
      '(timestamp) bigint; (timestamp with time zone) bigint; (date) bigint # ~Week of the year of the given date',
  },
  {
    name: 'width_bucket',
    kind: 'scalar',
    version: '0.216',
    description: 'The bucket number of a value given a lower and upper bound and the number of buckets',
    signatures:
      '(double, double, double, bigint) bigint; (double, array(double)) bigint # The bucket number of a value given an array of bins',
  },
  {
    name: 'width_bucket',
    kind: 'scalar',
    version: '333',
    description: 'The bucket number of a value given a lower and upper bound and the number of buckets',
    signatures:
      '(double, array(double)) bigint # The bucket number of a value given an array of bins; (double, double, double, bigint) bigint',
  },
  {
    name: 'wilson_interval_lower',
    kind: 'scalar',
    description: '~Binomial confidence interval lower bound using Wilson score',
    signatures: '(bigint, bigint, double) double',
  },
  {
    name: 'wilson_interval_upper',
    kind: 'scalar',
    description: '~Binomial confidence interval upper bound using Wilson score',
    signatures: '(bigint, bigint, double) double',
  },
  {
    name: 'with_timezone',
    kind: 'scalar',
    version: '333',
    description: '',
    signatures: '(timestamp, varchar(x)) timestamp with time zone',
  },
  {
    name: 'word_stem',
    kind: 'scalar',
    description: '~Returns the stem of a word in the English language',
    signatures:
      '(varchar(x)) varchar(x); (varchar(x), varchar(2)) varchar(x) # ~Returns the stem of a word in the given language',
  },
  { name: 'xxhash64', kind: 'scalar', description: '~Compute xxhash64 hash', signatures: '(varbinary) varbinary' },
  {
    name: 'year',
    kind: 'scalar',
    description: '~Year of the given timestamp',
    signatures:
      '(timestamp) bigint; (timestamp with time zone) bigint; (date) bigint # ~Year of the given date; (interval year to month) bigint # ~Year of the given interval',
  },
  {
    name: 'year_of_week',
    kind: 'scalar',
    description: '~Year of the ISO week of the given timestamp',
    signatures:
      '(timestamp) bigint; (timestamp with time zone) bigint; (date) bigint # ~Year of the ISO week of the given date',
  },
  {
    name: 'yow',
    kind: 'scalar',
    description: '~Year of the ISO week of the given timestamp',
    signatures:
      '(timestamp) bigint; (timestamp with time zone) bigint; (date) bigint # ~Year of the ISO week of the given date',
  },
  {
    name: 'zip',
    kind: 'scalar',
    description: 'Merges the given arrays, element-wise, into a single array of rows.',
    signatures:
      '(array(T1), array(T2)) array(row(T1,T2)) where T1, T2; (array(T1), array(T2), array(T3)) array(row(T1,T2,T3)) where T1, T2, T3; (array(T1), array(T2), array(T3), array(T4)) array(row(T1,T2,T3,T4)) where T1, T2, T3, T4; (array(T1), array(T2), array(T3), array(T4), array(T5)) array(row(T1,T2,T3,T4,T5)) where T1, T2, T3, T4, T5',
  },
  {
    name: 'zip_with',
    kind: 'scalar',
    isRandom: true,
    description: '~Merge two arrays, element-wise, into a single array using the lambda function',
    signatures: '(array(T), array(U), function(T,U,R)) array(R) where T, U, R',
  },
]
