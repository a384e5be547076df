# What can fail: each function makes it happen, says when, and restores things as an administrator would, or not at all if the
# school has to recover by itself. Sourced by test-bed.
# shellcheck shell=bash
lab_about() {
  case $1 in
    calm) echo "nothing fails" ;;
    kill) echo "kill -9 of WildFly on app1" ;;
    kill-no-retry) echo "the same, while the balancer sends no request elsewhere, not even where there was no connection" ;;
    application) echo "app1 stops suddenly, and is started again after 20 s" ;;
    database) echo "db1 stops suddenly, and is started again after 15 s" ;;
    store) echo "store1 stops suddenly, and is started again after 15 s" ;;
    cut-database) echo "app1 and db1 do not reach each other for 20 s" ;;
    cut-applications) echo "app1 and app2 do not reach each other for 30 s" ;;
    clock) echo "the clock of app1's application is five minutes ahead" ;;
    compressor) echo "the compressor and what decodes for it are killed five times" ;;
    disk-database) echo "the database's disk is full for 20 s" ;;
    disk-application) echo "app1's disk is full for 20 s" ;;
    upgrade) echo "a new version whose forms, beans, enums and grants differ, with a migration that adds, one host after the other" ;;
    upgrade-back) echo "back to the version before, on what the new one wrote" ;;
    upgrade-again) echo "the version after it, with a migration that takes away" ;;
    broken) echo "a version that does not start" ;;
    restore) echo "an accident in the database, which goes back to the moment before it from a backup and the binary log" ;;
    all) echo "everything stops suddenly; both applications start at once, before the database" ;;
  esac
}

failure_calm() { sleep 20; }

failure_kill() {
  host_ssh app1 systemctl kill --kill-whom=main --signal=KILL homeroom
  lab_mark killed
  sleep 5
}

failure_kill_no_retry() {
  local status=0
  if lab_retries -e balancer_retries=0; then
    failure_kill
    lab_whole 240 || status=1
  else
    status=1
  fi
  lab_retries || status=1
  return "$status"
}

# The balancer's settings, with the given ones added.
lab_retries() {
  control_run ansible-playbook site.yml --limit balancer --tags balancer "$@" > "$RESULTS/balancer.log" 2>&1 ||
    { say "  The balancer was not set; $RESULTS/balancer.log says why."; return 1; }
}

failure_application() {
  host_crash app1
  lab_mark stopped
  sleep 20
  host_start app1
  lab_mark started
}

failure_database() {
  host_crash db1
  lab_mark stopped
  sleep 15
  host_start db1
  lab_listens db1 3306
  lab_mark back
}

failure_store() {
  host_crash store1
  lab_mark stopped
  sleep 15
  host_start store1
  lab_listens store1 9000
  lab_mark back
}

failure_cut_database() { lab_cut app1 db1 20; }

failure_cut_applications() { lab_cut app1 app2 30; }

# With a library, as hosts share the kernel's clock: only the application's own is wrong. Without the last setting it would also end each
# of Java's waits at once, making it spin.
failure_clock() {
  local status=0
  host_ssh app1 sh -c "'DEBIAN_FRONTEND=noninteractive apt-get install -y -qq faketime > /dev/null 2>&1'" || return 1
  host_ssh app1 tee /run/homeroom-clock.conf > /dev/null << 'EOT' || return 1
[Service]
Environment=LD_PRELOAD=/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1 FAKETIME=+5m FAKETIME_DONT_FAKE_MONOTONIC=1 FAKETIME_DISABLE_SHM=1 FAKETIME_FORCE_MONOTONIC_FIX=0
EOT
  lab_clock install -D /run/homeroom-clock.conf /run/systemd/system/homeroom.service.d/clock.conf
  lab_mark ahead
  lab_whole 240 || status=1
  lab_ahead || { say "  The application's clock is right."; status=1; }
  [ "$status" = 0 ] && sleep 30
  lab_clock rm -r /run/systemd/system/homeroom.service.d
  lab_mark right
  return "$status"
}

# Whether the application believes that it was started in the future.
lab_ahead() {
  local there
  there=$(host_ssh app1 homeroom-cli "'--commands=/core-service=platform-mbean/type=runtime:read-attribute(name=start-time)'" |
    sed -n 's/.*"result" => \([0-9]*\).*/\1/p')
  [ "$((${there:-0} / 1000))" -gt "$(($(date +%s) + 60))" ]
}

# Out of the balancer and back, as for any restart; the given command makes the change in between.
lab_clock() {
  host_ssh balancer1 homeroom-balancer out app1 20 > /dev/null
  host_ssh app1 "$@"
  host_ssh app1 systemctl daemon-reload
  host_ssh app1 systemctl restart homeroom
  host_ssh balancer1 homeroom-balancer in app1 240 > /dev/null
}

failure_compressor() {
  for _ in 1 2 3 4 5; do
    host_ssh store1 systemctl kill --kill-whom=all --signal=KILL homeroom-compressor || true
    sleep 4
  done
  lab_mark killed
  # Every photo that was accepted must become ready all the same.
  lab_prepared 180 || return 1
  [ "$(lab_sql <<< "SELECT COUNT(*) FROM photo WHERE state IN ('FAILED', 'REFUSED')")" = 0 ]
}

failure_disk_database() { lab_fill db1 20; }

failure_disk_application() { lab_fill app1 20; }

# To a version whose migration adds to tables that the crowd writes to: while the hosts are upgraded one after another, both versions use them,
# and a form sent by one is filled in on the other.
failure_upgrade() { lab_upgrade "$LAB_VERSION" "$LAB_VERSION-next"; }

# For a school that regrets the upgrade
failure_upgrade_back() { lab_upgrade "$LAB_VERSION-next" "$LAB_VERSION"; }

# From the new one to the version after it, whose migration removes what the previous one did not use.
failure_upgrade_again() { lab_upgrade "$LAB_VERSION-next" "$LAB_VERSION-after"; }

lab_upgrade() {
  if [ "$(lab_runs)" != "$1" ]; then
    say "  The hosts run $(lab_runs | tr '\n' ' ') and go to $1 first."
    lab_deploy "$1" || return 1
  fi
  lab_mark begins
  lab_deploy "$2" || return 1
  lab_mark upgraded
  [ "$(lab_runs)" = "$2" ]
}

# It must stop by itself, put the first host back, and leave the second alone.
failure_broken() {
  local before
  before=$(lab_runs)
  lab_mark begins
  if lab_deploy "$LAB_VERSION-broken"; then
    say "  The broken version was taken."
    return 1
  fi
  lab_mark "gave up"
  [ "$(lab_runs)" = "$before" ] || { say "  The hosts run $(lab_runs) and not $before."; return 1; }
}

# The version that every application host runs; more than one if they differ.
lab_runs() {
  local host
  for host in app1 app2; do basename "$(host_ssh "$host" readlink /opt/homeroom/current)"; done | sort -u
}

# Other versions of what was built: two that follow it, each with a migration, and one that the server rejects.
lab_versions() {
  LAB_VERSION=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$ROOT/pom.xml" | head -1)
  export JAVA_HOME=$JDK
  "$BED/variant.py" "$STATE/artifacts/$LAB_VERSION" "$LAB_VERSION-next" expand
  "$BED/variant.py" "$STATE/artifacts/$LAB_VERSION" "$LAB_VERSION-after" contract
  "$BED/variant.py" "$STATE/artifacts/$LAB_VERSION" "$LAB_VERSION-broken" broken
}

lab_deploy() {
  control_run ansible-playbook deploy.yml -e "homeroom_version=$1" > "$RESULTS/deploy-$1.log" 2>&1
}

failure_all() {
  local host
  for host in "${HOSTS[@]}"; do host_crash "$host"; done
  lab_mark stopped
  sleep 5
  for host in app1 app2 balancer1; do host_start "$host"; done
  lab_mark "applications started"
  sleep 10
  for host in db1 store1; do host_start "$host"; done
  lab_listens db1 3306
  lab_mark "database back"
}

# Two hosts cannot reach each other, in either direction, for this many seconds. The table is the first host's own, before its firewall.
lab_cut() {
  local from=$1 to
  to=$(address "$2")
  host_ssh "$from" nft -f - << EOT
table inet laboratory {
  chain in { type filter hook input priority -300; ip saddr $to drop; }
  chain out { type filter hook output priority -300; ip daddr $to drop; }
}
EOT
  lab_mark cut
  sleep "$3"
  host_ssh "$from" nft delete table inet laboratory
  lab_mark joined
}

# Waits until a port of a host answers.
lab_listens() {
  local end=$((SECONDS + 90))
  while [ "$SECONDS" -lt "$end" ]; do
    host_ssh balancer1 true 2> /dev/null
    timeout 5 ssh -F "$STATE/ssh/config" "$1" -- "ss -Hltn 'sport = :$2' | grep -q ." 2> /dev/null && return 0
    sleep 0.5
  done
  return 1
}

# Fills a host's small disk to its last block, for this many seconds.
lab_fill() {
  local host=$1 directory=${SMALL_DISK[$1]%:*}
  # Never one of this machine's own disks
  [[ "$(host_ssh "$host" findmnt --noheadings --output SOURCE "$directory")" == /dev/loop* ]] ||
    { say "  $directory of $host lies on no small disk of its own."; return 1; }
  # Reserved in one go, then the remainder that is smaller than a block of that.
  host_ssh "$host" sh -c "'fallocate -l \$(df --output=avail -B1 $directory | tail -1) $directory/filler 2> /dev/null; dd if=/dev/zero of=$directory/filler-rest bs=4k status=none 2> /dev/null; df -h $directory | tail -1'" | sed 's/^/    /'
  lab_mark full
  sleep "$2"
  host_ssh "$host" rm -f "$directory/filler" "$directory/filler-rest"
  lab_mark emptied
}
