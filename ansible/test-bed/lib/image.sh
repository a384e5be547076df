# An image of a configured host: app3 is configured without any other host and sealed, its root is copied to app4, and that boots with
# nothing but what a cloud tells it, becomes ready, joins the cluster and knows who is signed in. Sourced by test-bed.
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
  image_cloud || return 1
  # What it wrote to serve is what sealing has to find.
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
  image_quiet || return 1
}

image_python() { python3 -B "$BED/cloud/image.py" "$@"; }
image_since() { awk -v a="$1" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f", b - a }'; }
# As if from the console: nothing needs to be let in for it, and nothing of here comes along.
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

# The inventory of the laboratory with, or again without, a network that is let in.
image_laboratory() {
  cp "$STATE/image/laboratory.yml" "$STATE/inventory/group_vars/all/zz-image.yml"
  control_play test-bed/cloud/let-in.yml
}

# A host that is in no inventory but its own. It finds the metadata beside it, as an instance does.
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

# A place beside the hosts in which the metadata and Secrets Manager are.
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

# From the balancer, as the applications answer nobody else. The program comes first, then the password.
image_session() {
  local program
  program=$(base64 --wrap=0 "$BED/cloud/image.py")
  host_ssh balancer1 python3 -c "'import base64, sys; exec(base64.b64decode(sys.stdin.readline()))'" \
    session "$(address app1)" "$(address app4)" "$SCHOOL" <<< "$program"$'\n'"$LOAD_PASSWORD"
}

# With Ansible or without, a host has the same settings and secrets.
image_same() {
  local file
  for file in school.env school.secrets; do
    diff <(host_ssh app1 cat "/etc/homeroom/$file" | grep -v '^#' | sort) <(image_enter app4 cat "/etc/homeroom/$file" | grep -v '^#' | sort) > /dev/null ||
      { say "$file of app4 is not that of app1."; return 1; }
  done
  [ "$(image_enter app4 stat --format %a%U /etc/homeroom/school.secrets)" = 600root ] || { say "Others read app4's secrets."; return 1; }
  say "school.env and school.secrets of app4 are word for word those that Ansible wrote on app1."
}

# Nobody asked the metadata without a token, and no secret is where it should not be.
image_quiet() {
  ! grep -E ' 40[0-9]$' "$STATE/image/cloud.log" || { say "The metadata was asked what it refuses."; return 1; }
  say "The metadata was asked $(grep -cE "^[0-9:]+ $(address app4) " "$STATE/image/cloud.log") times by app4, each time by version 2."
  secrets_program | image_enter app4 python3 -I - app4
}

# What there is to read where something went wrong.
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
  rm -rf "$STATE/image"
  [ -e "$STATE/inventory/group_vars/all/zz-image.yml" ] || return 0
  rm "$STATE/inventory/group_vars/all/zz-image.yml"
  inventory_ssh
  image_step "no network is let in any more" control_play test-bed/cloud/let-in.yml
}
