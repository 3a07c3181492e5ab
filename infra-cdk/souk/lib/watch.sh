# ./souk up --watch: what is saved is built, and a shop whose code changed starts again on the same state. What does not
# build leaves the shop as it was.

WATCHED_PID=''

start_watched() {
  copy_to_run
  shop_program &
  WATCHED_PID=$!
}

stop_watched() {
  [ -z "$WATCHED_PID" ] || kill "$WATCHED_PID" 2>/dev/null || true
  wait "$WATCHED_PID" 2>/dev/null || true
  WATCHED_PID=''
}

# saved STAMP PATH…: whether a file there is newer than the stamp.
saved() {
  local stamp=$1
  shift
  [ -n "$(find "$@" \( -name target -o -name node_modules -o -name dist -o -name dist-brotli -o -name generated \) -prune -o -type f -newer "$stamp" -print -quit)" ]
}

# In a subshell: a build that fails ends no more than itself. Waited for, so that a signal is heard while it builds.
rebuilt() {
  ("$@") &
  child=$!
  if wait "$child"; then
    child=''
  else
    child=''
    say "  The shop goes on as it was; the next save tries again."
    return 1
  fi
}

end_watch() {
  [ -z "$child" ] || end_tree "$child"
  stop_watched
  exit 130
}

make_code() {
  make_java
  synthesise local .souk/cdk.out
}

run_watched() {
  local java=.souk/watched-java frontend=.souk/watched-frontend
  trap end_watch INT TERM
  trap stop_watched EXIT
  touch "$java" "$frontend"
  start_watched
  end_building
  while kill -0 "$WATCHED_PID" 2>/dev/null; do
    sleep 1
    if saved "$java" $JAVA_SOURCES; then
      touch "$java"
      begin_building
      if rebuilt make_code; then
        stop_watched
        start_watched
      fi
      end_building
    fi
    if saved "$frontend" $FRONTEND_SOURCES; then
      touch "$frontend"
      begin_building
      rebuilt make_frontend || true
      end_building
    fi
  done
  wait "$WATCHED_PID"
}
