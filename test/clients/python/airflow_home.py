"""An empty home for Airflow, removed at the end. Airflow reads the variables
when it is imported, so this comes first."""

import atexit
import os
import shutil
import tempfile

HOME = tempfile.mkdtemp(prefix="lakemock-airflow-")
atexit.register(shutil.rmtree, HOME, ignore_errors=True)
os.environ.update(
    AIRFLOW_HOME=HOME,
    AIRFLOW__CORE__LOAD_EXAMPLES="False",
    AIRFLOW__LOGGING__LOGGING_LEVEL="WARNING",
)
