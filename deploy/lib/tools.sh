# shellcheck shell=bash
# Sourced by deploy/race-day, deploy/test and deploy/bench: what a machine must have to build and run Boylston, and how Maven is heard.

readonly NEEDED_JDK=17 NEEDED_MAVEN=3.8 NEEDED_NODE=20
readonly NODE_HOME=${XDG_CACHE_HOME:-$HOME/.cache}/boylston/node$NEEDED_NODE

# With 1, or with what the script that sources this says.
fail() {
  printf '%s\n' "$*" >&2
  exit "${FAILED:-1}"
}

# The JDK that Maven takes, too.
java_command() {
  if [ -n "${JAVA_HOME:-}" ]; then echo "$JAVA_HOME/bin/java"; else echo java; fi
}

# Prints the version found, or nothing.
jdk_version() {
  [ -x "${JAVA_HOME:+$JAVA_HOME/bin/}javac" ] || command -v javac >/dev/null || return 0
  "$(java_command)" -version 2>&1 | sed -n 's/.* version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1
}

maven_version() {
  command -v mvn >/dev/null && mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p'
}

node_version() {
  command -v npm >/dev/null && node --version 2>/dev/null | tr -d v
}

# at_least FOUND NEEDED
at_least() {
  [ -n "$1" ] && [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

# Prints the program, or nothing.
find_chromium() {
  command -v "${CHROMIUM:-chromium}" || command -v chromium-browser || command -v google-chrome
}

# One line for each tool that is missing or too old.
missing_tools() {
  missing_tool "a JDK" "$NEEDED_JDK" "$(jdk_version)"
  missing_tool "Maven" "$NEEDED_MAVEN" "$(maven_version)"
  missing_tool "Node.js with npm" "$NEEDED_NODE" "$(node_version)"
}

missing_tool() {
  at_least "$3" "$2" || echo "$1 $2 or newer${3:+ (found $3)}"
}

may_install() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null
}

# install_packages PACKAGE...
install_packages() {
  echo "installing $*"
  local log
  log=$(mktemp)
  if ! { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    fail "apt-get could not install $*; its log: $log"
  fi
  rm -f "$log"
}

# Debian 12 has Node 18; the npm registry has the newer ones as packages of their own.
install_newer_node() {
  local platform
  case $(uname -m) in
    x86_64) platform=linux-x64 ;;
    aarch64) platform=linux-arm64 ;;
    *) fail "Node.js $NEEDED_NODE or newer has to be installed by hand on $(uname -m): see https://nodejs.org" ;;
  esac
  echo "installing Node.js $NEEDED_NODE into $NODE_HOME (Debian's own is $(node_version))"
  mkdir -p "$NODE_HOME"
  npm install --silent --no-audit --no-fund --prefix "$NODE_HOME" "node-$platform@$NEEDED_NODE" npm@10 \
    || fail "npm could not install Node.js $NEEDED_NODE: see https://nodejs.org"
}

# Says what is missing and installs it: a newer Node.js for this user, all else as root with apt. Ends the script if something
# is missing still.
require_tools() {
  if [ -x "$NODE_HOME/node_modules/.bin/node" ]; then
    PATH=$NODE_HOME/node_modules/.bin:$PATH
  fi
  local missing
  missing=$(missing_tools)
  [ -n "$missing" ] || return 0
  printf 'missing: %s\n' "${missing//$'\n'/, }"
  install_missing "$missing"
  hash -r
  missing=$(missing_tools)
  [ -z "$missing" ] || fail "still missing: ${missing//$'\n'/, }${JAVA_HOME:+; JAVA_HOME is $JAVA_HOME}"
}

install_missing() {
  local packages=()
  [[ $1 != *JDK* ]] || packages+=(default-jdk-headless)
  [[ $1 != *Maven* ]] || packages+=(maven)
  if [[ $1 == *Node* ]] && ! command -v npm >/dev/null; then packages+=(nodejs npm); fi
  if [ ${#packages[@]} != 0 ]; then
    may_install || fail "As root on Debian, this command installs them: apt-get install default-jdk-headless maven nodejs npm"
    install_packages "${packages[@]}"
  fi
  if ! at_least "$(node_version)" "$NEEDED_NODE"; then
    install_newer_node
    PATH=$NODE_HOME/node_modules/.bin:$PATH
  fi
}

# PostgreSQL refuses root; here it runs in a user namespace, which some containers do not allow.
require_postgres_user() {
  [ "$(id -u)" != 0 ] || unshare --user true 2>/dev/null \
    || fail "PostgreSQL does not run as root, and here is no user namespace to run it in (unshare --user): be another user"
}

# run_maven LOG PATTERN ARGUMENT...: everything goes to the log; the terminal gets one line a module, and the lines that
# match the pattern. On failure, what Maven says is wrong.
run_maven() {
  local log=$1 pattern=$2
  shift 2
  mkdir -p "$(dirname "$log")"
  if ! MAVEN_OPTS=${MAVEN_OPTS:--Xmx768m -XX:+UseSerialGC} mvn -B -f "$ROOT/pom.xml" "$@" 2>&1 | tee "$log" | hear_maven "$pattern"; then
    grep -F '[ERROR]' "$log" | head -n 40 >&2
    fail "failed; the whole log: $log"
  fi
}

hear_maven() {
  local pattern=$1 line module fetched=0
  local building='Building ([^ ]+) .*\[([0-9]+/[0-9]+)\]' running='--- exec[^ ]* \(([^)]*)\) @ ([^ ]+)'
  while IFS= read -r line; do
    if [[ $line =~ $building ]]; then
      printf '%4d s  building %s %s\n' "$SECONDS" "${BASH_REMATCH[2]}" "${BASH_REMATCH[1]}"
      module=${BASH_REMATCH[1]}
    elif [[ $line =~ $running ]]; then
      printf '        %s: %s\n' "$module" "${BASH_REMATCH[1]}"
    elif [[ $line == *'Downloaded from'* ]]; then
      ((++fetched % 200)) || printf '        %d files fetched\n' "$fetched"
    elif [[ -n $pattern && $line =~ $pattern ]]; then
      printf '%s\n' "${line#'[INFO] '}"
    fi
  done
}
