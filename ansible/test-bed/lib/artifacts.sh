# Puts what was built where the playbooks look for it. Sourced by test-bed.
# shellcheck shell=bash
artifacts() {
  "$ROOT/ansible/release" "$STATE/artifacts"
}
