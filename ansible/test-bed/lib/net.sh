# The test bed's own bridge. Hosts can only reach DNS and package archives outside. Sourced by test-bed.
# shellcheck shell=bash
net_up() {
  local dns out
  dns=$(awk '/^nameserver/ && $2 !~ /:/ {print $2; exit}' /etc/resolv.conf)
  out=$(ip -o route get "${dns:-192.0.2.1}" | sed -n 's/.* dev \([^ ]*\).*/\1/p')
  if ! ip link show "$BRIDGE" > /dev/null 2>&1; then
    ip link add "$BRIDGE" type bridge stp_state 0 forward_delay 0
    ip address add "$NET.1/24" dev "$BRIDGE"
  fi
  ip link set "$BRIDGE" up
  [ -e "$STATE/ip_forward" ] || cat /proc/sys/net/ipv4/ip_forward > "$STATE/ip_forward"
  echo 1 > /proc/sys/net/ipv4/ip_forward
  net_remove_table
  nft -f - << EOT
table ip $(net_table) {
  chain out { type nat hook postrouting priority srcnat; ip saddr $NET.0/24 oifname "$out" masquerade; }
  chain forward { type filter hook forward priority filter; policy accept;
    iifname "$BRIDGE" oifname "$out" udp dport 53 accept
    iifname "$BRIDGE" oifname "$out" tcp dport { 53, 80, 443, 3128, 8080 } accept
    iifname "$BRIDGE" oifname "$out" reject
  }
}
EOT
}

net_table() { printf 'bed_%s\n' "${NAME//-/_}"; }
net_remove_table() { nft delete table ip "$(net_table)" 2> /dev/null || true; }

net_down() {
  net_remove_table
  ip link delete "$BRIDGE" 2> /dev/null || true
  # Another test bed may still need it. (No pipe: nft would be ended by a signal once grep has seen enough.)
  if [ -e "$STATE/ip_forward" ] && [[ $(nft list tables ip) != *" bed_"* ]]; then
    cat "$STATE/ip_forward" > /proc/sys/net/ipv4/ip_forward
  fi
}
