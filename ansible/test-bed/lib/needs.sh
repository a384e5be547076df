# Says what is missing, and installs it if allowed. Sourced by test-bed.
# shellcheck shell=bash
needs_root() { [ "$(id -u)" = 0 ] || fail "The test bed boots hosts, makes a network and mounts: it needs root."; }

needs() {
  needs_root
  local program missing=()
  for program in "${NEEDED_PROGRAMS[@]}"; do
    command -v "$program" > /dev/null || missing+=("$program")
  done
  [ "${#missing[@]}" -eq 0 ] && return
  grep -q '^ID=debian' /etc/os-release 2> /dev/null ||
    fail "There is no ${missing[*]}. Debian's packages are ${NEEDED_PACKAGES[*]}."
  say "Installing ${NEEDED_PACKAGES[*]} ..."
  mkdir -p "$STATE"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${NEEDED_PACKAGES[@]}"; } \
    > "$STATE/packages.log" 2>&1 || fail "That failed; the reason is in $STATE/packages.log."
}
