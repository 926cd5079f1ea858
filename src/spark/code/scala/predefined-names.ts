/** Names that a Scala session of Livy knows before any code ran, so that none of them fails. */

/** Packages, and what a session binds. */
const PACKAGES =
  'collection com concurrent io java javax jdk math net org reflect runtime sc scala spark sql sun super sys ' +
  'this util'

/** `scala`, `scala.Predef` and `java.lang`. */
const LANGUAGE =
  'AbstractMethodError Any AnyRef AnyVal App Appendable ArithmeticException Array ArrayCharSequence ' +
  'ArrayIndexOutOfBoundsException ArrayStoreException ArrowAssoc AssertionError AutoCloseable BigDecimal BigInt ' +
  'Boolean Boolean2boolean BootstrapMethodError Byte Byte2byte Char CharSequence Character Character2char Class ' +
  'ClassCastException ClassCircularityError ClassFormatError ClassLoader ClassManifest ClassNotFoundException ' +
  'ClassValue CloneNotSupportedException Cloneable Comparable Compiler Console Deprecated Double Double2double ' +
  'Either Ensuring Enum Enumeration Equals Equiv Error Exception ExceptionInInitializerError Float Float2float ' +
  'Fractional Function Function1 Function2 FunctionalInterface IllegalAccessError IllegalAccessException ' +
  'IllegalArgumentException IllegalCallerException IllegalMonitorStateException IllegalStateException ' +
  'IllegalThreadStateException IncompatibleClassChangeError IndexOutOfBoundsException IndexedSeq ' +
  'InheritableThreadLocal InstantiationError InstantiationException Int Integer Integer2int Integral ' +
  'InternalError InterruptedException Iterable Iterator LayerInstantiationException Left LinkageError List Long ' +
  'Long2long Manifest Map Math Module ModuleLayer NegativeArraySizeException Nil NoClassDefFoundError ' +
  'NoManifest NoSuchElementException NoSuchFieldError NoSuchFieldException NoSuchMethodError ' +
  'NoSuchMethodException None Nothing Null NullPointerException Number NumberFormatException Numeric Object ' +
  'Option Ordered Ordering OutOfMemoryError Override Package PartialFunction PartialOrdering Predef Process ' +
  'ProcessBuilder ProcessHandle Product Proxy Range Readable Record ReflectiveOperationException Responder ' +
  'RichException Right Runnable Runtime RuntimeException RuntimePermission SafeVarargs SecurityException ' +
  'SecurityManager Seq SeqCharSequence Set Short Short2short Some StackOverflowError StackTraceElement ' +
  'StackWalker Stream StrictMath String StringBuffer StringBuilder StringCanBuildFrom StringContext ' +
  'StringFormat StringIndexOutOfBoundsException SuppressWarnings Symbol System Thread ThreadDeath ThreadGroup ' +
  'ThreadLocal Throwable Traversable TraversableOnce Tuple2 Tuple3 TypeNotPresentException Unit UnknownError ' +
  'UnsatisfiedLinkError UnsupportedClassVersionError UnsupportedOperationException Vector VerifyError ' +
  'VirtualMachineError Void any2ArrowAssoc any2Ensuring any2stringadd any2stringfmt arrayToCharSequence assert ' +
  'assume augmentString boolean2Boolean booleanArrayOps booleanWrapper byte2Byte byteArrayOps byteWrapper ' +
  'char2Character charArrayOps charWrapper classManifest classOf conforms double2Double doubleArrayOps ' +
  'doubleWrapper exceptionWrapper fallbackStringCanBuildFrom float2Float floatArrayOps floatWrapper ' +
  'genericArrayOps genericWrapArray identity implicitly int2Integer intArrayOps intWrapper locally long2Long ' +
  'longArrayOps longWrapper manifest optManifest print printf println readBoolean readByte readChar readDouble ' +
  'readFloat readInt readLine readLong readShort readf readf1 readf2 readf3 refArrayOps require ' +
  'seqToCharSequence short2Short shortArrayOps shortWrapper throws transient tuple2ToZippedOps ' +
  'tuple3ToZippedOps unaugmentString unitArrayOps unwrapString volatile wrapBooleanArray wrapByteArray ' +
  'wrapCharArray wrapDoubleArray wrapFloatArray wrapIntArray wrapLongArray wrapRefArray wrapShortArray ' +
  'wrapString wrapUnitArray'

/** What a session imports: `org.apache.spark.sql.functions._`, `spark.implicits._` and `SparkContext._`. */
const IMPORTED =
  'DRIVER_IDENTIFIER RDD_SCOPE_KEY RDD_SCOPE_NO_OVERRIDE_KEY SPARK_JOB_DESCRIPTION SPARK_JOB_GROUP_ID ' +
  'SPARK_JOB_INTERRUPT_ON_CANCEL SPARK_JOB_TAGS SPARK_JOB_TAGS_SEP SPARK_SCHEDULER_POOL StringToColumn ' +
  'VALID_LOG_LEVELS _sqlContext abs acos acosh add_months aes_decrypt aes_encrypt aggregate any any_value ' +
  'approxCountDistinct approx_count_distinct approx_percentile array array_agg array_append array_compact ' +
  'array_contains array_distinct array_except array_insert array_intersect array_join array_max array_min ' +
  'array_position array_prepend array_remove array_repeat array_size array_sort array_union arrays_overlap ' +
  'arrays_zip asc asc_nulls_first asc_nulls_last ascii asin asinh assert_true atan atan2 atanh avg base64 bin ' +
  'bit_and bit_count bit_get bit_length bit_or bit_xor bitmap_bit_position bitmap_bucket_number ' +
  'bitmap_construct_agg bitmap_count bitmap_or_agg bitwiseNOT bitwise_not bool_and bool_or broadcast bround ' +
  'btrim bucket callUDF call_function call_udf cardinality cbrt ceil ceiling char char_length character_length ' +
  'chr clearActiveContext coalesce col collect_list collect_set column concat concat_ws contains conv ' +
  'convert_timezone corr cos cosh cot count countDistinct count_distinct count_if count_min_sketch covar_pop ' +
  'covar_samp crc32 csc cume_dist curdate current_catalog current_database current_date current_schema ' +
  'current_timestamp current_timezone current_user date_add date_diff date_format date_from_unix_date date_part ' +
  'date_sub date_trunc dateadd datediff datepart day dayofmonth dayofweek dayofyear days decode degrees ' +
  'dense_rank desc desc_nulls_first desc_nulls_last e element_at elt encode endswith equal_null every ' +
  'executorMemoryInMb exists exp explode explode_outer expm1 expr extract factorial filter find_in_set first ' +
  'first_value flatten floor forall format_number format_string from_csv from_json from_unixtime ' +
  'from_utc_timestamp get getActive getOrCreate get_json_object getbit greatest grouping grouping_id hash hex ' +
  'histogram_numeric hll_sketch_agg hll_sketch_estimate hll_union hll_union_agg hour hours hypot ifnull ilike ' +
  'initcap initializeForcefully initializeLogIfNecessary inline inline_outer input_file_block_length ' +
  'input_file_block_start input_file_name instr isTraceEnabled isnan isnotnull isnull jarOfClass jarOfObject ' +
  'java_method json_array_length json_object_keys json_tuple kurtosis lag last last_day last_value lcase lead ' +
  'least left len length levenshtein like lit ln localSeqToDatasetHolder localtimestamp locate log log10 log1p ' +
  'log2 logDebug logError logInfo logName logTrace logWarning lower lpad ltrim make_date make_dt_interval ' +
  'make_interval make_timestamp make_timestamp_ltz make_timestamp_ntz make_ym_interval map map_concat ' +
  'map_contains_key map_entries map_filter map_from_arrays map_from_entries map_keys map_values map_zip_with ' +
  'markPartiallyConstructed mask max max_by md5 mean median min min_by minute mode monotonicallyIncreasingId ' +
  'monotonically_increasing_id month months months_between named_struct nanvl negate negative ' +
  'newBooleanArrayEncoder newBooleanEncoder newBooleanSeqEncoder newBoxedBooleanEncoder newBoxedByteEncoder ' +
  'newBoxedDoubleEncoder newBoxedFloatEncoder newBoxedIntEncoder newBoxedLongEncoder newBoxedShortEncoder ' +
  'newByteArrayEncoder newByteEncoder newByteSeqEncoder newDateEncoder newDoubleArrayEncoder newDoubleEncoder ' +
  'newDoubleSeqEncoder newDurationEncoder newFloatArrayEncoder newFloatEncoder newFloatSeqEncoder ' +
  'newInstantEncoder newIntArrayEncoder newIntEncoder newIntSeqEncoder newJavaDecimalEncoder newJavaEnumEncoder ' +
  'newLocalDateEncoder newLocalDateTimeEncoder newLongArrayEncoder newLongEncoder newLongSeqEncoder ' +
  'newMapEncoder newPeriodEncoder newProductArrayEncoder newProductEncoder newProductSeqEncoder ' +
  'newScalaDecimalEncoder newSequenceEncoder newSetEncoder newShortArrayEncoder newShortEncoder ' +
  'newShortSeqEncoder newStringArrayEncoder newStringEncoder newStringSeqEncoder newTimeStampEncoder next_day ' +
  'not now nth_value ntile nullif numDriverCores nvl nvl2 octet_length overlay parse_url percent_rank ' +
  'percentile percentile_approx pi pmod posexplode posexplode_outer position positive pow power printf product ' +
  'quarter radians raise_error rand randn random rank rddToDatasetHolder reduce reflect regexp regexp_count ' +
  'regexp_extract regexp_extract_all regexp_instr regexp_like regexp_replace regexp_substr regr_avgx regr_avgy ' +
  'regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy repeat replace reverse right rint ' +
  'rlike round row_number rpad rtrim schema_of_csv schema_of_json sec second sentences sequence session_window ' +
  'setActiveContext sha sha1 sha2 shiftLeft shiftRight shiftRightUnsigned shiftleft shiftright ' +
  'shiftrightunsigned shuffle sign signum sin sinh size skewness slice some sort_array soundex ' +
  'spark_partition_id split split_part sqrt stack startswith std stddev stddev_pop stddev_samp str_to_map ' +
  'struct substr substring substring_index sum sumDistinct sum_distinct symbolToColumn tan tanh ' +
  'throwIfInvalidTag timestamp_micros timestamp_millis timestamp_seconds toDegrees toRadians to_binary to_char ' +
  'to_csv to_date to_json to_number to_timestamp to_timestamp_ltz to_timestamp_ntz to_unix_timestamp ' +
  'to_utc_timestamp to_varchar transform transform_keys transform_values translate trim trunc try_add ' +
  'try_aes_decrypt try_avg try_divide try_element_at try_multiply try_subtract try_sum try_to_binary ' +
  'try_to_number try_to_timestamp typedLit typedlit typeof ucase udaf udf unbase64 unhex unix_date unix_micros ' +
  'unix_millis unix_seconds unix_timestamp unwrap_udt updatedConf upper url_decode url_encode user uuid var_pop ' +
  'var_samp variance version weekday weekofyear when width_bucket window window_time xpath xpath_boolean ' +
  'xpath_double xpath_float xpath_int xpath_long xpath_number xpath_short xpath_string xxhash64 year years ' +
  'zip_with'

const names = new Set([PACKAGES, LANGUAGE, IMPORTED].flatMap((list) => list.split(' ')))

export const isPredefined = (name: string): boolean => names.has(name) || /^res\d+$/.test(name)
