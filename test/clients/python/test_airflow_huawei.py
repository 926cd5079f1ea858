"""Huawei's provider for Airflow, run by Airflow itself: each case is a DAG, or
what becomes of one. Only environment variables point it at lakemock, and
every signature is verified."""

import json

import pytest
from airflow_dags import dag, database, play, succeed  # noqa: F401
from airflow.exceptions import AirflowException
from airflow.providers.huawei.cloud.operators.dli import (
    DLICreateElasticResourcePoolOperator,
    DLICreateQueueOperator,
    DLIDeleteElasticResourcePoolOperator,
    DLIDeleteQueueOperator,
    DLIGetSqlJobResultOperator,
    DLIListElasticResourcePoolQueuesOperator,
    DLIListElasticResourcePoolsOperator,
    DLIListQueuesOperator,
    DLIRunSqlJobOperator,
    DLISparkCreateBatchJobOperator,
    DLIUpdateQueueCidrOperator,
    DLIUploadFilesOperator,
)
from airflow.providers.huawei.cloud.operators.mrs import (
    MRSCreateClusterOperator,
    MRSCreateClusterRunJobOperator,
    MRSCreateExecuteJobOperator,
    MRSDeleteClusterOperator,
)
from airflow.providers.huawei.cloud.sensors.dli import (
    DLIShowElasticResourcePoolStatusSensor,
    DLISparkShowBatchStateSensor,
    DLISqlShowJobStatusSensor,
)
from airflow.providers.huawei.cloud.sensors.mrs import (
    MRSShowClusterStateSensor,
    MRSShowJobResultSensor,
)
from conftest import read_target

CLIENT = "airflow-huawei"
CLUSTER = read_target().clusterId
REGION = "cn-north-4"
# a read moves to the next state, so no pause is needed between two of them
DEFERRED = {"deferrable": True, "poll_interval": 0}
SENSED = {"poke_interval": 0}


@pytest.fixture(autouse=True)
def aimed(monkeypatch, target, url, project):
    """How its user points the provider at another endpoint."""
    for service in ("DLI", "MRS"):
        name = f"HUAWEICLOUD_SDK_REGION_{service}_CN_NORTH_4"
        monkeypatch.setenv(name, url)
    connection = {
        "conn_type": "huaweicloud",
        "login": target.access,
        "password": target.secret,
        "extra": {"region": REGION, "project_id": project},
    }
    name = "AIRFLOW_CONN_HUAWEICLOUD_DEFAULT"
    monkeypatch.setenv(name, json.dumps(connection))


def job_of(task):
    return f"{{{{ ti.xcom_pull('{task}')['job_id'] }}}}"


# ---- SQL jobs ----


def test_a_deferred_sql_job_and_its_rows(dag, control):
    control.stub(
        {"api": "dli", "sql": "select * from orders"},
        {"columns": ["id", "total"], "rows": [[1, 9.5], [2, None]]},
        durations={"LAUNCHING": "10m", "RUNNING": "3h"},
    )
    queue = DLICreateQueueOperator(
        task_id="queue", queue_name="reports", cu_count=16
    )
    job = DLIRunSqlJobOperator(
        task_id="job",
        sql_query="select * from orders",
        database_name="default",
        queue_name="reports",
        list_conf_body=["spark.sql.shuffle.partitions = 8"],
        list_tags_body=[{"key": "team", "value": "reports"}],
        **DEFERRED,
    )
    rows = DLIGetSqlJobResultOperator(
        task_id="rows", job_id=job_of("job"), queue_name="reports"
    )
    queue >> job >> rows
    returned = succeed(dag)
    assert returned["job"]["job_type"] == "QUERY"
    assert returned["rows"]["rows"] == [[1, 9.5], [2, None]]
    polls = control.journal(operation="ShowSqlJobStatus")
    assert len(polls) > 1


def test_a_sensor_waits_for_a_sql_job(dag):
    job = DLIRunSqlJobOperator(task_id="job", sql_query="select 1")
    ended = DLISqlShowJobStatusSensor(
        task_id="ended", job_id=job_of("job"), **SENSED
    )
    job >> ended
    succeed(dag)


def test_a_failed_sql_job_fails_its_task(dag, control):
    control.stub(
        {"api": "dli", "sql": "select broken()"},
        {"message": "DLI.0999: SparkException: Job aborted"},
    )
    job = DLIRunSqlJobOperator(
        task_id="job", sql_query="select broken()", **DEFERRED
    )
    after = DLIListQueuesOperator(task_id="after")
    job >> after
    states, _ = play(dag)
    assert states == {"job": "failed", "after": "upstream_failed"}


def test_a_sensor_fails_with_a_cancelled_sql_job(dag, control):
    control.stub({"api": "dli", "sql": "select forever()"}, {"never": True})
    job = DLIRunSqlJobOperator(task_id="job", sql_query="select forever()")

    def cancel(context):
        # as Airflow does it when a user marks the task as failed
        job.job_id = context["ti"].xcom_pull("job")["job_id"]
        job.on_kill()

    job.post_execute = lambda context, result: cancel(context)
    ended = DLISqlShowJobStatusSensor(
        task_id="ended", job_id=job_of("job"), **SENSED
    )
    job >> ended
    states, _ = play(dag)
    assert states == {"job": "success", "ended": "failed"}
    assert len(control.journal(operation="CancelSqlJob")) == 1


def test_refused_sql_fails_its_task(dag):
    job = DLIRunSqlJobOperator(task_id="job", sql_query="")
    with pytest.raises(AirflowException) as raised:
        job.execute({})
    assert "400" in str(raised.value)


def test_a_wrong_key_is_refused(dag, target, project, monkeypatch):
    connection = {
        "conn_type": "huaweicloud",
        "login": target.access,
        "password": "wrong",
        "extra": {"region": REGION, "project_id": project},
    }
    name = "AIRFLOW_CONN_HUAWEICLOUD_DEFAULT"
    monkeypatch.setenv(name, json.dumps(connection))
    queues = DLIListQueuesOperator(task_id="queues")
    with pytest.raises(AirflowException) as raised:
        queues.execute({})
    assert "APIGW.0301" in str(raised.value)


# ---- batches ----


def test_a_deferred_batch(dag, control):
    control.stub(
        {"api": "dli", "job": {"class": "reports.Nightly"}},
        {"log": ["wrote 3 rows"]},
        durations={"starting": "5m", "running": "6h"},
    )
    files = DLIUploadFilesOperator(
        task_id="files", group="reports", paths=["obs://bucket/rates.csv"]
    )
    batch = DLISparkCreateBatchJobOperator(
        task_id="batch",
        file="obs://bucket/job.jar",
        class_name="reports.Nightly",
        queue_name="default",
        name="nightly",
        list_args_body=["2026-11-27"],
        sc_type="A",
        list_conf_body={"spark.sql.shuffle.partitions": "8"},
        driver_memory="2G",
        **DEFERRED,
    )
    files >> batch
    returned = succeed(dag)
    assert returned["files"]["group_name"] == "reports"
    assert returned["batch"]["state"] == "starting"
    assert len(control.journal(operation="ShowSparkJobStatus")) > 1


def test_a_sensor_waits_for_a_batch(dag):
    batch = DLISparkCreateBatchJobOperator(
        task_id="batch",
        file="obs://bucket/job.py",
        class_name="",
        queue_name="default",
    )
    ended = DLISparkShowBatchStateSensor(
        task_id="ended", job_id="{{ ti.xcom_pull('batch')['id'] }}", **SENSED
    )
    batch >> ended
    succeed(dag)


def test_a_dead_batch_fails_its_task(dag, control):
    control.stub(
        {"api": "dli", "job": {"class": "reports.Broken"}},
        {"message": "java.lang.OutOfMemoryError: Java heap space"},
    )
    DLISparkCreateBatchJobOperator(
        task_id="batch",
        file="obs://bucket/job.jar",
        class_name="reports.Broken",
        queue_name="default",
        **DEFERRED,
    )
    states, _ = play(dag)
    assert states == {"batch": "failed"}


def test_a_killed_task_cancels_its_batch(dag, control):
    control.stub({"api": "dli", "job": {"name": "endless"}}, {"never": True})
    batch = DLISparkCreateBatchJobOperator(
        task_id="batch",
        file="obs://bucket/job.jar",
        class_name="reports.Endless",
        name="endless",
        queue_name="default",
    )
    returned = succeed(dag)
    batch.job_id = returned["batch"]["id"]
    batch.on_kill()
    assert batch.hook.show_batch_state(batch.job_id) == "dead"


# ---- queues and pools ----


def test_a_queue_from_its_creation_to_its_deletion(dag):
    created = DLICreateQueueOperator(
        task_id="created",
        queue_name="nightly",
        cu_count=16,
        queue_type="general",
        resource_mode=1,
        charging_mode=1,
        list_tags_body=[{"key": "team", "value": "reports"}],
    )
    moved = DLIUpdateQueueCidrOperator(
        task_id="moved", queue_name="nightly", cidr_in_vpc="10.0.0.0/8"
    )
    listed = DLIListQueuesOperator(task_id="listed", queue_type="all")
    deleted = DLIDeleteQueueOperator(task_id="deleted", queue_name="nightly")
    left = DLIListQueuesOperator(task_id="left", queue_type="all")
    created >> moved >> listed >> deleted >> left
    returned = succeed(dag)
    assert returned["created"]["queue_name"] == "nightly"
    names = [queue["queue_name"] for queue in returned["listed"]]
    assert sorted(names) == ["default", "nightly"]
    assert [queue["queue_name"] for queue in returned["left"]] == ["default"]


def test_a_deferred_pool(dag):
    created = DLICreateElasticResourcePoolOperator(
        task_id="created",
        elastic_resource_pool_name="pool1",
        min_cu=64,
        max_cu=128,
        **DEFERRED,
    )
    listed = DLIListElasticResourcePoolsOperator(
        task_id="listed", name="pool1", status="AVAILABLE"
    )
    queue = DLICreateQueueOperator(
        task_id="queue",
        queue_name="pooled",
        cu_count=16,
        queue_type="general",
        resource_mode=1,
        elastic_resource_pool_name="pool1",
    )
    queues = DLIListElasticResourcePoolQueuesOperator(
        task_id="queues", elastic_resource_pool_name="pool1"
    )
    gone = DLIDeleteQueueOperator(task_id="gone", queue_name="pooled")
    deleted = DLIDeleteElasticResourcePoolOperator(
        task_id="deleted", elastic_resource_pool_name="pool1"
    )
    created >> listed >> queue >> queues >> gone >> deleted
    returned = succeed(dag)
    [pool] = returned["listed"]
    assert (pool["min_cu"], pool["max_cu"]) == (64, 128)
    assert [one["queue_name"] for one in returned["queues"]] == ["pooled"]


def test_a_sensor_waits_for_a_pool(dag):
    created = DLICreateElasticResourcePoolOperator(
        task_id="created",
        elastic_resource_pool_name="pool2",
        min_cu=64,
        max_cu=64,
    )
    ready = DLIShowElasticResourcePoolStatusSensor(
        task_id="ready", elastic_resource_pool_name="pool2", **SENSED
    )
    created >> ready
    succeed(dag)


# ---- jobs and clusters of MRS ----


def mrs_job(task_id="job", name="pi", **more):
    arguments = {"job_type": "SparkSubmit", "cluster_id": CLUSTER, **more}
    return MRSCreateExecuteJobOperator(
        task_id=task_id, job_name=name, **arguments
    )


def test_a_deferred_job_of_a_cluster(dag, control):
    control.stub(
        {"api": "mrs", "job": {"name": "pi"}},
        {},
        durations={"ACCEPTED": "20m", "RUNNING": "4h"},
    )
    mrs_job(arguments=["--class", "Pi", "pi.jar"], **DEFERRED)
    returned = succeed(dag)
    assert returned["job"]["state"] == "COMPLETE"
    states = control.journal(operation="ShowSingleJobExe")
    assert len(states) > 1


def test_a_sensor_waits_for_a_job_of_a_cluster(dag):
    job = mrs_job(properties={"fs.obs.endpoint": "obs.example.com"})
    ended = MRSShowJobResultSensor(
        task_id="ended", cluster_id=CLUSTER, job_id=job_of("job"), **SENSED
    )
    job >> ended
    succeed(dag)


def test_a_failed_job_of_a_cluster_fails_its_task(dag, control):
    control.stub(
        {"api": "mrs", "job": {"name": "broken"}}, {"message": "no driver"}
    )
    mrs_job(name="broken", **DEFERRED)
    states, _ = play(dag)
    assert states == {"job": "failed"}


def test_the_operator_overlooks_the_result_of_a_finished_job(dag, control):
    control.stub(
        {"api": "mrs", "job": {"name": "half"}}, {"jobResult": "FAILED"}
    )
    job = mrs_job(name="half", **DEFERRED)
    job_id = succeed(dag)["job"]["job_id"]
    shown = job.hook.show_single_job_exe(job_id, CLUSTER).job_detail
    assert (shown.job_state, shown.job_result) == ("FINISHED", "FAILED")


def test_a_sensor_fails_with_a_killed_job(dag, control):
    control.stub({"api": "mrs", "job": {"name": "endless"}}, {"never": True})
    job = mrs_job(name="endless")

    def kill(context):
        job.job_id = context["ti"].xcom_pull("job")["job_id"]
        job.on_kill()

    job.post_execute = lambda context, result: kill(context)
    ended = MRSShowJobResultSensor(
        task_id="ended", cluster_id=CLUSTER, job_id=job_of("job"), **SENSED
    )
    job >> ended
    states, _ = play(dag)
    assert states == {"job": "success", "ended": "failed"}


NODES = [
    {
        "group_name": name,
        "node_num": nodes,
        "node_size": "c6.4xlarge.4.linux.bigdata",
        "root_volume": {"type": "SAS", "size": 480},
        "data_volume": {"type": "SAS", "size": 600},
        "data_volume_count": 1,
    }
    for name, nodes in (
        ("master_node_default_group", 2),
        ("core_node_analysis_group", 3),
    )
]
PLACE = {
    "cluster_version": "MRS 3.1.0",
    "cluster_name": "nightly",
    "cluster_type": "ANALYSIS",
    "safe_mode": "SIMPLE",
    "manager_admin_password": "a-Password-1",
    "login_mode": "PASSWORD",
    "node_root_password": "a-Password-1",
    "vpc_name": "vpc",
    # without a name of the subnet, which the service also accepts
    "subnet_id": "1f8c5ca6-1f66-4096-bb00-baf175954f6e",
    "components": "Hadoop,Spark2x,Hive",
    "availability_zone": "cn-north-4a",
    "node_groups": NODES,
}


def test_a_cluster_for_one_job(dag):
    cluster = MRSCreateClusterOperator(task_id="cluster", **PLACE, **DEFERRED)
    cluster_id = "{{ ti.xcom_pull('cluster')['cluster_id'] }}"
    job = mrs_job(cluster_id=cluster_id)
    ended = MRSShowJobResultSensor(
        task_id="ended", cluster_id=cluster_id, job_id=job_of("job"), **SENSED
    )
    deleted = MRSDeleteClusterOperator(task_id="deleted", cluster_id=cluster_id)
    gone = MRSShowClusterStateSensor(
        task_id="gone",
        cluster_id=cluster_id,
        target_status="terminated",
        **SENSED,
    )
    cluster >> job >> ended >> deleted >> gone
    succeed(dag)


def test_a_cluster_with_steps(dag, control):
    cluster = MRSCreateClusterRunJobOperator(
        task_id="cluster",
        steps=[
            {
                "job_type": "SparkSubmit",
                "job_name": "step",
                "arguments": ["job.jar"],
            }
        ],
        delete_when_no_steps=True,
        **PLACE,
    )
    running = MRSShowClusterStateSensor(
        task_id="running",
        cluster_id="{{ ti.xcom_pull('cluster')['cluster_id'] }}",
        **SENSED,
    )
    cluster >> running
    returned = succeed(dag)
    assert returned["cluster"]["cluster_id"]
    assert len(control.journal(operation="RunJobFlow")) == 1
