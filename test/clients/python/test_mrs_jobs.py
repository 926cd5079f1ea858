"""Huawei Cloud's own SDK against the jobs and clusters of MRS, every
signature verified. Its other cases are in test_huaweicloudsdkmrs.py."""

import uuid

import pytest
from conftest import read_target
from huawei_sdk import build, credentials_of, refusal, until
from huaweicloudsdkmrs import v1
from huaweicloudsdkmrs.v2 import (
    BatchDeleteJobsRequest,
    CreateClusterReqV2,
    CreateClusterRequest,
    CreateExecuteJobRequest,
    JobBatchDelete,
    JobExecution,
    MrsClient,
    NodeGroupV2,
    RunJobFlowCommand,
    RunJobFlowRequest,
    ShowJobExeListNewRequest,
    ShowSingleJobExeRequest,
    ShowSqlResultWithJobRequest,
    StepConfig,
    StopJobRequest,
    Volume,
)

CLIENT = "huaweicloudsdkmrs"
CLUSTER = read_target().clusterId
# in this order
STATES = [
    "NEW_SAVING",
    "SUBMITTED",
    "ACCEPTED",
    "RUNNING",
    "FINISHED",
]


@pytest.fixture
def mrs(url, target, project):
    client = build(credentials_of(target, project), url, MrsClient)
    yield client
    client.close()


@pytest.fixture
def clusters(url, target, project):
    """Of the first version of the API, which shows and deletes clusters."""
    client = build(credentials_of(target, project), url, v1.MrsClient)
    yield client
    client.close()


def submit(mrs, job_type="SparkSubmit", name="job", cluster=CLUSTER, **more):
    body = JobExecution(job_type=job_type, job_name=name, **more)
    request = CreateExecuteJobRequest(cluster, body)
    submitted = mrs.create_execute_job(request).job_submit_result
    assert submitted.state == "COMPLETE"
    return submitted.job_id


def show(mrs, job, cluster=CLUSTER):
    request = ShowSingleJobExeRequest(job, cluster)
    return mrs.show_single_job_exe(request).job_detail


def until_job(mrs, job, state, polling):
    return until(lambda: show(mrs, job).job_state, state, polling)


def listed(mrs, cluster=CLUSTER, **query):
    request = ShowJobExeListNewRequest(cluster, **query)
    return mrs.show_job_exe_list_new(request)


def test_job_lifecycle(mrs, polling):
    job = submit(
        mrs,
        name="pi",
        arguments=["--class", "org.apache.spark.examples.SparkPi", "pi.jar"],
        properties={"fs.obs.endpoint": "obs.example.com"},
    )
    assert until_job(mrs, job, "FINISHED", polling) == STATES
    shown = show(mrs, job)
    assert shown.job_result == "SUCCEEDED"
    assert shown.job_progress == 100
    assert shown.job_type == "SparkSubmit"
    assert (
        shown.arguments
        == "[--class, org.apache.spark.examples.SparkPi, pi.jar]"
    )
    assert shown.submitted_time <= shown.started_time <= shown.finished_time
    assert shown.elapsed_time == shown.finished_time - shown.started_time
    assert shown.app_id.startswith("application_")


def test_job_finished_failed(mrs, control, polling):
    control.stub(
        {"api": "mrs", "job": {"name": "half"}}, {"jobResult": "FAILED"}
    )
    job = submit(mrs, name="half")
    assert show(mrs, job).job_result == "UNDEFINED"
    until_job(mrs, job, "FINISHED", polling)
    assert show(mrs, job).job_result == "FAILED"


def test_job_killed(mrs, control, polling):
    control.stub({"api": "mrs", "job": {"name": "endless"}}, {"never": True})
    job = submit(mrs, name="endless")
    until_job(mrs, job, "RUNNING", polling)
    stopped = mrs.stop_job(StopJobRequest(job, CLUSTER))
    assert stopped.status_code == 202
    until_job(mrs, job, "KILLED", polling)
    assert show(mrs, job).job_result == "KILLED"


def test_job_list(mrs):
    for name in ("a", "b", "c"):
        submit(mrs, name=name)
    first = listed(mrs, limit=2, offset=1)
    assert first.total_record == 3
    assert [job.job_name for job in first.job_list] == ["c", "b"]
    second = listed(mrs, limit=2, offset=2)
    assert [job.job_name for job in second.job_list] == ["a"]
    named = listed(mrs, job_name="b", sort_by="asc")
    assert [job.job_name for job in named.job_list] == ["b"]
    status, code, _ = refusal(lambda: listed(mrs, offset=0))
    assert (status, code) == (400, "MRS.0002")


def test_job_sql_result(mrs, control, polling):
    control.stub(
        {"api": "mrs", "job": {"type": "SparkSql"}},
        {"columns": ["name", "id"], "rows": [["a", 1], ["b", 2]]},
    )
    job = submit(mrs, job_type="SparkSql", arguments=["select * from t"])
    until_job(mrs, job, "FINISHED", polling)
    request = ShowSqlResultWithJobRequest(job, CLUSTER)
    shown = mrs.show_sql_result_with_job(request).sql_results
    assert shown == {"0": [{"name": "a", "id": "1"}, {"name": "b", "id": "2"}]}


def test_job_deleted(mrs, polling):
    job = submit(mrs)
    until_job(mrs, job, "FINISHED", polling)
    body = JobBatchDelete([job])
    mrs.batch_delete_jobs(BatchDeleteJobsRequest(CLUSTER, body))
    assert listed(mrs).total_record == 0


def test_job_unknown(mrs):
    job = str(uuid.uuid4())
    with pytest.raises(Exception) as raised:
        show(mrs, job)
    error = raised.value
    assert error.error_code in ("0176", "0201")
    assert job in error.error_msg


PLACE = {
    "cluster_version": "MRS 3.1.0",
    "cluster_name": "nightly",
    "cluster_type": "ANALYSIS",
    "region": "cn-north-4",
    "vpc_name": "vpc",
    "subnet_id": "1f8c5ca6-1f66-4096-bb00-baf175954f6e",
    "subnet_name": "subnet",
    "components": "Hadoop,Spark2x,Hive,Presto",
    "availability_zone": "cn-north-4a",
    "safe_mode": "SIMPLE",
    "manager_admin_password": "a-Password-1",
    "login_mode": "PASSWORD",
    "node_root_password": "a-Password-1",
    "node_groups": [
        NodeGroupV2(
            group_name=name,
            node_num=nodes,
            node_size="c6.4xlarge.4.linux.bigdata",
            root_volume=Volume("SAS", 480),
            data_volume=Volume("SAS", 600),
            data_volume_count=1,
        )
        for name, nodes in (
            ("master_node_default_group", 2),
            ("core_node_analysis_group", 3),
        )
    ],
}


def cluster_state(clusters, cluster):
    request = v1.ShowClusterDetailsRequest(cluster)
    return clusters.show_cluster_details(request).cluster.cluster_state


def test_cluster_lifecycle(mrs, clusters, polling):
    request = CreateClusterRequest(CreateClusterReqV2(**PLACE))
    cluster = mrs.create_cluster(request).cluster_id
    seen = until(lambda: cluster_state(clusters, cluster), "running", polling)
    assert set(seen) <= {"starting", "running"}
    shown = clusters.show_cluster_details(
        v1.ShowClusterDetailsRequest(cluster)
    ).cluster
    assert shown.cluster_name == "nightly"
    assert shown.cluster_version == "MRS 3.1.0"
    hosts = clusters.list_hosts(v1.ListHostsRequest(cluster))
    assert hosts.total == 5
    deleted = clusters.delete_cluster(v1.DeleteClusterRequest(cluster))
    assert deleted.status_code == 204
    seen = until(
        lambda: cluster_state(clusters, cluster), "terminated", polling
    )
    assert set(seen) <= {"terminating", "terminated"}


def test_cluster_with_steps(mrs, clusters, polling):
    steps = [
        StepConfig(
            JobExecution(
                job_type="SparkSubmit", job_name=name, arguments=["job.jar"]
            )
        )
        for name in ("first", "second")
    ]
    body = RunJobFlowCommand(steps=steps, delete_when_no_steps=False, **PLACE)
    cluster = mrs.run_job_flow(RunJobFlowRequest(body)).cluster_id
    until(lambda: cluster_state(clusters, cluster), "running", polling)
    until(lambda: listed(mrs, cluster).total_record, 2, polling)
    jobs = listed(mrs, cluster, sort_by="asc").job_list
    assert [job.job_name for job in jobs] == ["first", "second"]
    last = jobs[1].job_id
    until(lambda: show(mrs, last, cluster).job_state, "FINISHED", polling)
