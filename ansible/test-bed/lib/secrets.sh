# Is any secret where it should not be? Each value of the test bed's vault is looked for, as it is and in base64, in everything on
# every host: journal, processes, systemd, files; and in what Ansible keeps. Sourced by test-bed.
# shellcheck shell=bash
secrets() {
  local host bad=0
  [ -e "$STATE/secrets.yml" ] || fail "There are no secrets yet; test-bed up makes them."
  printf '%-10s %-44s %9s %9s\n' host place looked found
  for host in "${!NUMBER[@]}"; do if host_runs "$host"; then echo "$host"; fi; done | sort > "$STATE/secrets.hosts"
  while read -r host; do
    # The program is sent through ssh's standard input, followed by the secrets: nothing is on a command line, or in a file there.
    secrets_program | host_ssh "$host" python3 -I - "$host" || bad=1
  done < "$STATE/secrets.hosts"
  rm "$STATE/secrets.hosts"
  # Where Ansible runs, with any facts it may have cached; this project and the test bed's own files; and any other places given.
  secrets_program | python3 -I - control "$BASE/control" "$ROOT/ansible" "$ROOT/.local/logs" "$STATE" "$@" || bad=1
  [ "$bad" = 0 ] && say "No secret is where it should not be."
  return "$bad"
}

secrets_program() {
  cat "$BED/lib/secrets.py"
  printf 'VAULT = """\n'
  cat "$STATE/secrets.yml"
  # The crowd's password, and the key that opens every host
  [ -e "$STATE/crowd" ] && sed 's/.*/crowd: "&"/' "$STATE/crowd"
  sed -n '3s/.*/ssh_key: "&"/p' "$STATE/ssh/id"
  printf '"""\nmain(VAULT)\n'
}
