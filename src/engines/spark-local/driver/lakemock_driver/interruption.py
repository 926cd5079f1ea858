"""Stops the code that runs: through Spark's job groups, then by an interrupt."""
import signal
import threading

# what Spark's own cancel gets before the code is interrupted, and between two attempts, in seconds
PATIENCE = 0.7


class Interruption:
    """What a cancel stops. Interrupts reach the code of a statement and nothing else of this process."""

    def __init__(self):
        self._lock = threading.Lock()
        self._run = None
        self._cancelled = set()
        self._may_interrupt = False

    def install(self):
        """Replaces Spark's handler of SIGINT, which would stop the jobs of this process. For the main thread."""
        signal.signal(signal.SIGINT, self._on_signal)

    def _on_signal(self, _number, _frame):
        if self._may_interrupt:
            raise KeyboardInterrupt

    def begin(self, run):
        """`run` starts. It has an `id`, an event `ended`, and the methods `cancel_jobs` and `interrupt`."""
        with self._lock:
            self._run = run
            is_cancelled = run.id in self._cancelled
        if is_cancelled:
            self._stop_later(run)

    def guard(self, work):
        """Calls `work`, which an interrupt may end with KeyboardInterrupt."""
        try:
            self._may_interrupt = True
            return work()
        finally:
            self._may_interrupt = False

    def end(self, run):
        """`run` has ended. Returns whether it was cancelled."""
        run.ended.set()
        with self._lock:
            self._run = None
            is_cancelled = run.id in self._cancelled
            self._cancelled.discard(run.id)
        return is_cancelled

    def cancel(self, run_id):
        with self._lock:
            run = self._run
            self._cancelled.add(run_id)
        if run is not None and run.id == run_id:
            self._stop_later(run)

    def _stop_later(self, run):
        # apart, because Spark may not answer, and requests must still be read
        threading.Thread(target=self._stop, args=(run,), daemon=True).start()

    def _stop(self, run):
        while not run.ended.is_set():
            run.cancel_jobs()
            if not run.ended.wait(PATIENCE):
                run.interrupt()
                run.ended.wait(PATIENCE)
