# A shop for the length of a test or a measurement: its own state, a free port, gone at the end however it ends.

SHOP_PID='' SHOP_STATE='' SHOP_URL='' SHOP_LOG=''

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

# start_shop [OPTION…]: options as ./souk up takes them. Sets SHOP_URL; returns when the shop answers.
start_shop() {
  local port
  port=$(free_port)
  SHOP_STATE=$(mktemp -d "${TMPDIR:-/tmp}/souk-shop.XXXXXX")
  SHOP_LOG="$SOUK_HOME/.souk/log/shop.log"
  SHOP_URL="http://localhost:$port"
  trap 'stop_shop; interrupted' INT TERM
  trap stop_shop EXIT
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g --enable-native-access=ALL-UNNAMED \
    -jar infra-cdk/local/target/quarkus-app/quarkus-run.jar \
    --assembly .souk/cdk.out --state "$SHOP_STATE" --port "$port" "$@" >"$SHOP_LOG" 2>&1 </dev/null 9>&- &
  SHOP_PID=$!
  step "Starting a shop" shop_answers
}

shop_answers() {
  local tries
  for ((tries = 0; tries < 600; tries++)); do
    kill -0 "$SHOP_PID" 2>/dev/null || {
      tail -n 20 "$SHOP_LOG"
      return 1
    }
    if curl -fsS -o /dev/null "$SHOP_URL/_souk/api/ready" 2>/dev/null; then return 0; fi
    sleep 0.2
  done
  tail -n 20 "$SHOP_LOG"
  return 1
}

stop_shop() {
  trap interrupted INT TERM
  trap - EXIT
  if [ -n "$SHOP_PID" ]; then
    kill "$SHOP_PID" 2>/dev/null || true
    wait "$SHOP_PID" 2>/dev/null || true
    SHOP_PID=''
  fi
  if [ -n "$SHOP_STATE" ]; then
    rm -rf "$SHOP_STATE"
    SHOP_STATE=''
  fi
}
