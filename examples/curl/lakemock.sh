# Finds a lakemock, or starts one for the run, and sets lakemock_url. Source it from a bash script.

if [ -n "${LAKEMOCK_URL:-}" ]; then
  lakemock_url=${LAKEMOCK_URL%/}
else
  lakemock_log=$(mktemp)
  lakemock_command=(npx --yes lakemock)
  # in a clone of lakemock: what it built
  lakemock_clone=$(dirname "${BASH_SOURCE[0]}")/../../dist/cli.js
  if [ -f "$lakemock_clone" ]; then lakemock_command=(node "$lakemock_clone"); fi
  # shellcheck disable=SC2206 # the command has arguments
  if [ -n "${LAKEMOCK_COMMAND:-}" ]; then lakemock_command=($LAKEMOCK_COMMAND); fi
  set -m # its own process group: npx ends on a signal and does not forward it
  "${lakemock_command[@]}" start --port 0 > "$lakemock_log" &
  lakemock_pid=$!
  set +m
  trap 'kill -- "-$lakemock_pid"; wait "$lakemock_pid"; rm -f "$lakemock_log"' EXIT
  # stdout is JSON lines, and the one that says "ready:" has the URL
  until lakemock_url=$(grep -m 1 '"msg":"ready:' "$lakemock_log" | grep -o '"url":"[^"]*"' | cut -d '"' -f 4) && [ -n "$lakemock_url" ]; do
    kill -0 "$lakemock_pid" || exit 1
    sleep 0.1
  done
fi

# A new project for this test. Its clock moves with each poll, so no test waits.
new_project() {
  project=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  control PATCH clock '{"mode": "auto"}'
}

# Calls the control API of the project: control METHOD PATH [JSON].
control() {
  curl -sS --fail-with-body -o /dev/null -X "$1" "$lakemock_url/_lakemock/worlds/$project/$2" \
    -H 'content-type: application/json' ${3:+-d "$3"}
}

# The requests and replies, for finding out why a test failed.
journal() {
  curl -sS "$lakemock_url/_lakemock/worlds/$project/journal?format=text" >&2
}
