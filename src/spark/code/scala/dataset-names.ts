/** The members of a Dataset of Spark 3.5, and of every object. */
const NAMES = new Set(
  (
    'Dataset KEY TAG adapted agg alias apply as asInstanceOf cache canEqual checkpoint classTag coalesce ' +
    'col colRegex collect collectAsArrowToPython collectAsArrowToR collectAsList collectToPython columns ' +
    'count createGlobalTempView createOrReplaceGlobalTempView createOrReplaceTempView createTempView ' +
    'crossJoin cube curId describe distinct drop dropDuplicates dropDuplicatesWithinWatermark dtypes ' +
    'encoder ensuring eq equals except exceptAll explain explode exprEnc filter first flatMap ' +
    'flattenUnion foreach foreachPartition formatted getClass getRows getRowsToPython groupBy groupByKey ' +
    'hashCode head hint htmlString id inputFiles intersect intersectAll isEmpty isInstanceOf isLocal ' +
    'isStreaming join joinAsOf joinWith limit localCheckpoint logicalPlan map mapInPandas mapPartitions ' +
    'mapPartitionsInR melt metadataColumn na ne notify notifyAll numericColumns observe ofRows offset ' +
    'orderBy persist printSchema pythonMapInArrow queryExecution randomSplit randomSplitAsList rdd reduce ' +
    'registerTempTable repartition repartitionByRange resolve resolvedEnc rollup sameSemantics sample ' +
    'schema select selectExpr selectUntyped semanticHash show showString sort sortWithinPartitions ' +
    'sparkSession sqlContext stat storageLevel summary synchronized tail tailToPython take takeAsList to ' +
    'toArrowBatchRdd toDF toDS toJSON toJavaRDD toLocalIterator toPythonIterator toString transform union ' +
    'unionAll unionByName unpersist unpivot unpivotWithSeq wait where withColumn withColumnRenamed ' +
    'withColumns withColumnsRenamed withMetadata withSequenceColumn withWatermark write writeStream ' +
    'writeTo'
  ).split(' '),
)

export const isDatasetMember = (name: string): boolean => NAMES.has(name)
