"""A session: its context, its interpreters, and the statements that run one at a time."""
import json
import subprocess
import sys
import threading

from .python_code import PythonCode
from .run import Run
from .scala_code import ScalaCode
from .spark_start import start_spark
from .sql_code import SqlCode

# how long the JVM has to end once it has closed a connection, in seconds
END_OF_JVM = 20


class Session:
    def __init__(self, start, channel, interruption):
        self._channel = channel
        self._interruption = interruption
        self._max_output = start["maxOutput"]
        self._sc = start_spark(start["conf"], start["folder"], self._jvm_ended)
        interruption.install()
        for path in start["pyFiles"]:
            self._sc.addPyFile(path)
        from pyspark.sql import SparkSession

        spark = SparkSession(self._sc)
        self._python = PythonCode(self._sc, spark, self._max_output)
        self._scala = ScalaCode(self._sc, spark, start["classFolder"])
        self._sql = SqlCode(self._sc, spark, start["isForJobs"])
        self.spark_version = self._sc.version
        self.scala_version = self._sc._jvm.scala.util.Properties.versionNumberString()

    def _jvm_ended(self, code):
        sys.__stderr__.write("Spark's JVM has ended with code %s\n" % code)
        sys.__stderr__.flush()
        self._channel.end(1)

    def answer(self, request):
        kind = request["kind"]
        run = Run(request["id"], self._sc, is_python=kind == "pyspark")
        interpreter = {"pyspark": self._python, "sql": self._sql}.get(kind, self._scala)
        self._interruption.begin(run)
        threading.Thread(target=run.watch, args=(self._channel,), daemon=True).start()
        try:
            output = self._interruption.guard(lambda: self._run(run, interpreter, request["code"]))
        except KeyboardInterrupt:
            # it came between two steps of this program
            output = error_output("KeyboardInterrupt", "", [])
        is_cancelled = self._interruption.end(run)
        if is_connection_error(output):
            self._wait_for_end_of_jvm()
        run.leave_broken_connection()
        state = "cancelled" if is_cancelled else "available"
        self._channel.write({"type": "answer", "id": run.id, "state": state, "output": self._sendable(output)})

    def _wait_for_end_of_jvm(self):
        """The JVM closes its connections when it ends; this process then ends, too, without a reply."""
        try:
            self._sc._gateway.proc.wait(END_OF_JVM)
        except subprocess.TimeoutExpired:
            return
        threading.Event().wait()

    def _run(self, run, interpreter, code):
        run.enter()
        try:
            return interpreter.run(code)
        except KeyboardInterrupt:
            raise
        except Exception as error:
            # the JVM has no answer for the interpreter itself
            return error_output(type(error).__name__, str(error), [])

    def _sendable(self, output):
        try:
            text = json.dumps(output, allow_nan=False)
        except (TypeError, ValueError, RecursionError) as error:
            return error_output("ValueError", "the output is not JSON: %s" % error, [])
        if len(text) > self._max_output:
            return error_output("ValueError", "the output has more than %d characters" % self._max_output, [])
        return output


def is_connection_error(output):
    """Whether the code had an error of the connection with the JVM, rather than one of the JVM."""
    if output["status"] != "error" or output["ename"] not in ("Py4JError", "Py4JNetworkError"):
        return False
    return "Trace:" not in output["evalue"]


def error_output(ename, evalue, traceback):
    return {"status": "error", "ename": ename, "evalue": evalue, "traceback": traceback}
