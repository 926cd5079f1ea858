#!/usr/bin/env bash
# Runs the cases of $CASES, each in a shell of its own, and adds a line of JSON for each to $LAKEMOCK_OUTCOMES.
# runner.ts gives the target in variables. A case fails if one of its commands fails.
set -uo pipefail
. ./dli.sh
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# ---- what cases need ----

skip() {
  echo "$1" > "$scratch/skipped"
  exit 0
}

# is WHAT EXPECTED
is() {
  [ "$1" = "$2" ] || { echo "expected: $2"; echo "came:     $1"; return 1; }
}

has() {
  grep -qF -- "$2" <<< "$1" || { echo "expected: … $2 …"; echo "came:     $1"; return 1; }
}

# refused STATUS CODE call …: the call is refused so.
refused() {
  local status=$1 code=$2 body
  shift 2
  curl_options=(-w '\n%{http_code}')
  if body=$("$@"); then echo "it was not refused: $body" && return 1; fi
  is "$(tail -n 1 <<< "$body")" "$status"
  is "$(field error_code <<< "$body")" "$code"
}

log_in() {
  if [ "$STEERED" != 1 ] && [ -n "$TOKEN" ]; then
    token=$TOKEN
  else
    [ -n "$USER_NAME" ] || skip 'the target has no token, and no user with a password'
    token=$(get_token "$IAM_URL" "$DOMAIN" "$USER_NAME" "$PASSWORD")
    [ -n "$token" ]
  fi
}

# control METHOD PATH [JSON]
control() {
  curl -sS --fail-with-body --max-time 30 -X "$1" "$url/_lakemock/worlds/$project/$2" -H 'content-type: application/json' ${3:+-d "$3"}
}

# ---- the cases ----

lifecycle() {
  log_in
  session=$(open_session "$QUEUE")
  statement=$(run "$session" 120 'val a=1')
  is "$(field state <<< "$statement")" available
  is "$(field status <<< "$statement")" ok
  has "$statement" '"text/plain":"a: Int = 1'
  is "$(call DELETE "$session")" '{"msg":"deleted"}'
  refused 404 DLI.0023 call GET "$session"
}

cancel_on_a_deadline() {
  log_in
  session=$(open_session "$QUEUE")
  statement=$(run "$session" 0 'Thread.sleep(60000)')
  is "$(field state <<< "$statement")" cancelled
  # once more: it has ended
  is "$(call POST "$session/statements/0/cancel" '{}')" '{"msg":"canceled"}'
  call DELETE "$session" > /dev/null
}

sql_by_token() {
  log_in
  local executions=$url/v2/$project/clusters/$CLUSTER/sql-execution status=
  mrs() { curl -sS --fail-with-body --max-time 30 -H "x-auth-token: $token" -H 'content-type: application/json' "$@"; }
  submitted=$(mrs "$executions" -d '{"sql_type": "presto", "sql_content": "show tables"}')
  id=$(field id <<< "$submitted")
  for pause in 0 0 0 0 0 0 1 1 2 2 5 5 10 10 20; do
    shown=$(mrs "$executions/$id")
    status=$(field status <<< "$shown")
    [ "$status" != FINISHED ] || break
    sleep "$pause"
  done
  is "$status" FINISHED
  if [ "$STEERED" = 1 ]; then has "$shown" '"content":[["t1"],["t2"]]'; fi
  is "$(mrs -X POST "$executions/$id/cancel" | field status)" SUCCEED
}

wrong_token() {
  token=wrong
  refused 401 APIGW.0301 call GET /sessions
}

no_token() {
  token=
  refused 401 APIGW.0301 call GET /sessions
}

unknown_session() {
  log_in
  refused 404 DLI.0023 call GET /sessions/00000000-0000-4000-8000-000000000000
}

wrong_password() {
  ! token=$(get_token "$IAM_URL" "$DOMAIN" "$USER_NAME" wrong 2> "$scratch/why")
  has "$(cat "$scratch/why")" 'error: 401'
  is "$token" ''
}

failing_code() {
  log_in
  session=$(open_session "$QUEUE")
  statement=$(run "$session" 60 '1 / 0')
  is "$(field state <<< "$statement")" error
  is "$(field evalue <<< "$statement")" 'java.lang.ArithmeticException: / by zero'
}

retry_throttled() {
  log_in
  # curl counts 429 among what passes
  control POST faults '{"match": {"operation": "CreateSession"}, "fault": {"kind": "status", "preset": "throttled"}, "when": {"nth": [1]}}' > /dev/null
  curl_options=(--retry 2 --retry-delay 1)
  created=$(call POST /sessions "{\"kind\": \"spark\", \"queue\": \"$QUEUE\"}")
  has "$created" '"state":"starting"'
  curl_options=()
  has "$(call GET /sessions)" '"total":1,'
  has "$(control GET 'journal?operation=CreateSession&status=429')" '"total":1,'
}

lost_reply() {
  log_in
  control POST faults '{"match": {"operation": "CreateSession"}, "fault": {"kind": "duplicate-late"}, "when": {"nth": [1]}}' > /dev/null
  code=0
  call POST /sessions "{\"kind\": \"spark\", \"queue\": \"$QUEUE\", \"name\": \"lost\"}" 2> /dev/null || code=$?
  # the connection was reset, or closed without a reply
  case $code in 52 | 56) ;; *) is "$code" '52 or 56' ;; esac
  listed=$(call GET /sessions)
  has "$listed" '"total":1,'
  has "$listed" '"name":"lost"'
}

self_signed_certificate() {
  url=$HTTPS_URL
  ! token=$(get_token "$url" "$DOMAIN" "$USER_NAME" "$PASSWORD" 2> "$scratch/why")
  has "$(cat "$scratch/why")" 'curl: (60)'
  curl_options=(--cacert "$CERTIFICATE_FILE")
  token=$(get_token "$url" "$DOMAIN" "$USER_NAME" "$PASSWORD")
  is "$(call GET /sessions)" '{"from":0,"total":0,"sessions":[]}'
}

created_in_livy() {
  log_in
  control PATCH settings '{"dialect": "livy"}' > /dev/null
  curl_options=(-D "$scratch/headers")
  created=$(call POST /sessions '{"kind": "pyspark"}')
  has "$(head -n 1 "$scratch/headers")" ' 201 '
  path=$(tr -d '\r' < "$scratch/headers" | sed -n 's/^[Ll]ocation: //p')
  is "$path" "/v2.0/$project/sessions/$(field id <<< "$created")"
  curl_options=()
  has "$(call GET "${path#"/v2.0/$project"}")" '"kind":"pyspark"'
}

# ---- running them ----

quoted() {
  tr -d '\000-\010\013-\037' | sed 's/\\/\\\\/g; s/"/\\"/g' | awk '{ printf "%s\\n", $0 }' | tr '\t' ' '
}

failed=0
for case in $CASES; do
  url=$URL token='' project=$PROJECT
  if [ "$STEERED" = 1 ]; then project=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n'); fi
  rm -f "$scratch/skipped"
  # no `if` around it, which would switch its `set -e` off
  (
    set -eE
    trap 'echo "line $LINENO failed: $BASH_COMMAND"' ERR
    "${case//-/_}"
  ) > "$scratch/said" 2>&1
  code=$?
  outcome=passed text=
  if [ "$code" != 0 ]; then
    outcome=failed text=$(quoted < "$scratch/said") failed=1
  elif [ -f "$scratch/skipped" ]; then
    outcome=skipped text=$(quoted < "$scratch/skipped")
  fi
  echo "$case: $outcome"
  echo "{\"client\": \"curl\", \"case\": \"$case\", \"outcome\": \"$outcome\", \"text\": \"$text\"}" >> "$LAKEMOCK_OUTCOMES"
done
exit "$failed"
