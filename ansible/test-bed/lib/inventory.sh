# The inventory of the test bed: the example's group variables, overridden by addresses, small sizes and secrets generated
# here once. None of it is in git.
# shellcheck shell=bash
inventory_write() {
  local to=$STATE/inventory host
  mkdir -p "$to"
  rm -rf "$to/group_vars"
  cp -r "$ROOT/ansible/inventories/example/group_vars" "$to/group_vars"
  cp -r "$BED/inventory/group_vars/." "$to/group_vars/"
  inventory_secrets
  cp "$STATE/secrets.yml" "$to/group_vars/all/vault.yml"
  printf 'homeroom_network: %s.0/24\nhomeroom_control_address: %s.1\nhomeroom_balancer_address: %s\n' \
    "$NET" "$NET" "$(address balancer1)" > "$to/group_vars/all/zz-network.yml"
  {
    echo "all:"
    echo "  children:"
    inventory_group balancer balancer1
    inventory_group application app1 app2 app3
    inventory_group database db1
    inventory_group store store1
    inventory_group compressor store1
    inventory_group monitoring store1
  } > "$to/hosts.yml"
  inventory_ssh
}

inventory_group() {
  local group=$1 host
  shift
  printf '    %s:\n      hosts:\n' "$group"
  for host in "$@"; do
    [ -d "$(home_of "$host")" ] && printf '        %s:\n          ansible_host: %s\n' "$host" "$(address "$host")"
  done
  return 0
}

inventory_secrets() {
  [ -e "$STATE/secrets.yml" ] && return
  local name
  (
    umask 077
    sed -n 's/^\(vault_[a-z_]*\):.*/\1/p' "$ROOT/ansible/inventories/example/group_vars/all/vault.yml" | while read -r name; do
      printf '%s: "%s"\n' "$name" "$(head -c 24 /dev/urandom | base64 | tr '+/' 'xy')"
    done > "$STATE/secrets.yml"
  )
}

# Host keys are known beforehand, so that ssh checks them. One file for this machine, one as seen from the control root.
inventory_ssh() {
  local host
  for host in "${!NUMBER[@]}"; do
    [ -e "$(home_of "$host")/upper/etc/ssh/ssh_host_ed25519_key.pub" ] &&
      printf '%s %s\n' "$(address "$host")" "$(cut -d' ' -f1,2 "$(home_of "$host")/upper/etc/ssh/ssh_host_ed25519_key.pub")"
  done > "$STATE/ssh/known_hosts"
  inventory_ssh_config "$STATE/ssh" > "$STATE/ssh/config"
  inventory_ssh_config /bed/ssh > "$STATE/ssh/config.control"
}

inventory_ssh_config() {
  local host
  for host in "${!NUMBER[@]}"; do printf 'Host %s\n  HostName %s\n' "$host" "$(address "$host")"; done
  cat << EOT
Host *
  User admin
  IdentityFile $1/id
  IdentitiesOnly yes
  UserKnownHostsFile $1/known_hosts
  StrictHostKeyChecking yes
  ConnectTimeout 10
  LogLevel ERROR
EOT
  # Inside the control root one connection serves a whole playbook, and ends with it.
  [ "$1" = /bed/ssh ] && printf '  ControlMaster auto\n  ControlPersist 60s\n  ControlPath /run/ssh-%%C\n'
  return 0
}
