# shellcheck shell=bash
# Sourced after tools.sh by what runs the project's own programs: builds what is not built, and no more.

# build_unless_built NAME MODULE...: packages the modules unless nothing in them has changed since they were last
# packaged under that name, and rehearses the services unless that has been done since.
build_unless_built() {
  local name=$1 stamp=$ROOT/target/$1.built
  shift
  if [ ! -f "$stamp" ] || ! are_packaged "$@" || [ -n "$(newer_source "$stamp" "$@")" ]; then
    run_maven "$ROOT/target/$name.log" '' package -pl "$(IFS=, && echo "$*")" -Dmaven.test.skip=true
    touch "$stamp"
  fi
  ! has_launcher "$@" || are_rehearsed "$@" || rehearse
}

# What starts no services has none to rehearse, and nothing to rehearse them with.
has_launcher() {
  [[ " $* " == *' deploy/local '* ]]
}

# A service that was built anew has no archive from before.
are_rehearsed() {
  local module
  for module; do
    ! is_service "$module" || [ -f "$ROOT/$module/target/quarkus-app/rehearsed.jsa" ] || return 1
  done
}

is_service() {
  [ -f "$ROOT/$1/src/main/resources/application.properties" ]
}

# Without it everything works, and starts slower: so a failure is told and is none.
rehearse() {
  local local=$ROOT/deploy/local/target log=$ROOT/target/rehearsal.log
  echo "  rehearsing a small race, so that the services start quicker from now on"
  "$(java_command)" -Xmx320m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dboylston.home="$ROOT" \
    -cp "$local/classes:$local/lib/*" run.boylston.local.Rehearsal >"$log" 2>&1 \
    || echo "The rehearsal failed, the services start slower; its log: $log" >&2
}

# A module that makes a program has a jar; a service has its own and what it runs with.
are_packaged() {
  local module
  for module; do
    compgen -G "$ROOT/$module/target/*.jar" >/dev/null || return 1
    ! is_service "$module" || [ -f "$ROOT/$module/target/quarkus-app/quarkus-run.jar" ] || return 1
  done
}

# A source file that has changed since the last build. What a build writes into the sources is older than its stamp.
newer_source() {
  local stamp=$1
  shift
  (cd "$ROOT" && find pom.xml "$@" \
    \( -name target -o -name node_modules -o -path '*/src/test' \) -prune -o -type f -newer "$stamp" -print -quit)
}
