# An image of a configured host: app3 is configured without any other host and sealed, its root is copied to app4, which boots with
# nothing but what a cloud tells it, becomes ready, joins the cluster and knows who is signed in. Along the way app3 creates the users of a managed
# database, and app4 makes the nightly dump. Sourced by test-bed.
# shellcheck shell=bash
CLOUD=cloud-$NAME

image() {
  local host status=0
  for host in "${HOSTS[@]}"; do host_runs "$host" || fail "$host does not run; test-bed up, then play site.yml."; done
  [ ! -d "$(home_of app3)" ] || [ -d "$STATE/image" ] || fail "app3 is a host of the laboratory just now; the image needs its place."
  lab_prepare
  trap image_undo EXIT
  image_gone
  image_steps || status=1
  [ "$status" = 0 ] || image_tell
  trap - EXIT
  image_undo || status=1
  return "$status"
}

image_steps() {
  local begun version
  version=$(host_ssh app1 readlink /opt/homeroom/current)
  mkdir -p "$STATE/image"
  chmod 700 "$STATE/image"
  image_python inventory "$STATE/image" "$NET" "$version" || return 1
  host_ssh db1 cat /etc/mysql/tls/ca.pem > "$STATE/image/database-ca.pem" || return 1
  image_step "a network is let in, as hosts of an image are in no inventory" image_laboratory || return 1
  image_boot app3 || return 1
  image_step "aws-host.yml on a bare host" image_play aws-host.yml || return 1
  image_step "aws-host.yml again" image_unchanged || return 1
  image_users || return 1
  image_cloud || return 1
  # What it wrote in order to serve is what sealing has to find.
  image_step "the host itself serves, with settings and secrets from the cloud" image_builder_serves || return 1
  image_step "sealed" image_play aws-host.yml --tags seal || return 1
  host_halt app3
  image_python sealed "$(home_of app3)/upper" "$STATE/secrets.yml" || return 1
  image_copy
  begun=$EPOCHREALTIME
  host_start app4
  image_python ready "$(address app4)" 240 || return 1
  say "app4, from a copy: ready $(image_since "$begun") s after its boot began"
  image_enter app4 journalctl --boot --output short-unix --no-pager --unit homeroom-boot --unit homeroom | awk -v begun="$begun" '
    / (homeroom-boot\[|systemd\[1\]: Start)|WFLYSRV0025/ { printf "%10.1f s %s\n", $1 - begun, substr($0, index($0, $3), 150) }'
  [ "$(image_enter app4 curl --silent "http://$(address app4):8080/health/version")" = "$version" ] || { say "app4 does not say that it is $version."; return 1; }
  image_enter app4 /usr/local/lib/homeroom/runs "$version" || { say "app4 runs with other settings than are there."; return 1; }
  image_joined 60 || return 1
  say "One cluster of three $(image_since "$begun") s after the boot of app4 began: $(image_view)"
  image_session || return 1
  image_same || return 1
  image_dump || return 1
  image_quiet || return 1
}

image_python() { python3 -B "$BED/cloud/image.py" "$@"; }
image_since() { awk -v a="$1" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f", b - a }'; }
# As if from the console: no firewall rule is needed, and nothing from here gets in.
image_enter() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin nsenter --target "$(init_of "$1")" --all -- "${@:2}"; }
image_play() { ANSIBLE_INVENTORY=/bed/image/inventory control_run ansible-playbook "$@"; }

image_step() {
  local what=$1 begun=$EPOCHREALTIME log
  log=$RESULTS/image-${1//[^a-z0-9]/-}.log
  shift
  mkdir -p "$RESULTS"
  ("$@") > "$log" 2>&1 || { grep -A8 -E '^(fatal|failed):|FAILED!' "$log" || tail -30 "$log"; say "$what: failed; $log"; return 1; }
  say "$what: $(image_since "$begun") s"
}

image_unchanged() {
  image_play aws-host.yml > "$STATE/image/again.log" 2>&1 || { cat "$STATE/image/again.log"; return 1; }
  if grep -E '^(changed: |[a-z0-9]+ .*changed=[1-9])' "$STATE/image/again.log"; then
    say "The run changed something."
    return 1
  fi
}

# The test bed's inventory with, or again without, an additional network that is allowed in.
image_laboratory() {
  cp "$STATE/image/laboratory.yml" "$STATE/inventory/group_vars/all/zz-image.yml"
  control_play test-bed/cloud/let-in.yml
}

# A host that is in no inventory but its own. It finds the metadata next to it, like an instance.
image_boot() {
  rm -rf "$(home_of "$1")"
  host_prepare "$1"
  image_metadata "$1"
  touch "$(home_of "$1")/prepared"
  host_start "$1"
  inventory_ssh
  host_answers "$1"
}

image_metadata() {
  printf '[Route]\nDestination=169.254.169.254/32\nScope=link\n' >> "$(home_of "$1")/upper/etc/systemd/network/10-host0.network"
}

image_builder_serves() {
  image_enter app3 systemctl start homeroom || return 1
  image_python ready "$(address app3)" 240
}

# What a hypervisor and its network give a new machine is its name, its interface and its address; nothing else is added.
image_copy() {
  local home
  home=$(home_of app4)
  rm -rf "$home"
  mkdir -p "$home"/{work,root}
  cp -a "$(home_of app3)/upper" "$home/upper"
  echo app4 > "$home/upper/etc/hostname"
  printf '127.0.0.1 localhost\n%s app4\n' "$(address app4)" > "$home/upper/etc/hosts"
  sed -i "s/$(address app3)/$(address app4)/" "$home/upper/etc/systemd/network/10-host0.network"
  touch "$home/prepared"
}

# A place next to the hosts for the metadata and Secrets Manager.
image_cloud() {
  local space=$CLOUD
  ip netns add "$space"
  ip link add "$(interface_of cloud)" type veth peer name host0 netns "$space"
  ip link set "$(interface_of cloud)" master "$BRIDGE" up
  ip -n "$space" link set lo up
  ip -n "$space" address add "$NET.5/24" dev host0
  ip -n "$space" address add 169.254.169.254/32 dev host0
  ip -n "$space" link set host0 up
  { host_ssh app1 cat /etc/homeroom/school.env; printf '\0'; host_ssh app1 cat /etc/homeroom/school.secrets; } |
    image_python cloud "$NET" | CONTROL_NETWORK=$space control_run python3 -B test-bed/cloud/cloud.py "$NET.5" eu-central-1 \
      > "$STATE/image/cloud.log" 2>&1 9>&- &
  for _ in $(seq 240); do
    grep -q 'The cloud is there' "$STATE/image/cloud.log" 2> /dev/null && return
    sleep 0.25
  done
  say "The cloud did not come: $(tail -3 "$STATE/image/cloud.log")"
  return 1
}

image_view() {
  host_ssh app1 homeroom-cli "'--commands=/subsystem=jgroups/channel=ee:read-attribute(name=view)'" | sed -n 's/.*"result" => "\(.*\)".*/\1/p'
}

image_joined() {
  local end=$((SECONDS + $1))
  until [[ $(image_view) == *"(3)"*i-0a1b2c3d4e5f60718* ]]; do
    [ "$SECONDS" -lt "$end" ] || { say "The cluster does not have three members: $(image_view)"; return 1; }
    sleep 1
  done
}

# From the balancer, as the applications answer nobody else. First the program, then the password.
image_session() {
  local program
  program=$(base64 --wrap=0 "$BED/cloud/image.py")
  host_ssh balancer1 python3 -c "'import base64, sys; exec(base64.b64decode(sys.stdin.readline()))'" \
    session "$(address app1)" "$(address app4)" "$SCHOOL" <<< "$program"$'\n'"$LOAD_PASSWORD"
}

# With or without Ansible, a host has the same settings and secrets. Additional settings for the dump are ignored.
image_same() {
  local file out='^(#|BACKUP_|AWS_ENDPOINT_URL_)'
  for file in school.env school.secrets; do
    diff <(host_ssh app1 cat "/etc/homeroom/$file" | grep -vE "$out" | sort) <(image_enter app4 cat "/etc/homeroom/$file" | grep -vE "$out" | sort) > /dev/null ||
      { say "$file of app4 is not that of app1."; return 1; }
  done
  [ "$(image_enter app4 stat --format %a%U /etc/homeroom/school.secrets)" = 600root ] || { say "Others read app4's secrets."; return 1; }
  say "school.env and school.secrets of app4 are word for word those that Ansible wrote on app1."
}

# Next to the test bed's school, db1 plays a database managed by AWS: its master user connects only from the builder, and has what RDS grants one. It
# lets the users in from two networks, then from one.
image_users() {
  local file=$STATE/image/users.json run found user
  image_python users "$file" "$NET" || return 1
  image_python master "$file" | host_ssh db1 mariadb || return 1
  image_step "users of a managed database, from two networks" image_users_run first || return 1
  image_step "users of a managed database again" image_users_run again || return 1
  grep -q ' changed=0 ' "$STATE/image/users-again.log" || { say "The run changed something."; return 1; }
  image_step "users of a managed database, from one network" image_users_run one -e "{\"aws_database_networks\": [\"$NET.0/255.255.255.0\"]}" || return 1
  for run in first again one; do say "  $run: $(grep ' changed=' "$STATE/image/users-$run.log")"; done
  found=$(host_ssh db1 mariadb --batch --skip-column-names <<< "SELECT CONCAT(User, '@', Host, ' ', JSON_VALUE(Priv, '$.ssl_type'))
    FROM mysql.global_priv WHERE User IN ('trial_app', 'trial_owner') ORDER BY 1")
  [ "$found" = "$(printf '%s@%s.0/255.255.255.0 1\n' trial_app "$NET" trial_owner "$NET")" ] || { say "The users are: $found"; return 1; }
  for user in trial_app trial_owner; do
    host_ssh db1 mariadb --batch --skip-column-names <<< "SHOW GRANTS FOR '$user'@'$NET.0/255.255.255.0'" | sed -n 's/^GRANT \(.* ON `trial`.*\)/  \1/p'
  done
  image_as owner "CREATE TABLE one (id INT PRIMARY KEY)" || { say "The owner does not make tables."; return 1; }
  image_as app "INSERT INTO one VALUES (1); UPDATE one SET id = 2; DELETE FROM one" || { say "The application does not write rows."; return 1; }
  ! image_as app "CREATE TABLE two (id INT PRIMARY KEY)" 2> /dev/null || { say "The application makes tables."; return 1; }
  ! image_as app "SELECT 1" --skip-ssl 2> /dev/null || { say "The application comes in without TLS."; return 1; }
  image_python unsaid "$file" "$STATE"/image/users-*.log || return 1
  image_users_gone
}

# Ansible's output with -vvv is kept for inspection, and removed with the trial.
image_users_run() {
  ANSIBLE_INVENTORY=/bed/image/inventory control_run env ANSIBLE_LIBRARY=library ansible-playbook test-bed/cloud/users.yml --start-at-task "Database and users" \
    -e @/bed/image/users.json -vvv "${@:2}" > "$STATE/image/users-$1.log" 2>&1 ||
    { cat "$STATE/image/users-$1.log"; return 1; }
}

image_as() { image_python client "$STATE/image/users.json" "$1" | image_enter app3 mariadb --defaults-file=/dev/stdin "${@:3}" --execute "$2" trial; }

image_users_gone() {
  host_ssh db1 mariadb --batch --skip-column-names <<< "SELECT CONCAT('DROP USER ', QUOTE(User), '@', QUOTE(Host), ';') FROM mysql.global_priv
    WHERE User IN ('trial_master', 'trial_app', 'trial_owner') UNION SELECT 'DROP DATABASE IF EXISTS trial; DROP DATABASE IF EXISTS trial_dump;'" |
    host_ssh db1 mariadb
}

# The nightly dump by the unmodified service: what it wrote to the cloud is loaded next to the school's database, and is the same.
image_dump() {
  local before user school dumped
  before=$(image_enter app4 find /tmp /var/tmp -mindepth 1 | sort)
  image_enter app4 systemctl start homeroom-dump || { image_enter app4 journalctl --no-pager --lines 30 --unit homeroom-dump; return 1; }
  school=$(lab_tables school)
  CONTROL_NETWORK=$CLOUD control_run python3 -B test-bed/cloud/dumped.py "http://$NET.5:5000" trial-backup eu-west-1 \
    "$(image_enter app4 sed -n 's/^S3_REGION="\(.*\)"/\1/p' /etc/homeroom/school.env)" > "$STATE/image/dump.sql" || return 1
  host_ssh db1 mariadb <<< "CREATE DATABASE trial_dump CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci" || return 1
  host_ssh db1 mariadb trial_dump < "$STATE/image/dump.sql" || return 1
  dumped=$(lab_tables trial_dump)
  if [ -z "$school" ] || [ "$school" != "$dumped" ]; then
    say "The dump is not the school:"
    diff <(echo "$school") <(echo "$dumped") | head -20
    return 1
  fi
  say "The dump has the school's $(grep -c ^table <<< "$school") tables, row for row: $(awk '/^table/ { rows += $3 } END { print rows }' <<< "$school") rows."
  image_users_gone || return 1
  image_enter app4 systemctl start homeroom-dump || return 1
  image_enter app4 journalctl --boot --no-pager --output cat --identifier homeroom-dump
  [[ $(image_enter app4 journalctl --boot --output cat --identifier homeroom-dump --lines 1) == *"is there already."* ]] || { say "A second start made another."; return 1; }
  for user in $(image_enter app4 journalctl --boot --output json --identifier homeroom-dump | grep -o '"_UID":"[0-9]*"' | grep -o '[0-9]*' | sort -u); do
    # Those that systemd passes to a service for as long as it runs
    { [ "$user" -ge 61184 ] && [ "$user" -le 65519 ]; } || { say "It ran as user $user."; return 1; }
    say "It ran as user $user, of whom $(image_enter app4 getent passwd "$user" || echo nothing) is left."
  done
  [ "$before" = "$(image_enter app4 find /tmp /var/tmp -mindepth 1 | sort)" ] || { say "It leaves something in /tmp or /var/tmp."; return 1; }
}

# Nobody requested metadata without a token, and no secret is where it should not be.
image_quiet() {
  ! grep -E ' 40[0-9]$' "$STATE/image/cloud.log" || { say "The metadata was asked what it refuses."; return 1; }
  say "The metadata was asked $(grep -cE "^[0-9:]+ $(address app4) " "$STATE/image/cloud.log") times by app4, each time by version 2."
  secrets_program | image_enter app4 python3 -I - app4
}

# What to read if something went wrong.
image_tell() {
  local host
  for host in app3 app4; do
    host_runs "$host" || continue
    image_enter "$host" systemctl --failed --no-pager --plain || true
    image_enter "$host" journalctl --boot --no-pager --lines 40 --unit homeroom-boot --unit homeroom || true
  done
  tail -5 "$STATE/image/cloud.log" 2> /dev/null || true
}

image_gone() {
  local process host
  for host in app3 app4; do [ ! -d "$(home_of "$host")" ] || host_remove "$host"; done
  for process in $(ip netns pids "$CLOUD" 2> /dev/null); do kill "$process" 2> /dev/null || true; done
  ip netns delete "$CLOUD" 2> /dev/null || true
  ip link delete "$(interface_of cloud)" 2> /dev/null || true
}

image_undo() {
  image_gone
  image_users_gone || true
  rm -rf "$STATE/image"
  [ -e "$STATE/inventory/group_vars/all/zz-image.yml" ] || return 0
  rm "$STATE/inventory/group_vars/all/zz-image.yml"
  inventory_ssh
  image_step "no network is let in any more" control_play test-bed/cloud/let-in.yml
}
