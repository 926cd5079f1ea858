# Sessions and statements of DLI, by curl alone. Expects $url, $project and $token; $curl_options are added to each call.

# call METHOD PATH [JSON]: prints the reply's body, and fails if the request is refused. PATH begins after the project.
call() {
  curl -sS --fail-with-body --max-time 30 ${curl_options+"${curl_options[@]}"} -X "$1" "$url/v2.0/$project$2" \
    -H "x-auth-token: $token" -H 'content-type: application/json' ${3:+--data-binary "$3"}
}

# The value of the first field of that name in the JSON at stdin: enough for ids, states and codes.
field() {
  grep -o "\"$1\":\(\"[^\"]*\"\|[^,}]*\)" | head -n 1 | sed 's/^"[^"]*"://; s/^"//; s/"$//'
}

# get_token IAM_URL DOMAIN USER PASSWORD: prints a token for the project.
get_token() {
  local user="{\"name\": \"$3\", \"password\": \"$4\", \"domain\": {\"name\": \"$2\"}}"
  local identity="{\"methods\": [\"password\"], \"password\": {\"user\": $user}}"
  curl -sS --fail --max-time 30 ${curl_options+"${curl_options[@]}"} -o /dev/null -D - "$1/v3/auth/tokens?nocatalog=true" \
    -H 'content-type: application/json' \
    -d "{\"auth\": {\"identity\": $identity, \"scope\": {\"project\": {\"id\": \"$project\"}}}}" |
    tr -d '\r' | sed -n 's/^[Xx]-[Ss]ubject-[Tt]oken: //p'
}

# until_state PATH SECONDS STATE…: looks again, later each time; prints what it saw then, and fails when the time is over.
until_state() {
  local path=$1 ends=$((SECONDS + $2)) pause=0.05 shown state
  shift 2
  while true; do
    shown=$(call GET "$path") || return
    state=$(field state <<< "$shown")
    case " $* " in *" $state "*) echo "$shown" && return ;; esac
    if [ "$SECONDS" -ge "$ends" ]; then
      echo "$path is still $state" >&2
      return 1
    fi
    sleep "$pause"
    case $pause in 0.05) pause=0.2 ;; 0.2) pause=1 ;; 1) pause=2 ;; *) pause=5 ;; esac
  done
}

# open_session QUEUE: prints the path of an idle session.
open_session() {
  local created session
  created=$(call POST /sessions "{\"kind\": \"spark\", \"queue\": \"$1\"}") || return
  session=/sessions/$(field id <<< "$created")
  until_state "$session/state" 180 idle > /dev/null && echo "$session"
}

# run SESSION SECONDS CODE: prints the statement when it has ended; one that takes longer is cancelled. CODE has no quotes.
run() {
  local created statement
  created=$(call POST "$1/statements" "{\"code\": \"$3\"}") || return
  statement=$1/statements/$(field id <<< "$created")
  until_state "$statement" "$2" available error cancelled && return
  call POST "$statement/cancel" > /dev/null && until_state "$statement" 60 cancelled available error
}
