# shellcheck shell=bash
# Sourced after tools.sh by what runs the project's own programs: builds what is not built, and no more.

# build_unless_built NAME MODULE...: packages the modules unless nothing in them has changed since they were last
# packaged under that name.
build_unless_built() {
  local name=$1 stamp=$ROOT/target/$1.built
  shift
  if [ ! -f "$stamp" ] || ! are_packaged "$@" || [ -n "$(newer_source "$stamp" "$@")" ]; then
    run_maven "$ROOT/target/$name.log" '' package -pl "$(IFS=, && echo "$*")" -Dmaven.test.skip=true
    touch "$stamp"
  fi
}

# A module that makes a program has a jar; a service has its fast-jar.
are_packaged() {
  local module
  for module; do
    compgen -G "$ROOT/$module/target/*.jar" >/dev/null || return 1
    [ ! -f "$ROOT/$module/src/main/resources/application.properties" ] \
      || [ -f "$ROOT/$module/target/quarkus-app/quarkus-run.jar" ] || return 1
  done
}

# A source file that has changed since the last build. What a build writes into the sources is older than its stamp.
newer_source() {
  local stamp=$1
  shift
  (cd "$ROOT" && find pom.xml "$@" \
    \( -name target -o -name node_modules -o -path '*/src/test' \) -prune -o -type f -newer "$stamp" -print -quit)
}
