# ./souk up: build what changed, synthesise, start the local cloud, seed it, print the box.
. infra-cdk/souk/lib/tools.sh
. infra-cdk/souk/lib/changed.sh
. infra-cdk/souk/lib/parts.sh

up_usage() {
  cat <<'EOF'
Usage: ./souk up [--reset] [--isolated] [--native] [--port PORT] [--no-seed]

Builds what changed and runs the whole shop on this computer until Ctrl-C.

  --reset      throw away all data of the local cloud first
  --isolated   each function in its own process, from the zip that deploys
  --native     with --isolated: the native binaries (make them with ./souk build --native)
  --port PORT  another port than 8080
  --no-seed    start with an empty shop
EOF
}

arguments=()
isolated='' native=''
while [ $# -gt 0 ]; do
  case $1 in
    --reset | --no-seed) arguments+=("$1") ;;
    --isolated) isolated=yes arguments+=("$1") ;;
    --native) native=yes arguments+=("$1") ;;
    --port)
      [[ ${2:-} =~ ^[0-9]+$ ]] && [ "$2" -ge 1 ] && [ "$2" -le 65535 ] || fail "--port takes a number from 1 to 65535."
      arguments+=(--port "$2")
      shift
      ;;
    -h | --help)
      up_usage
      exit 0
      ;;
    *)
      complain "up does not know '$1'."
      up_usage >&2
      exit 2
      ;;
  esac
  shift
done
[ -z "$native" ] || [ -n "$isolated" ] || fail "--native goes with --isolated: in process there is no binary to run."

need_tools
make_java
if [ -n "$isolated" ] && [ -z "$native" ]; then
  . infra-cdk/souk/lib/deployable.sh
  make_zips
fi
install_frontend
make_frontend
synthesise local .souk/cdk.out
trap - INT TERM
exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g --enable-native-access=ALL-UNNAMED \
  -jar infra-cdk/local/target/quarkus-app/quarkus-run.jar --assembly .souk/cdk.out --state .souk/state ${arguments[@]+"${arguments[@]}"}
