# Who may write in this folder: one command at a time builds, or uses what is built, and one shop runs. By locks of the
# operating system, which end with the last process that holds them, however that ends; what the files say is for people.

# take FD [-n]: takes the lock of an open file; waits for it or, with -n, fails where somebody has it. macOS has no flock,
# but Perl; where neither is, nothing is locked.
take() {
  if command -v flock >/dev/null; then
    flock ${2:-} "$1"
  elif command -v perl >/dev/null; then
    perl -MFcntl=:flock -e 'open(my $file, ">>&=", $ARGV[0]) or die; exit !flock($file, LOCK_EX | (@ARGV > 1 ? LOCK_NB : 0))' "$@"
  fi
}

# Waits for another command that builds. Steps inherit the lock: what a killed command left at work still keeps the next
# one out, for as long as it writes.
begin_building() {
  local owner pid still='builds in this folder'
  mkdir -p .souk
  exec 9>>.souk/build.lock
  if ! take 9 -n; then
    owner=$(cat .souk/build.lock)
    pid=${owner##* }
    ps -p "${pid%)}" >/dev/null 2>&1 || still='was killed, and whose last step is still at work'
    say "  $dim…$plain Waiting for ./souk $owner, which $still"
    take 9 8>&- &
    child=$!
    wait "$child"
    child=''
  fi
  printf '%s (process %s)\n' "$command" $$ >.souk/build.lock
}

end_building() {
  exec 9>&-
}

# Held by the shop itself, to its end; no step inherits it.
begin_running() {
  local shown pid
  mkdir -p .souk
  exec 8>>.souk/run.lock
  if ! take 8 -n; then
    shown="$(cat .souk/state.lock 2>/dev/null || true)"
    pid=$(sed -n 's/^process \([0-9]*\),.*/\1/p' <<<"$shown")
    if [ -z "$pid" ] || ! ps -p "$pid" >/dev/null; then
      pid=$(cat .souk/run.lock)
      shown="process $pid, starting"
    fi
    fail "Souk is running already ($shown). Stop it first with Ctrl-C where it runs, or with: kill $pid"
  fi
  printf '%s\n' $$ >.souk/run.lock
}
