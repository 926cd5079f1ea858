"""Additions to the description for schemathesis: ids of what exists and is in the right state, a world that comes back when a request
takes it away, errors that no schema can express, and the 500s of the MRS documentation."""

import json
import os
import re
from collections import Counter
from urllib.request import Request, urlopen

import schemathesis
from schemathesis.core.failures import AcceptedNegativeData, ServerError
from schemathesis.generation import GenerationMode
from schemathesis.openapi.checks import RejectedPositiveData

REPLIES = os.environ["FUZZ_REPLIES"]
with open(os.environ["FUZZ_STATE"], encoding="utf-8") as state:
    STATE = json.load(state)
# What the requests of an operation are about, in turn.
TARGETS = STATE["targets"]
# The snapshot of the world and the operations after which it is restored; None: the world changes as it does.
RESTORE = STATE["restore"]
# Every Nth request keeps what chance gave it.
LEFT_TO_CHANCE = 4
MRS_OPERATIONS = {"ExecuteSql", "ShowSqlResult", "CancelSql"}
# The codes that MRS in its 2021 revision sends with 500, by the operation on jobs that has them.
MRS_JOB_500S = {
    "CreateExecuteJob": {"0056", "0057", "0168", "0169", "0173", "0177", "0202"},
    "ShowSingleJobExe": {"0176", "0178"},
    "StopJob": {"0175", "0176", "0178"},
    "BatchDeleteJobs": {"0161", "0176", "0178"},
    "ShowSqlResultWithJob": {"0176", "0178", "0179", "0181", "0183"},
}

# Of requests that create clusters.
CREATION = (
    r"^Invalid project ID|^Either a subnet|^(node_root_password|node_keypair_name|eip_id) is required|^node_groups|^tags\.\d+|^Tag "
    r"|^Duplicate cluster name|^The cluster has a maximum|^The number of tags|^The operation is not supported"
)

# Of SQL jobs and their results.
SQL_JOB = (
    r"^There is no (job|database|queue) named|^The job \S+ (is|has ended|could not)|^sql must contain|^Do not support use default queue"
)
# A name's form, its uniqueness, the size of a queue, and what its state and its pool allow.
QUEUE = r"^There is no (queue|elastic resource pool) named|^The queue \S+ |^(queue_name|cu_count|cidr_in_vpc|engine) (must|is)"
# Names and types of columns, and fields that go together.
DATABASE = (
    r"^There is no (database|table) named|^The (database|table) \S+ (exists already|cannot be deleted|is not empty)"
    r"|^(database_name|table_name|data_location|data_type|data_path|columns|select_statement)(\.\d+\.\w+)? (must|is)"
)
# As of queues; sizes that go together.
POOL = (
    r"^There is no (queue|elastic resource pool) named|^The (elastic resource pool|queue) \S+ (is|belongs|exists already)"
    r"|^(elastic_resource_pool_name|min_cu|max_cu|cu_count|cidr_in_vpc|queue_scaling_policies(\.\d+\.\w+)?) (must|is)"
)
# A group's form, and names at the end of paths, which are unique.
PACKAGE = r"^group must|^paths(\.\d+)? (must|ends with)"
# Of jobs of MRS.
MRS_JOB = r"^Invalid project ID|There is no job |The job ID cannot be left blank|Job \S+ (is|has ended|cannot be)"

# Rules that no schema says: operation -> what the refusals of valid bodies are about. Whatever else is refused is a finding.
BEYOND_SCHEMA = {
    # kind is one word, and a queue has two names
    "CreateSession": r"^(kind|queue) ",
    "CreateStatement": r"^code must have at most|^kind must be|^Session \S+ is in state ",
    # a queue has two names; ids to which DLI replies with 400; a batch that has ended
    "CreateSparkJob": r"^cluster_name cannot be given",
    "ShowSparkJob": r"^There is no batch",
    "ShowSparkJobStatus": r"^There is no batch",
    "ShowSparkJobLog": r"^There is no batch|^index must be",
    "CancelSparkJob": r"^There is no batch|cannot be cancelled",
    # ids and names to which DLI replies with 400; the forms of names; what a job can do in its state and on its queue
    "CreateSqlJob": SQL_JOB + r"|^conf(\.\d+)? must be|^(currentdb|queue_name|current_catalog) must be|^fuzz$",
    "ShowSqlJobStatus": SQL_JOB,
    "PreviewSqlJobResult": SQL_JOB,
    "ShowSqlJobResult": SQL_JOB,
    "ShowQueueSqlJobResult": SQL_JOB,
    "CancelSqlJob": SQL_JOB,
    "ListSqlJobs": r"^(job-type|job_types|job-status) must be one of",
    "ShowSqlJobDetail": SQL_JOB,
    "ExportSqlJobResult": SQL_JOB + r"|^data_path must be|^queue_name must be",
    "CheckSql": SQL_JOB + r"|^currentdb must be",
    "ShowSqlJobProgress": SQL_JOB,
    "CreateQueue": QUEUE + r"|^labels\.\d+ must be",
    "ShowQueue": QUEUE,
    "UpdateQueueCidr": QUEUE,
    "RunQueueAction": QUEUE,
    "CreateQueueProperty": QUEUE,
    "ListQueueProperties": QUEUE,
    "UpdateQueueProperty": QUEUE + r"|^properties\.network\.cidrInVpc must be",
    "DeleteQueueProperty": QUEUE + r"|^keys\.\d+ must be one of",
    "RemoveQueue": r"^queue_name must not be default",
    "DeleteQueue": QUEUE,
    "CreateDatabase": DATABASE,
    "DeleteDatabase": DATABASE,
    "CreateTable": DATABASE,
    "ListTables": DATABASE,
    "ShowTable": DATABASE,
    "DeleteTable": DATABASE,
    "PreviewTable": DATABASE,
    "CreateElasticResourcePool": POOL,
    "UpdateElasticResourcePool": POOL,
    "DeleteElasticResourcePool": POOL,
    "AssociateQueueToElasticResourcePool": POOL + "|" + QUEUE,
    "ListElasticResourcePoolQueues": POOL,
    "UpdateElasticResourcePoolQueue": POOL + "|" + QUEUE,
    "UploadJobResources": PACKAGE,
    "UploadJarJobResources": PACKAGE,
    "UploadPythonFileJobResources": PACKAGE,
    "UploadFileJobResources": PACKAGE,
    # text in which a `;` counts only outside quotes; ids to which MRS replies with 400; the failures that the test stubs
    # a project id, which the 2025 revision allows fewer characters than the schema, filled with another reply's id
    "ExecuteSql": r"^sql_content must hold|^Cannot execute SQL on a cluster in|multiple SQL|^fuzz$|^Invalid project ID",
    "ShowSqlResult": r"^There is no SQL execution|^Cannot execute SQL on a cluster in|^Query was canceled$|^fuzz$|^Invalid project ID",
    "CancelSql": r"^There is no SQL execution|^Cancel sql error$|^Invalid project ID",
    "ShowClusterDetails": r"^Invalid project ID",
    "ListClusters": r"^Invalid project ID",
    "ListClustersV2": r"^Invalid project ID",
    # fields that go together, names that are unique, and the forms of names
    "CreateCluster": CREATION,
    "RunJobFlow": CREATION + r"|^steps\.\d+\.job_execution",
    "DeleteCluster": r"^Invalid project ID|^Clusters in the",
    "UpdateClusterScaling": r"^Invalid project ID|^Scale-out or scale-in|^Failed to scale|^The cluster has a maximum",
    "ListHosts": r"^Invalid project ID",
    "ListClusterTags": r"^Invalid project ID",
    "BatchCreateClusterTags": r"^Invalid project ID|^tags\.\d+|^Tag |^The number of tags",
    "ShowMrsVersionList": r"^Invalid project ID",
    "CreateClusterControl": r"^Duplicate cluster name",
    # ids to which MRS replies with 400, the state of a job, its type, and what a cluster can run
    "CreateExecuteJob": MRS_JOB + r"|cannot exceed 10\.$|cannot be submitted|^(arguments|properties) must have at most",
    "ShowJobExeListNew": MRS_JOB,
    "ShowSingleJobExe": MRS_JOB,
    "StopJob": MRS_JOB,
    "BatchDeleteJobs": MRS_JOB,
    "ShowSqlResultWithJob": MRS_JOB,
    "AddStubs": r"stubs\.\d+",
    "AddFaults": r"faults\.\d+",
    # a time or a number in one field, patterns and counts that go together
    "ListJournal": r"^(since|api|status|method|match|operation) must be",
    "VerifyJournal": r"since must be|cannot be combined|must not be greater|must (hold|give)|must be one of|regex|api must be|status must be",
    # one kind of end, rows as long as the columns
    "FinishStatement": r"cannot be combined|must give|is required|needs columns|must be a span",
    "FinishSqlJob": r"cannot be combined|needs columns|must have|must be a type of Spark",
    "FinishMrsJob": r"cannot be combined|needs columns|must have",
    "FinishSql": r"cannot be combined|must give|is required|needs columns|must have|must be a span",
    # rows as long as the columns, partition columns at their end, names and types of columns
    "PutTable": r"must have|must be a type of Presto|must name the last columns|must not be blank|upper and lower case are the same$",
    "ChangeSettings": r"^engines\.jobs is|must be a span of time|must be one span of time|starts above its end",
    "ChangeClock": r"must be a time in ISO|can be set back only",
    "AdvanceClock": r"must be .*a time in ISO|is in the past|by or to is required|must be a span of time|leads beyond the year",
}

# A number that would lose digits is refused in any field.
TOO_PRECISE = r"has more digits than a number can hold"


def operation_id(case):
    return case.operation.definition.raw.get("operationId")


def body_of(response):
    try:
        body = json.loads(response.content)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def words_of(body):
    error = body.get("error")
    words = error.get("message") if isinstance(error, dict) else body.get("error_msg", body.get("message"))
    return re.sub(r"^The parameter is invalid\. ", "", str(words))


def is_documented_500(operation, status, body):
    """MRS in its 2021 revision: a failed statement with its whole body, a cancel that failed, MRS.0011, and codes of jobs."""
    if status == 500 and set(body) == {"error_code", "error_msg"} and body["error_code"] in MRS_JOB_500S.get(operation, ()):
        return True
    if operation not in MRS_OPERATIONS or status != 500:
        return False
    keys = set(body)
    if keys == {"error_code", "error_msg"}:
        return body["error_code"] == "MRS.0011"
    if keys == {"status", "message"}:
        return operation == "CancelSql" and body["status"] == "FAILED"
    view = {"id", "sql_id", "message", "statement", "status", "result_location", "content"}
    return operation != "CancelSql" and keys == view and body["status"] == "FAILED" and isinstance(body["message"], str)


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """Whether a finding is valid."""
    operation = operation_id(case)
    body = body_of(response)
    if isinstance(failure, ServerError):
        return not is_documented_500(operation, response.status_code, body)
    if isinstance(failure, RejectedPositiveData) and response.status_code == 400:
        rule = BEYOND_SCHEMA.get(operation)
        return not any(re.search(one, words_of(body)) for one in (rule, TOO_PRECISE) if one is not None)
    # an invalid query can also be too long: then the gateway refuses it first
    return not (isinstance(failure, AcceptedNegativeData) and response.status_code == 414)


@schemathesis.check
def names_each_reply(ctx, response, case):
    """Every reply carries an id of its request, a wrong method's or an unknown path's too."""
    [request_id] = response.headers.get("x-request-id") or [""]
    assert re.fullmatch("[0-9a-f]{32}", request_id), f"X-Request-Id: {request_id!r}"


class World:
    """Whether the world has changed since its snapshot was restored, and how many requests each operation had."""

    changed = False
    requests = Counter()


@schemathesis.hook
def before_call(context, case, kwargs):
    """Restores what an earlier request took away, and aims most valid requests at what exists and is in the right state."""
    if World.changed and RESTORE is not None:
        headers = {"content-type": "application/json"}
        with urlopen(Request(RESTORE["url"], RESTORE["snapshot"].encode(), headers, method="PUT")) as reply:
            assert reply.status == 200
        World.changed = False
    operation = operation_id(case)
    targets = TARGETS.get(operation)
    if RESTORE is None or not targets or case.meta is None or case.meta.generation.mode != GenerationMode.POSITIVE:
        return
    World.requests[operation] += 1
    number = World.requests[operation]
    if number % LEFT_TO_CHANCE == 0:
        return
    target = targets[number % len(targets)]
    case.path_parameters = {**case.path_parameters, **target.get("path", {})}
    if "query" in target:
        case.query = target["query"]
    if "body" in target and isinstance(case.body, dict):
        case.body = {**case.body, **target["body"]}


@schemathesis.hook
def after_call(context, case, response):
    """A line for each reply: the test counts how far the requests came."""
    with open(REPLIES, "a", encoding="utf-8") as file:
        file.write(f"{operation_id(case)} {response.status_code}\n")
    if RESTORE is not None and response.status_code < 300 and operation_id(case) in RESTORE["changing"]:
        World.changed = True
