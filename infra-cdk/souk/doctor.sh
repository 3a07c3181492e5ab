# ./souk doctor: what this computer has, what is missing, and how to get it.
. infra-cdk/souk/lib/tools.sh

case ${1:-} in
  -h | --help)
    echo "Usage: ./souk doctor — says what Souk finds on this computer, what is missing, and how to get it."
    exit 0
    ;;
esac

missing=0
report() { # report NAME FOUND? WHAT
  if [ -n "$2" ]; then
    printf '  %s✓%s %-22s %s\n' "$green" "$plain" "$1" "$2"
  else
    printf '  %s✗%s %-22s %s\n' "$red" "$plain" "$1" "$3"
    missing=1
  fi
}
optional() {
  if [ -n "$2" ]; then report "$1" "$2" ""; else printf '  %s·%s %-22s %s\n' "$dim" "$plain" "$1" "$3"; fi
}

jdk=$(find_jdk || true)
report "JDK 25" "$jdk" "missing: Debian: apt-get install openjdk-25-jdk; macOS: brew install openjdk@25; any: sdk install java 25-tem"
maven_found=''
if [ -x "$CACHE/apache-maven-$MAVEN_VERSION/bin/mvn" ]; then
  maven_found="$MAVEN_VERSION, in the cache"
elif command -v mvn >/dev/null; then
  if maven_is_new_enough mvn; then maven_found=$(command -v mvn); else maven_found="older than 3.9: Souk fetches $MAVEN_VERSION with it"; fi
fi
report "Maven 3.9" "$maven_found" "missing: Debian: apt-get install maven; macOS: brew install maven"
node_found=''
if command -v node >/dev/null && command -v npm >/dev/null; then
  node_version=$(node -p 'process.versions.node')
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' && node_found=$node_version
fi
report "Node 20.19 with npm" "$node_found" "missing or older: Debian: apt-get install nodejs npm; macOS: brew install node"
optional "Chromium" "$(command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome || true)" \
  "for the browser tests only: Debian: apt-get install chromium-headless-shell"
optional "native-image 25" "$(command -v native-image || true)" \
  "for ./souk build --native only: Mandrel or GraalVM 25, with GRAALVM_HOME set"
free=$(df -Pk . | awk 'NR==2 {print int($4/1024)}')
if [ "$free" -ge 3000 ]; then report "Disk" "$free MB free"; else report "Disk" "" "only $free MB free; Souk wants 3,000"; fi
if [ $missing -eq 0 ]; then echo "Ready: ./souk up"; fi
exit $missing
