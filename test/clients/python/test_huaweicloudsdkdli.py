"""Huawei Cloud's own SDK against the jobs of DLI, every signature verified."""

import json

import pytest
from huawei_sdk import build, credentials_of, refusal, until
from huaweicloudsdkdli.v1 import (
    CancelSparkJobRequest,
    CancelSqlJobRequest,
    CheckSqlRequest,
    CheckSqlRequestBody,
    Column,
    CreateDatabaseRequest,
    CreateDatabaseRequestBody,
    CreateElasticResourcePoolRequest,
    CreateElasticResourcePoolRequestBody,
    CreateQueueRequest,
    CreateQueueRequestBody,
    CreateSparkJobRequest,
    CreateSparkJobRequestBody,
    CreateSqlJobRequest,
    CreateSqlJobRequestBody,
    CreateTableRequest,
    CreateTableRequestBody,
    DeleteDatabaseRequest,
    DeleteElasticResourcePoolRequest,
    DeleteQueueRequest,
    DeleteTableRequest,
    DliAsyncClient,
    DliClient,
    ExportSqlJobResultRequest,
    ExportSqlJobResultRequestBody,
    ListDatabasesRequest,
    ListElasticResourcePoolsRequest,
    ListJobResourcesRequest,
    ListQueuesRequest,
    ListSparkJobsRequest,
    ListSqlJobsRequest,
    ListTablesRequest,
    PreviewSqlJobResultRequest,
    RunQueueActionRequest,
    RunQueueActionRequestBody,
    ShowQueueRequest,
    ShowSparkJobLogRequest,
    ShowSparkJobRequest,
    ShowSparkJobStatusRequest,
    ShowSqlJobDetailRequest,
    ShowSqlJobProgressRequest,
    ShowSqlJobStatusRequest,
    ShowTableRequest,
    Tag,
    UploadJobResourcesRequest,
    UploadJobResourcesRequestBody,
)
from huaweicloudsdkdli.v1.region.dli_region import DliRegion

CLIENT = "huaweicloudsdkdli"
QUEUE = "reports"
# without this the service runs DDL asynchronously
SYNCHRONOUS = ["dli.sql.sqlasync.enabled = false"]
NO_SUCH_JOB = "8ecb0777-9c70-4529-9935-29ea0946039c"


@pytest.fixture
def dli(url, target, project):
    client = build(credentials_of(target, project), url, DliClient)
    yield client
    client.close()


@pytest.fixture
def queue(dli):
    """A queue of one's own: the shared one does not preview results."""
    body = CreateQueueRequestBody(queue_name=QUEUE, cu_count=16)
    dli.create_queue(CreateQueueRequest(body))
    return QUEUE


def submit(dli, sql, **options):
    body = CreateSqlJobRequestBody(sql=sql, **options)
    return dli.create_sql_job(CreateSqlJobRequest(body))


def status(dli, job):
    return dli.show_sql_job_status(ShowSqlJobStatusRequest(job))


def until_job(dli, job, state, polling):
    return until(lambda: status(dli, job).status, state, polling)


def preview(dli, job, queue=None):
    return dli.preview_sql_job_result(PreviewSqlJobResultRequest(job, queue))


def start(dli, **options):
    body = CreateSparkJobRequestBody(file="obs://bucket/job.jar", **options)
    return dli.create_spark_job(CreateSparkJobRequest(body=body))


def until_batch(dli, batch, state, polling):
    def read():
        shown = dli.show_spark_job_status(ShowSparkJobStatusRequest(batch))
        assert shown.id == batch
        return shown.state

    return until(read, state, polling)


# ---- SQL jobs ----


def test_sql_job_rows(dli, control, queue, polling):
    control.stub(
        {"api": "dli", "sql": "select * from orders"},
        {
            "columns": ["id", "total", "paid", "note"],
            "rows": [[1, 9.5, True, "北京"], [2, 0.25, False, None]],
            "types": ["int", "double", "boolean", "string"],
        },
    )
    submitted = submit(
        dli,
        "select * from orders",
        currentdb="default",
        queue_name=queue,
        conf=["spark.sql.shuffle.partitions = 8"],
        tags=[Tag("team", "reports")],
    )
    assert submitted.status_code == 200
    assert submitted.is_success is True
    assert submitted.job_type == "QUERY"
    assert submitted.job_mode == "async"
    seen = until_job(dli, submitted.job_id, "FINISHED", polling)
    assert seen == ["RUNNING", "FINISHED"]
    shown = status(dli, submitted.job_id)
    assert shown.queue_name == queue
    assert shown.database_name == "default"
    assert shown.statement == "select * from orders"
    assert shown.result_count == 2
    assert shown.start_time > 1_500_000_000_000
    fields = json.loads(shown.detail)["fields"]
    assert [field["name"] for field in fields] == ["id", "total", "paid", "note"]
    shown = preview(dli, submitted.job_id, queue)
    assert shown.row_count == 2
    assert shown.schema == [
        {"id": "int"},
        {"total": "double"},
        {"paid": "boolean"},
        {"note": "string"},
    ]
    assert shown.rows == [[1, 9.5, True, "北京"], [2, 0.25, False, None]]
    progress = dli.show_sql_job_progress(
        ShowSqlJobProgressRequest(submitted.job_id)
    )
    assert (progress.status, progress.progress) == ("FINISHED", 1)
    detail = dli.show_sql_job_detail(ShowSqlJobDetailRequest(submitted.job_id))
    assert detail.job_id == submitted.job_id


def test_sql_job_failed(dli, control, polling):
    reason = "DLI.0999: SparkException: Job aborted due to stage failure"
    control.stub(
        {"api": "dli", "sql": "select broken()"}, {"message": reason}
    )
    job = submit(dli, "select broken()").job_id
    until_job(dli, job, "FAILED", polling)
    shown = status(dli, job)
    assert shown.status_code == 200
    assert shown.message == reason


def test_sql_job_cancelled(dli, control, polling):
    control.stub({"api": "dli", "sql": "select forever()"}, {"never": True})
    job = submit(dli, "select forever()").job_id
    until_job(dli, job, "RUNNING", polling)
    cancelled = dli.cancel_sql_job(CancelSqlJobRequest(job))
    assert (cancelled.is_success, cancelled.message) == (True, "")
    assert status(dli, job).status == "CANCELLED"


def test_sql_job_synchronous(dli, control):
    control.stub(
        {"api": "dli", "sql": "show tables"},
        {"columns": ["tableName"], "rows": [["orders"], ["returns"]]},
    )
    shown = submit(dli, "show tables", conf=SYNCHRONOUS)
    assert (shown.job_type, shown.job_mode) == ("DDL", "sync")
    assert shown.schema == [{"tableName": "string"}]
    assert shown.rows == [["orders"], ["returns"]]
    assert status(dli, shown.job_id).status == "FINISHED"


def test_sql_job_too_slow(dli, control, polling):
    control.stub(
        {"api": "dli", "sql": "create table slow(a int)"},
        {"updateCount": 0},
        durations={"RUNNING": "2h"},
    )
    code, _, message = refusal(
        lambda: submit(dli, "create table slow(a int)", conf=SYNCHRONOUS)
    )
    assert code == 408
    [job] = dli.list_sql_jobs(ListSqlJobsRequest()).jobs
    assert job.job_id in message
    until_job(dli, job.job_id, "FINISHED", polling)


def test_sql_job_list(dli, control, queue):
    control.settings(unmatched="empty")
    for sql in ("select 1", "create table t9(a int)", "select 2"):
        submit(dli, sql, queue_name=queue)
    listed = dli.list_sql_jobs(
        ListSqlJobsRequest(
            job_types=["DDL", "QUERY"],
            queue_name=queue,
            page_size=2,
            current_page=1,
            order="start_time_asc",
        )
    )
    assert listed.job_count == 3
    assert [job.statement for job in listed.jobs] == [
        "select 1",
        "create table t9(a int)",
    ]
    assert {job.job_type for job in listed.jobs} == {"DDL", "QUERY"}
    queries = dli.list_sql_jobs(ListSqlJobsRequest(job_types=["QUERY"]))
    assert [job.statement for job in queries.jobs] == ["select 2", "select 1"]
    found = dli.list_sql_jobs(ListSqlJobsRequest(sql_pattern="TABLE T9"))
    assert found.job_count == 1


def test_sql_job_on_default_queue(dli, polling):
    job = submit(dli, "select 1").job_id
    until_job(dli, job, "FINISHED", polling)
    assert status(dli, job).queue_name == "default"
    code, _, message = refusal(lambda: preview(dli, job))
    assert code == 400
    assert "default queue" in message


def test_sql_job_exported(dli, queue, polling):
    job = submit(dli, "select 1", queue_name=queue).job_id
    until_job(dli, job, "FINISHED", polling)
    body = ExportSqlJobResultRequestBody(
        data_path="obs://bucket/results", data_type="csv", queue_name=queue
    )
    exported = dli.export_sql_job_result(ExportSqlJobResultRequest(job, body))
    assert exported.job_mode == "async"
    assert exported.job_id != job
    until_job(dli, exported.job_id, "FINISHED", polling)
    assert status(dli, exported.job_id).job_type == "EXPORT"


def test_sql_job_checked(dli):
    checked = dli.check_sql(CheckSqlRequest(CheckSqlRequestBody("select 1")))
    assert (checked.message, checked.job_type) == ("the sql is ok", "QUERY")
    code, error, _ = refusal(
        lambda: dli.check_sql(CheckSqlRequest(CheckSqlRequestBody("selec 1")))
    )
    assert (code, error) == (400, "DLI.0004")
    assert dli.list_sql_jobs(ListSqlJobsRequest()).job_count == 0


def test_sql_job_unknown(dli):
    code, error, message = refusal(lambda: status(dli, NO_SUCH_JOB))
    assert code == 400
    assert error.startswith("DLI.")
    assert NO_SUCH_JOB in message


# ---- batches ----


def test_batch_lifecycle(dli, control, queue, polling):
    control.stub(
        {"api": "dli", "job": {"class": "reports.Nightly"}},
        {"log": ["read 12 files", "wrote 3 rows"]},
    )
    created = start(
        dli,
        class_name="reports.Nightly",
        args=["2026-11-27"],
        sc_type="A",
        driver_memory="2G",
        conf={"spark.sql.shuffle.partitions": "8"},
        name="nightly",
        queue=queue,
    )
    assert created.status_code == 200
    assert created.state == "starting"
    assert (created.queue, created.cluster_name) == (queue, queue)
    seen = until_batch(dli, created.id, "success", polling)
    assert seen == ["running", "success"]
    shown = dli.show_spark_job(ShowSparkJobRequest(created.id))
    assert (shown.name, shown.state) == ("nightly", "success")
    assert json.loads(shown.req_body)["className"] == "reports.Nightly"
    log = dli.show_spark_job_log(ShowSparkJobLogRequest(created.id))
    assert "wrote 3 rows" in log.log
    first = dli.show_spark_job_log(
        ShowSparkJobLogRequest(created.id, _from=0, size=1)
    )
    assert (first._from, len(first.log)) == (0, 1)
    assert first.total == log.total


def test_batch_dead(dli, control, polling):
    reason = "java.lang.OutOfMemoryError: Java heap space"
    control.stub(
        {"api": "dli", "job": {"class": "reports.Broken"}},
        {"message": reason},
    )
    batch = start(dli, class_name="reports.Broken", queue="default").id
    until_batch(dli, batch, "dead", polling)
    shown = dli.show_spark_job(ShowSparkJobRequest(batch))
    assert reason in "\n".join(shown.log)


def test_batch_cancelled(dli, control, polling):
    control.stub(
        {"api": "dli", "job": {"name": "endless"}}, {"never": True}
    )
    batch = start(dli, name="endless", queue="default", class_name="").id
    until_batch(dli, batch, "running", polling)
    assert dli.cancel_spark_job(CancelSparkJobRequest(batch)).msg == "deleted"
    until_batch(dli, batch, "dead", polling)


def test_batch_list(dli):
    batches = [start(dli, name=name, queue="default") for name in "ab"]
    listed = dli.list_spark_jobs(ListSparkJobsRequest(_from=0, size=10))
    assert listed.total == 2
    named = dli.list_spark_jobs(ListSparkJobsRequest(job_name="a"))
    assert [batch.id for batch in named.sessions] == [batches[0].id]


# ---- what jobs run on ----


def test_queue_lifecycle(dli):
    created = dli.create_queue(
        CreateQueueRequest(
            CreateQueueRequestBody(
                queue_name="Nightly",
                cu_count=16,
                queue_type="general",
                description="for reports",
            )
        )
    )
    assert created.queue_name == "nightly"
    request = ListQueuesRequest(queue_type="all", with_priv=True)
    listed = {one.queue_name: one for one in dli.list_queues(request).queues}
    assert set(listed) == {"default", "nightly"}
    assert listed["nightly"].cu_count == 16
    shown = dli.show_queue(ShowQueueRequest("nightly"))
    assert shown.queue_name == "nightly"
    assert (shown.queue_type, shown.cu_count) == ("general", 16)
    assert shown.description == "for reports"
    assert dli.delete_queue(DeleteQueueRequest("nightly")).is_success is True
    assert [one.queue_name for one in dli.list_queues(request).queues] == [
        "default"
    ]


def test_queue_scaled(dli, queue):
    body = RunQueueActionRequestBody(action="scale_out", cu_count=16)
    scaled = dli.run_queue_action(RunQueueActionRequest(queue, body))
    assert (scaled.queue_name, scaled.result) == (queue, True)
    assert dli.show_queue(ShowQueueRequest(queue)).cu_count == 32
    body = RunQueueActionRequestBody(action="restart", force=False)
    restarted = dli.run_queue_action(RunQueueActionRequest(queue, body))
    assert restarted.message == "Restart success"


def test_database_lifecycle(dli):
    body = CreateDatabaseRequestBody(database_name="sales")
    dli.create_database(CreateDatabaseRequest(body))
    listed = dli.list_databases(ListDatabasesRequest(keyword="sal"))
    assert [one.database_name for one in listed.databases] == ["sales"]
    table = CreateTableRequestBody(
        table_name="orders",
        data_location="DLI",
        columns=[
            Column("id", "int", "the number", False),
            Column("day", "string", None, True),
        ],
    )
    dli.create_table(CreateTableRequest("sales", table))
    tables = dli.list_tables(ListTablesRequest("sales"))
    assert [one.table_name for one in tables.tables] == ["orders"]
    shown = dli.show_table(ShowTableRequest("sales", "orders"))
    assert [(one.column_name, one.type) for one in shown.columns] == [
        ("id", "int"),
        ("day", "string"),
    ]
    assert [one.is_partition_column for one in shown.columns] == [False, True]
    code, error, _ = refusal(
        lambda: dli.delete_database(DeleteDatabaseRequest("sales"))
    )
    assert code == 400
    assert error.startswith("DLI.")
    dli.delete_table(DeleteTableRequest("sales", "orders"))
    dli.delete_database(DeleteDatabaseRequest("sales"))
    gone = dli.list_databases(ListDatabasesRequest(keyword="sal"))
    assert gone.database_count == 0


def test_pool_lifecycle(dli, polling):
    created = dli.create_elastic_resource_pool(
        CreateElasticResourcePoolRequest(
            CreateElasticResourcePoolRequestBody(
                elastic_resource_pool_name="pool1", min_cu=64, max_cu=128
            )
        )
    )
    assert created.elastic_resource_pool_name == "pool1"

    def read():
        request = ListElasticResourcePoolsRequest(name="pool1")
        [pool] = dli.list_elastic_resource_pools(
            request
        ).elastic_resource_pools
        assert (pool.min_cu, pool.max_cu) == (64, 128)
        return pool.status

    assert set(until(read, "AVAILABLE", polling)) <= {"CREATING", "AVAILABLE"}
    dli.delete_elastic_resource_pool(DeleteElasticResourcePoolRequest("pool1"))
    left = dli.list_elastic_resource_pools(ListElasticResourcePoolsRequest())
    assert left.count == 0


def test_resource_upload(dli):
    uploaded = dli.upload_job_resources(
        UploadJobResourcesRequest(
            body=UploadJobResourcesRequestBody(
                paths=["obs://bucket/job.jar"], kind="jar", group="reports"
            )
        )
    )
    assert uploaded.status_code == 201
    assert uploaded.group_name == "reports"
    assert uploaded.resources == ["job.jar"]
    listed = dli.list_job_resources(ListJobResourcesRequest())
    assert [one.group_name for one in listed.groups] == ["reports"]
    assert listed.groups[0].resources == ["job.jar"]


# ---- what is tried of this SDK alone ----


def test_the_sdk_is_redirected_by_environment_alone(
    url, target, project, control, monkeypatch
):
    monkeypatch.setenv("HUAWEICLOUD_SDK_REGION_DLI_CN_NORTH_4", url)
    client = (
        DliClient.new_builder()
        .with_credentials(credentials_of(target, project))
        .with_region(DliRegion.value_of("cn-north-4"))
        .build()
    )
    assert submit(client, "select 1").job_type == "QUERY"
    client.close()


def test_the_asynchronous_client_polls(url, target, project, dli, polling):
    client = build(credentials_of(target, project), url, DliAsyncClient)
    job = submit(dli, "select 1").job_id

    def read():
        request = ShowSqlJobStatusRequest(job)
        return client.show_sql_job_status_async(request).result().status

    assert until(read, "FINISHED", polling) == ["RUNNING", "FINISHED"]
    client.close()
