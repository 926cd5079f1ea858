"""One statement while it runs."""
import signal
import threading

# between two reports of progress, in seconds
INTERVAL = 0.5


class Run:
    def __init__(self, run_id, sc, is_python):
        self.id = run_id
        self.ended = threading.Event()
        self._sc = sc
        self._group = str(run_id)
        self._is_python = is_python
        self._thread = None

    def enter(self):
        """The JVM's thread of this one gets the job group; it may have an interrupt of an earlier statement."""
        threads = self._sc._jvm.java.lang.Thread
        threads.interrupted()
        self._thread = threads.currentThread()
        self._sc.setJobGroup(self._group, "statement", True)

    def cancel_jobs(self):
        self._sc._jsc.sc().cancelJobGroup(self._group)

    def interrupt(self):
        if self._is_python:
            signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)
        elif self._thread is not None:
            self._thread.interrupt()

    def watch(self, channel):
        """Reports the share of tasks that are done, as long as the statement runs."""
        last = 0.0
        while not self.ended.wait(INTERVAL):
            progress = self._progress()
            if progress > last:
                last = progress
                channel.write({"type": "progress", "id": self.id, "progress": progress})

    def _progress(self):
        tracker = self._sc.statusTracker()
        done = tasks = 0
        for job in tracker.getJobIdsForGroup(self._group):
            info = tracker.getJobInfo(job)
            for stage in info.stageIds if info is not None else ():
                details = tracker.getStageInfo(stage)
                if details is not None:
                    done += details.numCompletedTasks
                    tasks += details.numTasks
        return done / tasks if tasks > 0 else 0.0

    def leave_broken_connection(self):
        """An interrupt may have come while a call of the JVM was open. Its reply would be taken for that of the next call."""
        client = self._sc._gateway._gateway_client
        connection = client.get_thread_connection()
        if connection is not None and connection not in client.deque:
            connection.close()
