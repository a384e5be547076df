# The shared root of all hosts: a small Debian like a cloud's, with sshd, Python and a user `admin` who may use sudo.
# Built elsewhere and moved into place when complete, so that an interrupted build leaves nothing unfinished.
# shellcheck shell=bash
BASE_PACKAGES=systemd,systemd-sysv,dbus,libpam-systemd,openssh-server,sudo,python3,python3-apt,iproute2,ca-certificates,curl,procps,udev

# The mirror that this machine itself uses for Debian.
base_mirror() {
  cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2> /dev/null |
    grep -oE 'https?://[^ ]+/debian/?( |$)' | head -1 | tr -d ' ' || true
}

base_sources() {
  local mirror=${1%/}
  cat << EOT
Types: deb
URIs: $mirror
Suites: $SUITE $SUITE-updates
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: $mirror-security
Suites: $SUITE-security
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
EOT
}

# Fetches what the playbooks will install, so that hosts do not each fetch it.
base_packages() {
  mkdir -p "$BASE/packages"
  chroot "$1" apt-get install -qq --download-only "${FETCHED_PACKAGES[@]}" > "$BASE/packages.log" 2>&1 ||
    say "Packages could not be fetched beforehand, and hosts will fetch them; $BASE/packages.log says why."
  find "$1/var/cache/apt/archives" -maxdepth 1 -name '*.deb' -exec mv -ft "$BASE/packages" {} +
}

base_remove() {
  rm -rf "$BASE/root" "$BASE/control" "$BASE"/root.* "$BASE"/control.*
}

base_build() {
  mkdir -p "$BASE"
  # Two test beds may share the base: one builds, the other waits.
  exec 8> "$BASE/lock"
  flock 8
  base_build_alone
  flock -u 8
}

base_build_alone() {
  [ -d "$BASE/root" ] && return
  local new=$BASE/root.new mirror
  mirror=$(base_mirror)
  [ -n "$mirror" ] || fail "This machine's apt names no mirror of Debian, from which the base could be built."
  say "Building the base (Debian $SUITE) ..."
  rm -rf "$new"
  debootstrap --variant=minbase --include="$BASE_PACKAGES" "$SUITE" "$new" "$mirror" > "$BASE/debootstrap.log" 2>&1 ||
    fail "debootstrap failed; the reason is in $BASE/debootstrap.log."
  rm -f "$new/etc/apt/sources.list"
  base_sources "$mirror" > "$new/etc/apt/sources.list.d/debian.sources"
  # If this machine reaches its mirror through a proxy, so must the hosts.
  apt-config dump 2> /dev/null | grep -iE '^Acquire::[a-z]+::proxy' > "$new/etc/apt/apt.conf.d/90test-bed" || true
  printf 'APT::Install-Recommends "false";\nAcquire::Languages "none";\n' >> "$new/etc/apt/apt.conf.d/90test-bed"
  cp -rL /usr/local/share/ca-certificates/. "$new/usr/local/share/ca-certificates/" 2> /dev/null || true
  cp -L /etc/resolv.conf "$new/etc/resolv.conf"
  chroot "$new" sh -ec '
    update-ca-certificates > /dev/null 2>&1
    useradd --create-home --shell /bin/bash admin
    echo "admin ALL=(ALL) NOPASSWD: ALL" > /etc/sudoers.d/admin
    chmod 440 /etc/sudoers.d/admin
    apt-get update -qq
    rm -f /etc/ssh/ssh_host_* /var/cache/apt/archives/*.deb
    : > /etc/machine-id
    ln -sf /lib/systemd/system/systemd-networkd.service /etc/systemd/system/multi-user.target.wants/
    ln -sf /dev/null /etc/systemd/system/systemd-networkd-wait-online.service'
  # A host lives for minutes: nothing of it has to survive the power's going while packages are unpacked.
  echo force-unsafe-io > "$new/etc/dpkg/dpkg.cfg.d/test-bed"
  base_packages "$new"
  mv "$new" "$BASE/root"
}
