"""The driver of one session: runs code on Spark for lakemock.

It reads requests from its standard input and writes replies to its standard output, one JSON object a line:

    {"type": "start", "conf": {…}, "folder": …, …}                ->  {"type": "ready", …}, or {"type": "failed", "message": …}
    {"type": "run", "id": 1, "kind": "pyspark", "code": "1 + 2"}  ->  {"type": "progress", "id": 1, "progress": 0.5}, …
                                                                  ->  {"type": "answer", "id": 1, "state": …, "output": …}
    {"type": "cancel", "id": 1}                                   ->  nothing: the answer comes when the code has ended

Code runs in the main thread, because Python delivers signals there. The process ends when its standard input does.
"""
import os
import queue
import sys
import threading

from lakemock_driver.channel import Channel
from lakemock_driver.interruption import Interruption
from lakemock_driver.memory_limit import limit_memory
from lakemock_driver.session import Session


def main():
    # code must not import the modules beside this file by their names
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [path for path in sys.path if path != here]
    channel = Channel()
    runs = queue.Queue()
    interruption = Interruption()
    start = channel.read()
    if start is None:
        return
    channel.folder = start["folder"]
    threading.Thread(target=read_requests, args=(channel, runs, interruption), daemon=True).start()
    try:
        session = Session(start, channel, interruption)
    except BaseException as error:  # a SystemExit of Spark's, too
        channel.write({"type": "failed", "message": str(error) or type(error).__name__})
        raise
    limit_memory(start["pythonMemory"])
    channel.write({"type": "ready", "spark": session.spark_version, "scala": session.scala_version})
    while True:
        session.answer(runs.get())


def read_requests(channel, runs, interruption):
    while True:
        request = channel.read()
        if request is None:
            channel.end()
        elif request["type"] == "run":
            runs.put(request)
        elif request["type"] == "cancel":
            interruption.cancel(request["id"])


if __name__ == "__main__":
    sys.exit(main())
