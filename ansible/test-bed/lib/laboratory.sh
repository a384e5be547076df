# The laboratory: a crowd uses the school while something fails, and then every write acknowledged to it is looked for.
# What fails is in failures.sh. Sourced by test-bed.
# shellcheck shell=bash
RESULTS=$STATE/results
# The crowd, and how long its members look at a page. Large enough to reveal a gap, small enough for two cores.
CROWD=(--students "${LAB_STUDENTS:-24}" --guardians "${LAB_GUARDIANS:-12}" --office "${LAB_OFFICE:-12}" --pause-ms "${LAB_PAUSE_MS:-1500}")
SHORT_FORM=(kill upgrade upgrade-back)
LONG_FORM=(calm kill kill-no-retry application database store cut-database cut-applications clock compressor disk-database disk-application
  upgrade upgrade-back upgrade-again broken all restore)

lab() {
  local failure started=$SECONDS bad=0 names=("$@")
  case ${1:-} in
    "" | --long) names=("${LONG_FORM[@]}") ;;
    --short) names=("${SHORT_FORM[@]}") ;;
  esac
  for failure in "${names[@]}"; do
    [ "$failure" = restore ] || declare -F "failure_${failure//-/_}" > /dev/null || fail "There is no failure $failure; there are: ${LONG_FORM[*]}."
  done
  mkdir -p "$RESULTS"
  lab_prepare
  for failure in "${names[@]}"; do
    case $failure in
      restore) lab_restore || bad=1 ;;
      *) lab_case "$failure" || bad=1 ;;
    esac
  done
  lab_table
  say "The laboratory took $((SECONDS - started)) s."
  return "$bad"
}

# The crowd's program, its password, the authority it trusts, and a school that knows it.
lab_prepare() {
  # shellcheck source=/dev/null
  . "$ROOT/local-stack/jdk.sh"
  LOAD=("$JDK/bin/java" -Xmx512m -jar "$(echo "$BED"/load/target/test-bed-load-*.jar)")
  [ -e "${LOAD[-1]}" ] || fail "The crowd's program is not built: mvn -pl ansible/test-bed/load package"
  SCHOOL=https://$(address balancer1)
  host_ssh balancer1 openssl x509 -in /etc/haproxy/tls/school.pem > "$STATE/authority.pem"
  if [ ! -e "$STATE/crowd" ]; then
    (umask 077; head -c 24 /dev/urandom | base64 > "$STATE/crowd")
  fi
  LOAD_PASSWORD=$(cat "$STATE/crowd")
  export LOAD_PASSWORD
  lab_versions
  lab_undo
  lab_whole 180 || fail "The school is not whole to begin with: $(lab_servers | tr '\n' ';')"
  if [ "$(lab_sql <<< "SELECT COUNT(*) FROM user_account WHERE email LIKE '%@crowd.example'")" = 0 ]; then
    say "Filling the school ..."
    "${LOAD[@]}" seed --students 250 --office 40 | lab_sql
  fi
}

# What an interrupted failure left behind
lab_undo() {
  local host
  for host in app1 app2 db1; do
    host_ssh "$host" sh -c "'nft delete table inet laboratory 2> /dev/null
      rm -f /var/lib/mysql/filler* /var/lib/homeroom/filler*
      if [ -d /run/systemd/system/homeroom.service.d ]; then
        rm -r /run/systemd/system/homeroom.service.d && systemctl daemon-reload && systemctl restart homeroom
      fi'" || true
  done
  for host in app1 app2; do host_ssh balancer1 homeroom-balancer in "$host" 240 > /dev/null || true; done
}

lab_sql() { host_ssh db1 mariadb --batch --skip-column-names school; }

lab_servers() { host_ssh balancer1 homeroom-balancer show; }

# Waits until every application serves, for at most this many seconds.
lab_whole() {
  local end=$((SECONDS + $1)) servers
  while [ "$SECONDS" -lt "$end" ]; do
    servers=$(timeout 10 ssh -F "$STATE/ssh/config" balancer1 -- sudo homeroom-balancer show 2> /dev/null || true)
    [ -n "$servers" ] && [ "$(grep -c '^app[0-9]' <<< "$servers")" = "$(grep -c ' UP ' <<< "$servers")" ] && return 0
    sleep 0.5
  done
  return 1
}

lab_mark() {
  [ -n "${CROWD_IN:-}" ] && printf 'mark %s\n' "$1" >&"$CROWD_IN"
  say "  $(date +%T) $1"
}

# The crowd signs in, for the named case, and goes about its day.
crowd_comes() {
  CROWD_SINCE=$(lab_sql <<< "SELECT COALESCE(MAX(id), 0) FROM consent")
  coproc CROWD_PROCESS { exec "${LOAD[@]}" run --school "$SCHOOL" --authority "$STATE/authority.pem" --ledger "$RESULTS/$1.ledger" \
    --report "$RESULTS/$1.report" "${CROWD[@]}" 2> "$RESULTS/$1.log"; }
  # Copies, as bash forgets the originals when the process ends.
  exec {CROWD_OUT}<&"${CROWD_PROCESS[0]}" {CROWD_IN}>&"${CROWD_PROCESS[1]}"
  CROWD_ID=$CROWD_PROCESS_PID
  read -r -t 240 -u "$CROWD_OUT" _ && return
  say "  The crowd did not get in; its words are in $RESULTS/$1.log."
  kill "$CROWD_ID" 2> /dev/null
  return 1
}

# It finishes what it began, and reports what it saw.
crowd_goes() {
  printf 'stop\n' >&"$CROWD_IN"
  cat <&"$CROWD_OUT" | sed 's/^/    /'
  exec {CROWD_OUT}<&- {CROWD_IN}>&-
  CROWD_IN=
  wait "$CROWD_ID" || true
}

# One failure under load: a row of the table, and status 1 if something acknowledged is lost or the school did not come back.
lab_case() {
  local name=$1 whole=yes since status=0
  since=$(date +%s)
  say "$name: $(lab_about "$name")"
  rm -f "$RESULTS/$name".*
  crowd_comes "$name" || return 1
  sleep "$LAB_CALM"
  if ! "failure_${name//-/_}"; then
    whole=no
    status=1
  fi
  lab_whole 240 || { whole=no; status=1; }
  lab_mark whole
  sleep "$LAB_CALM"
  crowd_goes
  lab_row "$name" "$whole" || status=1
  lab_goal "$name" || status=1
  lab_said "$name" "$since"
  return "$status"
}

# The row of the table; status 1 if something acknowledged is lost.
lab_row() {
  local name=$1 whole=$2 lost status=0
  lab_verify "$RESULTS/$name.ledger" > "$RESULTS/$name.verify" || status=1
  lost=$(tail -1 "$RESULTS/$name.verify")
  say "    $lost"
  printf '%s\t%s\t%s\t%s\n' "$name" "$whole" "$lost" "$(cat "$RESULTS/$name.report")" > "$RESULTS/$name.row"
  return "$status"
}

# What the applications logged meanwhile is kept with the figures; what they and the crowd reported about forms and errors is shown.
lab_said() {
  local name=$1 host
  sort "$RESULTS/$name.log" | head -12 | sed 's/^/    /'
  for host in app1 app2; do
    host_ssh "$host" journalctl --unit homeroom --since "@$2" --no-pager --output cat > "$RESULTS/$name.$host.log" || continue
    # Errors with their causes, except the channel's complaint, at each stop, that its datasource is gone first
    awk '/^[0-9:,]+ / { shown = / (ERROR|SEVERE) / && !/JDBC_PING2/ } shown && (/^[0-9:,]+ / || /^Caused by: /)' "$RESULTS/$name.$host.log" |
      cut -c1-300 | sed "s/^/    $host: /" | head -20
    # An answer that the application does not consider an error
    ! grep -q ' answered 5' "$RESULTS/$name.log" || grep -aE ' WARN(ING)? ' "$RESULTS/$name.$host.log" | cut -c1-300 | sed "s/^/    $host: /" | tail -20
  done
}

# What must hold besides that nothing acknowledged is lost and the school is whole again.
lab_goal() {
  local name account whole gets gets_failed posts posts_failed gap median slow sessions forms marks missed=()
  IFS=$'\t' read -r name whole account gets gets_failed posts posts_failed gap median slow sessions forms marks < "$RESULTS/$1.row"
  [ "$sessions" = 0 ] || [ "$name" = all ] || missed+=("$sessions sessions lost")
  case $name in
    calm | upgrade* | broken)
      [ "$forms" = 0 ] || missed+=("$forms forms lost, none may be")
      [ $((gets_failed + posts_failed)) = 0 ] || missed+=("$((gets_failed + posts_failed)) requests failed, none may") ;;
    kill) [ "$(lab_until killed "$marks")" -le 3000 ] || missed+=("requests failed for longer than the balancer needs to notice") ;;
    database) [ "$(lab_until back "$marks")" -le 10000 ] || missed+=("not back within 10 s of the database") ;;
  esac
  [ "${#missed[@]}" = 0 ] && return
  printf '    MISSED: %s\n' "${missed[@]}"
  return 1
}

# How many ms after a moment the last request failed.
lab_until() { sed -E "s/(.*\s)?$1=([0-9]+).*/\2/" <<< "$2"; }
LAB_CALM=${LAB_CALM:-8}

# Last night's backup, a day's work, an accident, and back to the moment before it: everything must be as it was then. What was acknowledged to
# the crowd until that moment is looked for too; there is no crowd while the school is closed.
lab_restore() {
  local before damaged after at whole=yes status=0
  say "restore: $(lab_about restore)"
  rm -f "$RESULTS"/restore.*
  control_run ansible-playbook backup.yml > "$RESULTS/backup.log" 2>&1 || { say "  The backup failed; $RESULTS/backup.log says why."; return 1; }
  crowd_comes restore || return 1
  sleep "$((LAB_CALM * 3))"
  crowd_goes
  lab_prepared 180 || return 1
  before=$(lab_fingerprint)
  sleep 2
  at=$(host_ssh db1 date -u "'+%F %T'")
  sleep 2
  lab_sql <<< "UPDATE person SET family_name = 'Gone'; DELETE FROM consent; UPDATE student SET notes = NULL" || return 1
  damaged=$(lab_fingerprint)
  [ "$before" != "$damaged" ] || { say "  The accident did no damage."; return 1; }
  say "  $(date +%T) accident; back to $at"
  control_run ansible-playbook restore.yml -e restore_confirm=school -e "restore_to='$at'" -e '{"restore_what": ["database"]}' \
    > "$RESULTS/restore.playbook.log" 2>&1 || { say "  restore.yml failed; $RESULTS/restore.playbook.log says why."; status=1; }
  lab_whole 240 || { whole=no; status=1; }
  say "  $(date +%T) whole"
  after=$(lab_fingerprint)
  if [ "$before" = "$after" ] && grep -q ^table <<< "$after" && grep -q ^object <<< "$after"; then
    say "    $(grep -c ^table <<< "$after") tables and $(grep -c ^object <<< "$after") objects are as they were"
  else
    say "    MISSED: not as it was:"
    diff <(echo "$before") <(echo "$after") | sed 's/^/      /' | head -20
    status=1
  fi
  lab_row restore "$whole" || status=1
  return "$status"
}

# The tables of a database, without the one in which the hosts find each other.
lab_tables() {
  host_ssh db1 mariadb --batch --skip-column-names "$1" <<< "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()
    AND table_type = 'BASE TABLE' AND table_name <> 'jgroups' ORDER BY 1" | while read -r table; do
    printf "SELECT 'table', '%s', COUNT(*) FROM \`%s\`;\nCHECKSUM TABLE \`%s\`;\n" "$table" "$table" "$table"
  done | host_ssh db1 mariadb --batch --skip-column-names "$1" | sed "s/^$1\\.//"
}

# Waits until every photo that is there now is ready, or refused.
lab_prepared() {
  local end=$((SECONDS + $1)) last
  last=$(lab_sql <<< "SELECT COALESCE(MAX(id), 0) FROM photo")
  while [ "$(lab_sql <<< "SELECT COUNT(*) FROM photo WHERE state = 'RECEIVED' AND id <= $last")" != 0 ]; do
    [ "$SECONDS" -lt "$end" ] || { say "  Photos are on their way after $1 s still."; return 1; }
    sleep 1
  done
}

# Every table with its number of rows and its checksum, every object with its digest.
lab_fingerprint() {
  lab_tables school
  host_ssh store1 sh -c "'cd $(lab_objects) && find . -type f -exec sha256sum {} +'" | sed 's/^/object /' | sort
}

# Compares what the database and the store have with the ledger.
lab_verify() {
  {
    { echo "SET @since = $CROWD_SINCE;"; "${LOAD[@]}" look; } | lab_sql
    host_ssh store1 find "$(lab_objects)" -path '*/originals/*' -type f -printf 'object\\t%f\\n'
  } | "${LOAD[@]}" verify --ledger "$1"
}

lab_objects() { echo /var/lib/homeroom-store; }

lab_table() {
  local row name whole account
  printf '%-17s %6s %6s %6s %6s %8s %8s %8s %6s %6s %7s %6s %6s  %s\n' failure GET failed POST failed gap/ms median 99%/ms sess. forms acked lost whole \
    "ms until the last failed request, from each moment"
  for row in "${LONG_FORM[@]}"; do
    [ -e "$RESULTS/$row.row" ] || continue
    IFS=$'\t' read -r name whole account gets gets_failed posts posts_failed gap median slow sessions forms marks < "$RESULTS/$row.row"
    [[ $account =~ writes\ ([0-9]+),\ of\ them\ lost\ ([0-9]+) ]]
    printf '%-17s %6s %6s %6s %6s %8s %8s %8s %6s %6s %7s %6s %6s  %s\n' "$name" "$gets" "$gets_failed" "$posts" "$posts_failed" "$gap" "$median" "$slow" \
      "$sessions" "$forms" "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" "$whole" "${marks//$'\t'/ }"
  done
}

# Many people at once: what happens, where they waited, and how much of the pool was used.
lab_surge() {
  lab_prepare
  say "A thousand people open one page within a second:"
  surge_of surge --people 1000 --within-ms 1000
  say "Two hundred sign in within ten seconds:"
  surge_of signin --people 200 --within-ms 10000
}

surge_of() {
  local command=$1
  shift
  surge_balancer "clear counters all" > /dev/null
  "${LOAD[@]}" "$command" --school "$SCHOOL" --authority "$STATE/authority.pem" "$@" | sed 's/^/    /'
  surge_balancer "show stat school -1 -1" | awk -F, '
    NR == 1 { sub("# ", "", $1); for (i = 1; i <= NF; i++) at[$i] = i; next }
    NF > 10 { printf "    balancer, %s: at once %s at most, waiting %s at most, longest wait %s ms, longest answer %s ms, answers 2xx %s 3xx %s 4xx %s 5xx %s\n",
              $at["svname"], $at["smax"], $at["qmax"], $at["qtime_max"], $at["ttime_max"], $at["hrsp_2xx"], $at["hrsp_3xx"], $at["hrsp_4xx"], $at["hrsp_5xx"] }'
  surge_pools
  lab_whole 60 || say "    not whole after a minute"
}

# A command to HAProxy's own socket
surge_balancer() {
  host_ssh balancer1 python3 - << EOT
import socket
with socket.socket(socket.AF_UNIX) as haproxy:
    haproxy.connect("/run/haproxy/admin.sock")
    haproxy.sendall(b"$1\n")
    while part := haproxy.recv(65536):
        print(part.decode(), end="")
EOT
}

# Connections that send a byte a second, beside people at work: through the balancer, and at one application directly, which only the balancer's
# host reaches.
lab_slow() {
  local status=0
  lab_prepare
  say "Through the balancer:"
  slow_of balancer "$SCHOOL" "$@" || status=1
  say "At one application:"
  slow_of application "http://$(address app1):8080" "$@" || status=1
  return "$status"
}

slow_of() {
  local name=$1 school=$2 status=0
  shift 2
  mkdir -p "$RESULTS"
  nsenter --target "$(init_of balancer1)" --net -- "${LOAD[@]}" slow --school "$school" --authority "$STATE/authority.pem" \
    --ledger "$RESULTS/slow-$name.ledger" "$@" 2> "$RESULTS/slow-$name.log" | sed -u 's/^/    /' || status=1
  sort "$RESULTS/slow-$name.log" | head -12 | sed 's/^/    /'
  lab_whole 60 || say "    not whole after a minute"
  return "$status"
}

# Since the application's start
surge_pools() {
  local host
  for host in app1 app2; do
    host_ssh "$host" homeroom-cli "'--commands=/subsystem=datasources/data-source=SchoolDS/statistics=pool:read-resource(include-runtime)'" |
      awk -v host="$host" -F'[ ",]+' '/"(MaxUsedCount|AvailableCount|MaxWaitTime|WaitCount|TimedOut)"/ { got[$2] = int($4) }
        END { printf "    pool, %s: %s of its connections used at most, %s waited for one, %s ms at most, %s in vain\n",
              host, got["MaxUsedCount"], got["WaitCount"], got["MaxWaitTime"], got["TimedOut"] }'
  done
}
