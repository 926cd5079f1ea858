# The program under test: sessions and statements of DLI by curl alone. Expects $endpoint and $project.

dli() {
  curl -sS --fail-with-body -X "$1" "$endpoint/v2.0/$project$2" -H 'content-type: application/json' ${3:+-d "$3"}
}

# The text of a field of a JSON reply: enough for ids and states.
field() {
  grep -o "\"$1\":\"\?[^\",}]*" | head -n 1 | sed 's/^[^:]*:"\{0,1\}//'
}

# Polls a path until it is in a state: until_state PATH STATE…
until_state() {
  local path=$1 state
  shift
  while true; do
    state=$(dli GET "$path" | field state) || return 1
    case " $* " in *" $state "*) echo "$state" && return ;; esac
    sleep "${PAUSE:-1}"
  done
}

# Opens a session and prints its path.
open_session() {
  local session
  session=/sessions/$(dli POST /sessions '{"kind": "spark", "queue": "default"}' | field id) || return 1
  until_state "$session/state" idle > /dev/null && echo "$session"
}

# Submits code, which has to be without quotes, and prints the path of the statement: submit SESSION CODE
submit() {
  echo "$1/statements/$(dli POST "$1/statements" "{\"code\": \"$2\"}" | field id)"
}
