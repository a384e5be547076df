# What the test bed is called and where its parts are; its messages. Sourced by test-bed.
# shellcheck shell=bash disable=SC2034
NAME=${TEST_BED_NAME:-homeroom}
NET=${TEST_BED_NET:-10.77.0}
STATE=${TEST_BED_DIR:-$ROOT/.local/test-bed/$NAME}
BASE=${TEST_BED_BASE:-$ROOT/.local/test-bed/base}
SUITE=trixie

HOSTS=(balancer1 app1 app2 db1 store1)
declare -A NUMBER=([balancer1]=11 [app1]=21 [app2]=22 [app3]=23 [app4]=24 [db1]=31 [store1]=41)
# Directories on a small separate disk, with its size, so that they can be filled.
declare -A SMALL_DISK=([app1]=/var/lib/homeroom:1G [db1]=/var/lib/mysql:2G)

BRIDGE=br-$NAME
# What the playbooks install, fetched while the base is built; a package that is missing here is fetched by each host itself.
FETCHED_PACKAGES=(haproxy libheif-plugin-dav1d libheif-plugin-libde265 libvips42t64 logrotate lsof mariadb-client mariadb-server nftables
  openjdk-25-jre-headless openssl prometheus prometheus-mysqld-exporter prometheus-node-exporter psmisc python3-cryptography python3-dbus
  python3-pymysql restic rsync socat unattended-upgrades)
NEEDED_PACKAGES=(debootstrap systemd-container nftables iproute2 openssh-client util-linux e2fsprogs)
NEEDED_PROGRAMS=(debootstrap systemd-nspawn nft ip ssh unshare mkfs.ext4)

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

[[ $NAME =~ ^[a-z][a-z0-9-]{0,10}$ ]] || fail "TEST_BED_NAME is $NAME; use up to eleven lower-case letters and digits, as network interfaces are named after it."
[[ $NET =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "TEST_BED_NET is $NET; three numbers with points are needed, such as 10.77.0."

address() { printf '%s.%s\n' "$NET" "${NUMBER[$1]}"; }
known_host() { [ -n "${1:-}" ] && [ -n "${NUMBER[$1]:-}" ] || fail "Name a host: ${!NUMBER[*]}."; }

# Only one command at a time changes a test bed. The lock is released when the process ends, however that happens; hosts do not inherit it.
locked() {
  mkdir -p "$STATE"
  exec 9> "$STATE/lock"
  flock -n 9 || fail "Another command is at work on the test bed $NAME; wait for it."
}
