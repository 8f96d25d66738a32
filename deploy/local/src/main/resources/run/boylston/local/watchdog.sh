# boylston-watchdog MARK=ID FOLDER keep|remove: waits for the end of its input, then ends what carries the mark.
mark=$1 folder=$2 fate=$3
cd /
while read -r _; do :; done

marked() {
  grep -lzxF "$mark" /proc/[0-9]*/environ
  for process in $(of_postgres); do
    case $(readlink "$process/cwd") in
      "$folder"/*) echo "$process" ;;
      *) printf %s "$folder/postgres" | grep -qzxFf - "$process/cmdline" && echo "$process" ;;
    esac
  done
}

# By name: a person who looks into a folder that is kept is no part of the run.
of_postgres() {
  for process in /proc/[0-9]*; do
    read -r name <"$process/comm" || continue
    case $name in
      postgres | initdb | pg_ctl | unshare) echo "$process" ;;
    esac
  done
}

# Until three looks have found nothing: one of them may just be starting another, or be writing still.
looks=0 quiet=0
while [ $quiet -lt 3 ] && [ $((looks += 1)) -le 30 ]; do
  found=$(marked 2>/dev/null | cut -d/ -f3)
  # shellcheck disable=SC2086 # one word for each process
  if [ -n "$found" ]; then quiet=0 && kill -9 $found; else : $((quiet += 1)); fi
  sleep 0.2
  [ "$fate" = keep ] || rm -rf "$folder"
done 2>/dev/null
