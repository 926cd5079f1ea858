"""The pipes to lakemock."""
import json
import os
import shutil
import signal
import sys
import threading


class Channel:
    """Takes over standard input and output: code must neither read requests nor write replies, so it gets an empty
    input, and what it writes past `sys.stdout` goes to the log."""

    def __init__(self):
        self.folder = None
        self._requests = os.fdopen(os.dup(0), "r", encoding="utf-8", newline="\n")
        self._replies = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
        self._lock = threading.Lock()
        empty = os.open(os.devnull, os.O_RDONLY)
        os.dup2(empty, 0)
        os.close(empty)
        os.dup2(2, 1)
        # text is logged as it comes
        for stream in (sys.stdout, sys.stderr):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)

    def read(self):
        """The next request; None at the end of the input."""
        line = self._requests.readline()
        return json.loads(line) if line.endswith("\n") else None

    def write(self, reply):
        # ASCII, because an output may contain a lone surrogate
        text = json.dumps(reply, ensure_ascii=True, allow_nan=False)
        with self._lock:
            self._replies.write(text + "\n")
            self._replies.flush()

    def end(self, code=0):
        """Ends this process at once, with Spark and all that the code started."""
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)
        if os.getpgrp() == os.getpid():
            os.killpg(0, signal.SIGKILL)
        os._exit(code)
