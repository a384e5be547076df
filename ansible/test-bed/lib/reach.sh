# Who reaches what, found out by trying: every port on which any host listens, from every host, from the administrators' address
# and from a stranger's in the same network. What should be open is listed here and not taken from an inventory, so that an error in the
# firewall's rules shows. Sourced by test-bed.
# shellcheck shell=bash

# From, to, port. Everything else has to be closed: unanswered rather than refused, as the firewall comes before the listening program.
REACH_WANTED="
anybody balancer 80
anybody balancer 443
administrator all 22
balancer application 8080
application application 7600
application application 7601
application database 3306
application store 9000
monitoring all 9100
monitoring database 9104
monitoring balancer 8405"
# Whether the database's firewall is currently open, as a control
REACH_OPENED=
# Tried on every host, whether or not anything listens there
REACH_PORTS="22 80 443 3306 7600 7601 8080 8405 9000 9090 9100 9104 9990"

reach() {
  local from to port is bad=0 tried=0 hosts=() froms=() tries=()
  declare -A found addresses listens
  for to in "${!NUMBER[@]}"; do host_runs "$to" && hosts+=("$to"); done
  [ "${#hosts[@]}" -gt 0 ] || fail "There are no hosts; test-bed up boots them."
  mapfile -t hosts < <(printf '%s\n' "${hosts[@]}" | sort)
  froms=(stranger administrator "${hosts[@]}")
  trap 'reach_stranger_gone; reach_close' EXIT
  reach_stranger
  reach_ports
  for to in "${hosts[@]}"; do
    addresses[$to]="$(address "$to") $(host_ssh "$to" ip -o -6 address show scope global < /dev/null |
      sed -n 's:.* inet6 \([^/]*\)/.*:\1:p' | tr '\n' ' ')"
    for is in ${addresses[$to]}; do for port in $REACH_PORTS; do tries+=("$is/$port"); done; done
  done
  for from in "${froms[@]}"; do
    while read -r to port is; do found["$from $to $port"]=$is; done < <(reach_try "$from" "${tries[@]}")
  done
  reach_table
  reach_control || bad=$((bad + 1))
  say "$tried ways tried, $bad not as they should be (marked !). A dash is closed: nobody answers. Ports on which a host does not"
  say "listen were tried too, and are left out where they are closed to all."
  [ "$bad" = 0 ]
}

reach_table() {
  local line shown wanted mark row
  line=$(printf '%-24s %5s' "to" port)$(printf ' %-13s' "${froms[@]}")
  printf '%s\n' "$line"
  for to in "${hosts[@]}"; do for row in ${addresses[$to]}; do for port in $REACH_PORTS; do
    line=$(printf '%-24s %5s' "$to $row" "$port") shown=${listens["$to $port"]:-}
    for from in "${froms[@]}"; do
      is=${found["$from $row $port"]:-untried}
      wanted=closed mark=
      # Nobody is allowed in over IPv6, and not everybody can try.
      case $row in
        *:*) [ "$is" = none ] && wanted=none ;;
        *) reach_wanted "$from" "$to" "$port" && wanted=open ;;
      esac
      [ "$from" = "$to" ] && is=. wanted=.
      [ "$is" = "$wanted" ] || { mark=" !"; bad=$((bad + 1)); }
      case $is in . | none) ;; *) tried=$((tried + 1)) ;; esac
      case $is in closed) is=- ;; open | refused) shown=yes ;; esac
      line+=$(printf ' %-13s' "$is$mark")
    done
    [ -z "$shown" ] || printf '%s\n' "$line"
  done; done; done
  [[ "${addresses[*]}" == *:* ]] || say "The hosts have no IPv6 address besides loopback's, so it was not tried."
}

reach_wanted() {
  local from to port
  while read -r from to port; do
    [ "$port" = "$3" ] && reach_is "$1" "$from" && reach_is "$2" "$to" && return 0
  done <<< "$REACH_WANTED"
  return 1
}

# Whether a place belongs to a group.
reach_is() {
  case $2 in
    anybody | all | "$1") true ;;
    application) [[ $1 == app* ]] ;;
    database) [[ $1 == db* ]] ;;
    store | monitoring) [[ $1 == store* ]] ;;
    balancer) [[ $1 == balancer* ]] ;;
    *) false ;;
  esac
}

# Adds what the hosts listen on, at any address. A closed port is only meaningful if something listens there.
reach_ports() {
  local host port
  for host in "${hosts[@]}"; do
    for port in $(host_ssh "$host" ss -Hltn < /dev/null | awk '{ sub(/.*:/, "", $4); print $4 }'); do
      listens["$host $port"]=yes
      REACH_PORTS+=" $port"
    done
  done
  REACH_PORTS=$(tr ' ' '\n' <<< "$REACH_PORTS" | sort -nu | tr '\n' ' ')
}

# reach_try FROM ADDRESS/PORT…: prints for each: address, port, and open, refused or closed
reach_try() {
  local from=$1
  shift
  case $from in
    administrator) python3 "$BED/lib/reach.py" "$@" ;;
    stranger) ip netns exec "$NAME-stranger" python3 "$BED/lib/reach.py" "$@" ;;
    *) host_ssh "$from" python3 - "$@" < "$BED/lib/reach.py" ;;
  esac
}

# A place in the hosts' network that is none of them, and not the administrators'.
reach_stranger() {
  local space=$NAME-stranger
  reach_stranger_gone
  ip netns add "$space"
  ip link add "$(interface_of out)" type veth peer name host0 netns "$space"
  ip link set "$(interface_of out)" master "$BRIDGE" up
  ip -n "$space" address add "$NET.250/24" dev host0
  ip -n "$space" link set host0 up
}

reach_stranger_gone() {
  ip netns delete "$NAME-stranger" 2> /dev/null || true
  ip link delete "$(interface_of out)" 2> /dev/null || true
}

# If the database were open to the balancer and to the stranger, would it be noticed? So it is opened briefly.
reach_control() {
  local from is seen=0
  REACH_OPENED=yes
  host_ssh db1 nft insert rule inet homeroom input tcp dport 3306 accept < /dev/null
  for from in stranger balancer1; do
    read -r _ _ is < <(reach_try "$from" "$(address db1)/3306")
    say "Control: with the firewall of db1 opened for it, $from finds 3306 $is."
    [ "$is" = open ] && seen=$((seen + 1))
  done
  reach_close
  read -r _ _ is < <(reach_try balancer1 "$(address db1)/3306")
  [ "$is" = closed ] || say "The firewall of db1 is still open."
  [ "$seen" = 2 ] && [ "$is" = closed ]
}

reach_close() {
  [ -z "$REACH_OPENED" ] || { host_ssh db1 systemctl reload nftables < /dev/null && REACH_OPENED=; }
}
