# A host: systemd-nspawn on an overlay of the base, with its own cgroup, network interface and ssh keys.
# shellcheck shell=bash
home_of() { printf '%s/hosts/%s\n' "$STATE" "$1"; }
interface_of() { printf 'h%s-%s\n' "${NET##*.}" "$1"; }

# Every hierarchy that systemd keeps here: two with cgroup v1, one with v2.
cgroups_of() {
  local hierarchy found=0
  for hierarchy in /sys/fs/cgroup/systemd /sys/fs/cgroup/unified; do
    [ -d "$hierarchy" ] && found=1 && printf '%s/%s-%s\n' "$hierarchy" "$NAME" "$1"
  done
  [ "$found" = 1 ] || printf '/sys/fs/cgroup/%s-%s\n' "$NAME" "$1"
}

processes_of() {
  local group
  for group in $(cgroups_of "$1"); do
    [ -d "$group" ] && find "$group" -name cgroup.procs -exec cat {} + 2> /dev/null
  done | sort -un || true
}

# The host's first process as numbered out here: inside, its number is 1.
init_of() {
  local process
  for process in $(processes_of "$1"); do
    grep -qE '^NSpid:.*\s1$' "/proc/$process/status" 2> /dev/null && printf '%s\n' "$process" && return
  done
  return 1
}

host_runs() { init_of "$1" > /dev/null; }

host_prepare() {
  local host=$1 home up
  home=$(home_of "$host")
  up=$home/upper
  mkdir -p "$up"/etc/{ssh,systemd/network} "$up/home/admin/.ssh" "$home"/{work,root}
  echo "$host" > "$up/etc/hostname"
  # Java looks up the host's own name.
  printf '127.0.0.1 localhost\n%s %s\n' "$(address "$host")" "$host" > "$up/etc/hosts"
  printf '[Match]\nName=host0\n[Network]\nAddress=%s/24\nGateway=%s.1\nLinkLocalAddressing=no\nIPv6AcceptRA=no\n' \
    "$(address "$host")" "$NET" > "$up/etc/systemd/network/10-host0.network"
  ssh-keygen -q -t ed25519 -N '' -f "$up/etc/ssh/ssh_host_ed25519_key" -C "$host"
  cp "$STATE/ssh/id.pub" "$up/home/admin/.ssh/authorized_keys"
  chmod 700 "$up/home/admin/.ssh"
  # admin's number in the base
  chown -R "$(awk -F: '$1 == "admin" {print $3 ":" $4}' "$BASE/root/etc/passwd")" "$up/home/admin"
  # Packages that another host has downloaded are not downloaded again.
  mkdir -p "$up/var/cache/apt/archives"
  find "$BASE/packages" -name '*.deb' -exec ln -ft "$up/var/cache/apt/archives" {} + 2> /dev/null || true
}

# The host's small disk, mounted next to its root; prints where it belongs in the host.
host_disk() {
  local home where
  [ -n "${SMALL_DISK[$1]:-}" ] || return 0
  home=$(home_of "$1")
  where=${SMALL_DISK[$1]%:*}
  if [ ! -e "$home/disk.img" ]; then
    truncate -s "${SMALL_DISK[$1]#*:}" "$home/disk.new" || return 1
    mkfs.ext4 -q -m 0 "$home/disk.new" || return 1
    mv "$home/disk.new" "$home/disk.img"
  fi
  mkdir -p "$home/disk"
  mountpoint -q "$home/disk" || mount -o loop "$home/disk.img" "$home/disk" || return 1
  # A directory that the file system creates, which would be in the way of a database.
  [ ! -d "$home/disk/lost+found" ] || rmdir "$home/disk/lost+found"
  printf -- '--bind=%s:%s\n' "$home/disk" "$where"
}

host_start() {
  local host=$1 home group disk
  home=$(home_of "$host")
  host_runs "$host" && return
  [ -d "$home/upper/etc" ] && [ -e "$home/prepared" ] || { rm -rf "$home"; host_prepare "$host"; touch "$home/prepared"; }
  mountpoint -q "$home/root" ||
    mount -t overlay "$NAME-$host" -o "lowerdir=$BASE/root,upperdir=$home/upper,workdir=$home/work" "$home/root"
  disk=$(host_disk "$host") || fail "The small disk of $host could not be made and mounted."
  for group in $(cgroups_of "$host"); do mkdir -p "$group"; done
  # The shell enters the host's cgroups and then becomes nspawn; without them all hosts would share one. A host gets
  # ordinary priority, even from a caller without.
  # shellcheck disable=SC2016
  setsid bash -c '
    for group in $1; do echo $$ > "$group/cgroup.procs"; done
    shift
    exec 8>&- 9>&-
    exec "$@"' _ "$(cgroups_of "$host")" \
    nice -n "-$(nice)" env SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 systemd-nspawn --quiet --boot --directory="$home/root" --machine="$NAME-$host" \
    --hostname="$host" --register=no --keep-unit --network-veth-extra="$(interface_of "$host"):host0" --resolv-conf=off \
    --link-journal=no --timezone=off --console=read-only ${disk:+"$disk"} < /dev/null >> "$home/console.log" 2>&1 &
  disown
  for _ in $(seq 100); do
    ip link set "$(interface_of "$host")" master "$BRIDGE" up 2> /dev/null && return
    sleep 0.1
  done
  fail "The host $host did not start; the reason is in $home/console.log."
}

# As in a power failure. The page cache survives, so this says nothing about what reached a disk.
host_crash() {
  local init
  init=$(init_of "$1") || return 0
  kill -KILL "$init"
  host_gone "$1" 100 || fail "The host $1 did not go."
}

host_halt() {
  local init
  init=$(init_of "$1") || return 0
  kill -RTMIN+4 "$init"
  host_gone "$1" 1200 || fail "The host $1 did not halt within two minutes."
}

# Waits until no process of the host is left; then its mount and cgroups can be removed.
host_gone() {
  local host=$1 home group mount
  home=$(home_of "$host")
  for _ in $(seq "$2"); do
    [ -z "$(processes_of "$host")" ] && break
    sleep 0.1
  done
  [ -z "$(processes_of "$host")" ] || return 1
  for mount in root disk; do
    for _ in $(seq 50); do
      mountpoint -q "$home/$mount" || break
      umount "$home/$mount" 2> /dev/null || sleep 0.1
    done
  done
  for group in $(cgroups_of "$host"); do
    [ -d "$group" ] && find "$group" -depth -type d -exec rmdir {} \; 2> /dev/null
  done
  return 0
}

host_remove() {
  local host=$1 home process mount
  home=$(home_of "$host")
  host_keep_packages "$host"
  init_of "$host" > /dev/null && kill -KILL "$(init_of "$host")"
  if ! host_gone "$host" 30; then
    for process in $(processes_of "$host"); do kill -KILL "$process" 2> /dev/null || true; done
    host_gone "$host" 50 || say "Processes of $host are left: $(processes_of "$host" | tr '\n' ' ')"
  fi
  for mount in root disk; do ! mountpoint -q "$home/$mount" || umount --lazy "$home/$mount"; done
  rm -rf "$home"
}

host_keep_packages() {
  local fetched
  fetched=$(home_of "$1")/upper/var/cache/apt/archives
  mkdir -p "$BASE/packages"
  find "$fetched" -maxdepth 1 -name '*.deb' -exec ln -ft "$BASE/packages" {} + 2> /dev/null || true
}

host_answers() {
  for _ in $(seq 300); do
    (exec 3<> "/dev/tcp/$(address "$1")/22") 2> /dev/null && return
    sleep 0.1
  done
  fail "The host $1 does not answer on port 22; its console is in $(home_of "$1")/console.log."
}

host_ssh() {
  local host=${1:-}
  known_host "$host"
  shift
  # shellcheck disable=SC2029
  ssh -F "$STATE/ssh/config" "$host" -- sudo "${@:--i}"
}

bed_up() {
  local host hosts=("$@")
  [ "${#hosts[@]}" -gt 0 ] || hosts=("${HOSTS[@]}")
  mkdir -p "$STATE/ssh"
  chmod 700 "$STATE"
  [ -e "$STATE/ssh/id" ] || ssh-keygen -q -t ed25519 -N '' -f "$STATE/ssh/id" -C "$NAME"
  # Running hosts keep what they were given: a version's content never changes on a host.
  [ -e "$STATE/inventory/hosts.yml" ] || artifacts
  net_up
  for host in "${hosts[@]}"; do known_host "$host"; host_start "$host"; done
  inventory_write
  for host in "${hosts[@]}"; do host_answers "$host"; done
  bed_status
}

bed_down() {
  local host
  image_gone
  for host in "${!NUMBER[@]}"; do [ -d "$(home_of "$host")" ] && host_remove "$host"; done
  net_down
  # What was built for the playbooks stays, everything else is removed.
  find "$STATE" -mindepth 1 -maxdepth 1 ! -name artifacts ! -name lock ! -name results -exec rm -rf {} +
}

bed_status() {
  local host
  for host in "${!NUMBER[@]}"; do
    [ -d "$(home_of "$host")" ] || continue
    printf '%-10s %-14s %s\n' "$host" "$(address "$host")" "$(host_runs "$host" && echo runs || echo stopped)"
  done | sort
}
