"""The driver of a session of `spark: local`."""
