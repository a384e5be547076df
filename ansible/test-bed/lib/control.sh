# Where Ansible runs: a root with Debian's own packages for it, entered with the project read-only at /homeroom and the
# test bed's state at /bed. Mounts and processes live in the command's namespaces and disappear with it; its network is the one named by CONTROL_NETWORK,
# if any.
# shellcheck shell=bash
CONTROL_PACKAGES="ansible ansible-lint openssh-client python3-boto3 python3-flask-cors python3-moto yamllint"

control_build() {
  exec 8> "$BASE/lock"
  flock 8
  if [ ! -d "$BASE/control" ]; then
    say "Building the control root ($CONTROL_PACKAGES) ..."
    rm -rf "$BASE/control.new"
    cp -a "$BASE/root" "$BASE/control.new"
    control_install "$BASE/control.new"
    mkdir -p "$BASE/control.new"/{homeroom,bed}
    mv "$BASE/control.new" "$BASE/control"
  elif [ "$(cat "$BASE/control/packages" 2> /dev/null)" != "$CONTROL_PACKAGES" ]; then
    # It was built from a different list.
    say "Adding to the control root ($CONTROL_PACKAGES) ..."
    control_install "$BASE/control"
  fi
  flock -u 8
}

# The list is written last: an interrupted build is repeated.
control_install() {
  # shellcheck disable=SC2016
  unshare --mount --propagation private sh -ec '
    mount -t proc proc "$1/proc"
    cp -L /etc/resolv.conf "$1/etc/resolv.conf"
    exec chroot "$1" env DEBIAN_FRONTEND=noninteractive sh -ec "dpkg --configure -a
      apt-get update -qq
      apt-get install -y -qq $2
      apt-get clean"' _ "$1" "$CONTROL_PACKAGES" > "$BASE/control.log" 2>&1 ||
    fail "That failed; the reason is in $BASE/control.log."
  echo "$CONTROL_PACKAGES" > "$1/packages"
}

control_run() {
  [ -d "$BASE/control" ] || { base_build; control_build; }
  mkdir -p "$STATE"
  # shellcheck disable=SC2016
  ${CONTROL_NETWORK:+nsenter "--net=/run/netns/$CONTROL_NETWORK"} unshare --mount --pid --fork --kill-child --propagation private bash -ec '
    control=$1 project=$2 state=$3
    shift 3
    mount --bind "$control" "$control"
    mount --bind "$project" "$control/homeroom"
    mount -o remount,bind,ro "$control/homeroom"
    mount --bind "$state" "$control/bed"
    mount -t proc proc "$control/proc"
    mount --rbind /dev "$control/dev"
    for directory in tmp root run; do mount -t tmpfs tmpfs "$control/$directory"; done
    cp -L /etc/resolv.conf "$control/run/resolv.conf"
    exec chroot "$control" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 TERM="${TERM:-dumb}" \
      ANSIBLE_INVENTORY="${ANSIBLE_INVENTORY:-/bed/inventory}" ANSIBLE_SSH_ARGS="-F /bed/ssh/config.control" \
      ANSIBLE_CALLBACKS_ENABLED=ansible.posix.profile_tasks \
      sh -c "cd /homeroom/ansible && exec \"\$@\"" sh "$@"' _ "$BASE/control" "$ROOT" "$STATE" "$@"
}

control_play() {
  [ -e "$STATE/inventory/hosts.yml" ] || fail "There are no hosts; test-bed up boots them."
  control_run ansible-playbook "$@"
}

# The tests of programs that run on hosts and that the machine running Ansible need not have
control_tests() {
  control_run python3 -B -W ignore -m unittest discover -s test-bed/tests
}
