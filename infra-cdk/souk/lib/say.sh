# How Souk's commands speak: one line a step, quiet while things go well, and the log at hand when they do not.

if [ -t 2 ]; then
  bold=$'\e[1m' dim=$'\e[2m' red=$'\e[31m' green=$'\e[32m' plain=$'\e[0m'
else
  bold='' dim='' red='' green='' plain=''
fi

say() { printf '%s\n' "$*" >&2; }
complain() { printf '%s%s%s\n' "$red" "$*" "$plain" >&2; }
fail() {
  complain "$@"
  exit 1
}

# step LABEL COMMAND… runs the command with its output in a log. A line appears when it takes longer than two seconds, and
# again when it is done; a failure prints the end of the log and ends the script.
step() {
  local label=$1 log started pid rc shown=''
  shift
  mkdir -p "$SOUK_HOME/.souk/log"
  log="$SOUK_HOME/.souk/log/$(printf '%s' "$label" | tr -cs 'A-Za-z0-9' '-').log"
  started=$SECONDS
  "$@" >"$log" 2>&1 </dev/null 8>&- &
  pid=$!
  child=$pid
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.2
    if [ -z "$shown" ] && [ $((SECONDS - started)) -ge 2 ]; then
      shown=yes
      say "  $dim…$plain $label"
    fi
  done
  rc=0
  wait "$pid" || rc=$?
  child=''
  if [ "$rc" -ne 0 ]; then
    if [ "$rc" -lt 128 ]; then
      grep -vE '^WARNING: |^\s*$' "$log" | tail -n 40 >&2
      complain "✗ $label failed (the whole log: ${log#"$SOUK_HOME"/})."
      if [ "$(df -Pk "$SOUK_HOME" | awk 'NR==2 {print $4}')" -lt 51200 ]; then
        complain "  The disk is full: less than 50 MB are left. Make room and run the same command again."
      fi
    fi
    exit "$rc"
  fi
  say "  $green✓$plain $label $dim$((SECONDS - started)) s$plain"
}

# A Ctrl-C ends what a step runs, with all its children, and says so.
child=''
interrupted() {
  trap - INT TERM
  if [ -n "$child" ]; then end_tree "$child"; fi
  say ""
  say "Stopped. Nothing is half done: the same command goes on from here."
  exit 130
}
end_tree() {
  local below
  for below in $(pgrep -P "$1" 2>/dev/null); do end_tree "$below"; done
  kill "$1" 2>/dev/null || true
}
trap interrupted INT TERM
