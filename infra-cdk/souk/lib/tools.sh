# Finds the tools that Souk stands on (JDK 25, Maven 3.9, Node 20.19), and says how to get one that is missing.

MAVEN_VERSION=3.9.11
CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/souk"

# The major version of the JDK in a folder, read from its `release` file without starting it; nothing where it is none.
jdk_major() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  local candidate java
  for candidate in "${JAVA_HOME:-}" "$(command -v javac 2>/dev/null | xargs -r readlink -f 2>/dev/null | sed 's|/bin/javac$||')" \
    /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -n "$candidate" ] || continue
    java=$(jdk_major "$candidate")
    if [ -n "$java" ] && [ "$java" -ge 25 ]; then
      printf '%s' "$candidate"
      return
    fi
  done
  return 1
}

need_jdk() {
  JAVA_HOME=$(find_jdk) || fail "Souk needs a JDK 25, and none is here (looked at JAVA_HOME, the PATH and the usual folders).
  Debian, Ubuntu:  apt-get install openjdk-25-jdk   (or temurin-25-jdk from Adoptium's repository)
  macOS:           brew install openjdk@25
  any:             sdk install java 25-tem
Then run this again."
  export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
}

maven_is_new_enough() {
  "$1" -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1 | {
    read -r major minor || exit 1
    [ "$major" -eq 3 ] && [ "$minor" -ge 9 ]
  }
}

# Quarkus needs Maven 3.9. An older one on the PATH fetches it once, as an artifact, into the user's cache.
need_maven() {
  local own="$CACHE/apache-maven-$MAVEN_VERSION/bin/mvn"
  if [ -x "$own" ]; then
    MVN=$own
    return
  fi
  command -v mvn >/dev/null || fail "Souk needs Maven, and there is no 'mvn' on the PATH.
  Debian, Ubuntu:  apt-get install maven            (an older one is fine: Souk fetches 3.9 with it)
  macOS:           brew install maven
Then run this again."
  if maven_is_new_enough mvn; then
    MVN=mvn
    return
  fi
  mkdir -p "$CACHE"
  # Outside of the project, whose .mvn settings are for 3.9; in a folder beside, so that a Ctrl-C leaves no half Maven, and
  # that goes with the plugin's note of what it has unpacked, which it writes to ./${project.basedir} where no project is.
  fetch_maven() {
    cd "$CACHE" && rm -rf fetching && mkdir fetching && cd fetching && mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:unpack \
      -Dartifact=org.apache.maven:apache-maven:$MAVEN_VERSION:zip:bin -DoutputDirectory="$CACHE/fetching" &&
      cd .. && mv "fetching/apache-maven-$MAVEN_VERSION" . && rm -rf fetching && chmod +x "apache-maven-$MAVEN_VERSION/bin/mvn"
  }
  step "Fetching Maven $MAVEN_VERSION (the one on the PATH is older than 3.9)" fetch_maven
  MVN=$own
}

need_node() {
  local version
  command -v node >/dev/null && command -v npm >/dev/null || fail "Souk needs Node 20.19 or newer with npm, and there is none on the PATH.
  Debian, Ubuntu:  apt-get install nodejs npm       (or Node's own packages)
  macOS:           brew install node
Then run this again."
  version=$(node -p 'process.versions.node')
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    fail "Souk needs Node 20.19 or newer; this is $version. Install a newer one and run this again."
}

# A browser for the browser tests: CHROMIUM_PATH, or chromium on the PATH, or Debian's package where that can be installed.
# The shell without a window does what the whole browser does in three quarters of its time.
need_chromium() {
  local shell=chromium-headless-shell
  install_shell() { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $shell; }
  if [ -z "${CHROMIUM_PATH:-}" ] && ! command -v $shell >/dev/null && command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
    (step "Installing Chromium for the browser tests" install_shell) || say "There is no $shell to be had: any Chromium will do."
  fi
  CHROMIUM_PATH=${CHROMIUM_PATH:-$(command -v $shell || command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
  [ -n "$CHROMIUM_PATH" ] || fail "The browser tests need Chromium. Install it (Debian: apt-get install $shell), or set CHROMIUM_PATH."
  export CHROMIUM_PATH
}

maven() { "$MVN" -B "$@"; }
