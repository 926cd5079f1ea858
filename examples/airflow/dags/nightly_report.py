"""Each night: the totals of the day by SQL on DLI, then a Spark job on MRS."""

import os

import pendulum
from airflow.decorators import dag, task
from airflow.exceptions import AirflowException
from airflow.providers.huawei.cloud.hooks.mrs import MRSHook
from airflow.providers.huawei.cloud.operators.dli import DLIRunSqlJobOperator
from airflow.providers.huawei.cloud.operators.mrs import (
    MRSCreateExecuteJobOperator,
)

CLUSTER = os.environ.get("REPORT_CLUSTER", "5a1c0a2e-etl")
POLL_SECONDS = float(os.environ.get("REPORT_POLL_SECONDS", "30"))


@dag(start_date=pendulum.datetime(2026, 1, 1), schedule="@daily", catchup=False)
def nightly_report():
    totals = DLIRunSqlJobOperator(
        task_id="totals",
        sql_query="insert into totals select day, sum(price) from orders group by day",
        database_name="sales",
        queue_name="reports",
        deferrable=True,
        poll_interval=POLL_SECONDS,
    )
    train = MRSCreateExecuteJobOperator(
        task_id="train",
        cluster_id=CLUSTER,
        job_type="SparkSubmit",
        job_name="train_forecast",
        arguments=["--class", "reports.Train", "obs://reports/train.jar"],
        deferrable=True,
        poll_interval=POLL_SECONDS,
    )

    @task
    def check(job):
        """A job can be FINISHED and have failed: the operator sees only the first."""
        detail = MRSHook().show_single_job_exe(job["job_id"], CLUSTER).job_detail
        if detail.job_result != "SUCCEEDED":
            raise AirflowException(f"{detail.job_name}: {detail.job_result}")

    totals >> train >> check(train.output)


nightly_report()
