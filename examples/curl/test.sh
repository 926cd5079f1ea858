#!/usr/bin/env bash
# Tests dli.sh against a lakemock.
set -euo pipefail
cd "$(dirname "$0")"
. ./lakemock.sh
. ./dli.sh

endpoint=$lakemock_url # <- the line that points the program at lakemock
PAUSE=0

code_is_run() {
  control POST stubs '{"match": {"code": "orders.count()"}, "outcome": {"text": "res0: Long = 42"}}'
  session=$(open_session)
  statement=$(submit "$session" 'orders.count()')
  [ "$(until_state "$statement" available error)" = available ]
  dli GET "$statement" | grep -qF '"data":{"text/plain":"res0: Long = 42"}'
}

a_statement_is_cancelled_while_it_runs() {
  control POST stubs '{"match": {"code": "train(model)"}, "outcome": {"never": true}}'
  session=$(open_session)
  statement=$(submit "$session" 'train(model)')
  [ "$(until_state "$statement" running)" = running ]
  [ "$(dli POST "$statement/cancel")" = '{"msg":"canceled"}' ]
  [ "$(until_state "$statement" cancelled available)" = cancelled ]
}

a_throttled_call_fails() {
  control POST faults '{"match": {"operation": "CreateSession"}, "fault": {"kind": "status", "preset": "throttled"}}'
  ! refusal=$(dli POST /sessions '{"kind": "spark", "queue": "default"}' 2> /dev/null)
  [ "$(field error_code <<< "$refusal")" = APIGW.0308 ]
}

passed=0 failed=0
for test in code_is_run a_statement_is_cancelled_while_it_runs a_throttled_call_fails; do
  new_project
  # no `if` or `||` around it: they would turn off its `set -e`
  set +e
  (set -e && "$test")
  code=$?
  set -e
  if [ "$code" = 0 ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED: $test"
    journal
  fi
  control POST reset
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
