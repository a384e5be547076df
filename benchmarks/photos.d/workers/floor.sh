#!/usr/bin/env bash
# The floor as a worker of the benchmark: photos.d/README.md describes the protocol. Decodes to no less than 1600 pixels
# and encodes the result: no rotation, no resampling, no thumb. The cost of starting both programs is included.
set -u
export LC_ALL=C
declare -A scales
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The smallest scale N/8 that leaves 1600 pixels; determined once for each photo. libjpeg-turbo has fast code for 1, 2, 4 and 8.
scale() {
  local width height eighths
  if [ -z "${scales[$1]:-}" ]; then
    read -r width height < <(rdjpgcom -verbose "$1" | sed -nE 's/^JPEG image is ([0-9]+)w \* ([0-9]+)h.*/\1 \2/p' | head -n 1)
    for eighths in ${FLOOR_SCALES:-1 2 3 4 5 6 7 8}; do
      [ $(((width > height ? width : height) * eighths / 8)) -ge 1600 ] && break
    done
    scales[$1]=$eighths/8
  fi
  scale=${scales[$1]}
}

develop() { # photo, output
  djpeg -scale "${scales[$1]}" "$1" | cjpeg -quality 80 > "$2"
}

if [ "${1:-}" = --once ]; then
  scale "$2"
  develop "$2" /dev/null
  exit
fi

cpu() { # of this shell and all its children, in microseconds; "times" says 0m1.234s
  local part
  total=0
  times > "$scratch/times"
  for part in $(< "$scratch/times"); do
    part=${part//[.s]/}
    total=$((total + ${part%m*} * 60000000 + 10#${part#*m} * 1000))
  done
}

while IFS=$'\t' read -r -a words; do
  for photo in "${words[@]:2}"; do scale "$photo"; done
  cpu; before=$total
  began=${EPOCHREALTIME/./}
  if [ "${words[0]}" = photo ]; then
    develop "${words[2]}" "$scratch/page.jpg"
  elif [ "${words[1]}" = 1 ]; then
    for photo in "${words[@]:2}"; do develop "$photo" "$scratch/page.jpg"; done
  else
    running=0
    for photo in "${words[@]:2}"; do
      [ $((running++)) -ge "${words[1]}" ] && wait -n
      develop "$photo" /dev/null &
    done
    wait
  fi
  wall=$((${EPOCHREALTIME/./} - began))
  cpu
  echo "$((total - before)) $wall $(stat -c %s "$scratch/page.jpg") 0"
done
