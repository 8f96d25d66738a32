# boylston-watchdog MARK=ID FOLDER keep|remove: waits for the end of its input, then ends what carries the mark.
mark=$1 folder=$2 fate=$3
cd /
while read -r _; do :; done

marked() {
  grep -lzxF "$mark" /proc/[0-9]*/environ 2>/dev/null | cut -d/ -f3
  for process in /proc/[0-9]*; do
    read -r name <"$process/comm" || continue
    [ "$name" = postgres ] || continue
    case $(readlink "$process/cwd") in
      "$folder"/*) echo "${process#/proc/}" ;;
    esac
  done 2>/dev/null
}

# Again until none is left: one of them may just have started another.
tries=0
while found=$(marked); [ -n "$found" ] && [ $((tries += 1)) -le 30 ]; do
  # shellcheck disable=SC2086 # one word for each process
  kill -9 $found 2>/dev/null
  sleep 0.2
done
[ "$fate" = keep ] || rm -rf "$folder"
