# shellcheck shell=bash
# Sourced after tools.sh by deploy/race-day: what can be refused at once, before minutes of building. The launcher looks
# again, at these and at the rest.

readonly NEEDED_PORTS=3 NEEDED_MB=2048

# option NAME DEFAULT ARGUMENT...: what the command line says of it, as --name VALUE or --name=VALUE.
option() {
  local name=$1 value=$2
  shift 2
  while [ $# != 0 ]; do
    case $1 in
      "$name") value=${2:-} ;;
      "$name"=*) value=${1#*=} ;;
    esac
    shift
  done
  printf '%s\n' "$value"
}

# require_ports FIRST
require_ports() {
  local first=$1 port last
  [[ $first =~ ^[1-9][0-9]{0,4}$ ]] && last=$((first + NEEDED_PORTS - 1)) && [ $last -le 65535 ] \
    || fail "No such port: $first; race-day takes --port and the next two"
  for ((port = first; port <= last; port++)); do
    ! is_listened_to $port || fail "Port $port is in use; race-day takes $first to $last: choose others with --port"
  done
}

# Who never accepts is there all the same: a connection that takes a second is no refused one.
is_listened_to() {
  local status=0
  timeout 1 bash -c ": </dev/tcp/127.0.0.1/$1" 2>/dev/null || status=$?
  [ $status = 0 ] || [ $status = 124 ]
}

# require_disk FOLDER: of the folder, or of the one that it will be made in.
require_disk() {
  local folder=$1 free
  until [ -d "$folder" ]; do folder=$(dirname "$folder"); done
  free=$(df --output=avail --block-size=1M "$folder" | tail -n 1 | tr -d " ")
  [ "$free" -ge "$NEEDED_MB" ] || fail "Too little disk: $folder has $free MB free, a build and a race take up to $NEEDED_MB"
}
