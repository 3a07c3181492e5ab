# ./souk up: build what changed, synthesise, start the local cloud, seed it, print the box.
. infra-cdk/souk/lib/tools.sh
. infra-cdk/souk/lib/lock.sh
. infra-cdk/souk/lib/changed.sh
. infra-cdk/souk/lib/parts.sh

up_usage() {
  cat <<'EOF'
Usage: ./souk up [--reset] [--isolated] [--native] [--port PORT] [--no-seed]
                  [--payments PROVIDER] [--watch]

Builds what changed and runs the whole shop on this computer until Ctrl-C.

  --reset      throw away all data of the local cloud first
  --isolated   each function in its own process, from the zip that deploys (Linux)
  --native     with --isolated: the native binaries (./souk build --native makes them)
  --port PORT  another port than 8080
  --no-seed    start with an empty shop
  --payments stripe
               take money by a stand-in of Stripe, in the place of the sandbox
  --watch      build what is saved meanwhile, and start again on the same state when the code changed
EOF
}

arguments=()
isolated='' native='' watch=''
while [ $# -gt 0 ]; do
  case $1 in
    --reset | --no-seed) arguments+=("$1") ;;
    --isolated) isolated=yes arguments+=("$1") ;;
    --native) native=yes ;;
    --watch) watch=yes ;;
    --payments)
      case ${2:-} in
        sandbox | stripe) export SOUK_PAYMENT_PROVIDER=$2 ;;
        *) fail "--payments takes sandbox or stripe." ;;
      esac
      shift
      ;;
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
[ -z "$watch" ] || [ -z "$isolated" ] || fail "--watch goes with the run in process: zips take too long to be made at each save."
[ -z "$isolated" ] || [ "$(uname)" = Linux ] || fail "--isolated needs Linux: AWS's Java runtime client and native binaries run nowhere else. ./souk up alone runs here."
[ -z "$native" ] || [ -n "$isolated" ] || fail "--native goes with --isolated: in process there is no binary to run."

# Runs from a copy: a build or a test in another window then changes nothing under a shop that runs.
copy_to_run() {
  rm -rf .souk/app
  cp -R infra-cdk/local/target/quarkus-app .souk/app
}

# Before the build, which would take the code away from under the one that runs.
begin_running
begin_building
need_tools
if [ -n "$isolated" ]; then
  . infra-cdk/souk/lib/deployable.sh
  choose_code "${native:+--native}"
fi
make_java
install_frontend
make_frontend
synthesise local .souk/cdk.out

# The last command of its shell: a Ctrl-C reaches Java itself. It runs from its copy and keeps nobody from building.
shop_program() {
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g --enable-native-access=ALL-UNNAMED \
    -jar .souk/app/quarkus-run.jar --assembly .souk/cdk.out --state .souk/state ${arguments[@]+"${arguments[@]}"} 9>&-
}

if [ -n "$watch" ]; then
  . infra-cdk/souk/lib/watch.sh
  run_watched
else
  copy_to_run
  trap - INT TERM
  shop_program
fi
