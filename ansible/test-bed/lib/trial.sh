# Everything from scratch: hosts, playbooks twice, failures, and removal. Sourced by test-bed.
# shellcheck shell=bash
trial() {
  local started=$SECONDS status=0 long=yes standing=
  case ${1:-} in
    --hosts) trial_hosts; return ;;
    --short) long= ;;
    --standing) long= standing=yes; set -- --short ;;
  esac
  # However it ends
  [ -n "${TEST_BED_KEEP:-}" ] || trap 'bed_down > /dev/null 2>&1' EXIT
  [ -n "$standing" ] || trial_hosts "$long" || return 1
  lab "$@" || status=1
  if [ -n "$long" ]; then
    # The last failure determines which version runs.
    trial_step "validate.yml" control_play validate.yml -e "homeroom_version=$(lab_runs)" || status=1
    trial_step "who reaches what" reach || status=1
    trial_step "secrets" secrets || status=1
    say "an image:"
    # With its own trap
    (image) || status=1
    trial_step "ansible-lint" control_run ansible-lint --offline || status=1
  fi
  [ -n "${TEST_BED_KEEP:-}" ] || trial_step "away with the hosts" bed_down
  [ -n "$standing" ] || say "From nothing to here: $((SECONDS - started)) s."
  return "$status"
}

# Hosts with the school on them. $1: also as a dry run.
trial_hosts() {
  local status=0
  # What an interrupted earlier trial left.
  bed_down
  rm -rf "${STATE:?}/artifacts" "$RESULTS"
  trial_step "hosts" bed_up || return 1
  [ -z "${1:-}" ] || trial_step "site.yml --check --diff on bare hosts" control_play site.yml --check --diff || status=1
  trial_step "site.yml on bare hosts" control_play site.yml || return 1
  trial_step "site.yml again" trial_unchanged || status=1
  [ -z "${1:-}" ] || trial_step "site.yml --check --diff" trial_unchanged --check --diff || status=1
  trial_step "tests of programs" control_tests || status=1
  return "$status"
}

trial_step() {
  local what=$1 begin=$SECONDS log
  log=$RESULTS/${1//[^a-z]/-}.log
  shift
  mkdir -p "$RESULTS"
  ("$@") > "$log" 2>&1 || { grep -A8 -E '^(fatal|failed):|FAILED!' "$log" || tail -40 "$log"; say "$what: failed after $((SECONDS - begin)) s; $log"; return 1; }
  say "$what: $((SECONDS - begin)) s"
}

# A further run finds nothing to do.
trial_unchanged() {
  control_play site.yml "$@" > "$STATE/again.log" 2>&1 || { cat "$STATE/again.log"; return 1; }
  if grep -E '^(changed: |[a-z0-9]+ .*changed=[1-9])' "$STATE/again.log"; then
    say "The run changed something."
    return 1
  fi
}
