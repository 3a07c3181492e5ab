# Tells whether what a build step reads has changed since it last succeeded: by content, so that a checkout, a touched file
# or a moved clock neither rebuilds too much nor too little.

fingerprint() {
  if git rev-parse --git-dir >/dev/null 2>&1; then
    git ls-files -coz --exclude-standard -- "$@"
  else
    find "$@" -type f -not -path '*/target/*' -not -path '*/node_modules/*' -not -path '*/dist/*' -not -path '*/dist-brotli/*' -print0 | sort -z
  fi | xargs -0 cksum 2>/dev/null | cksum
}

SEEN=''

# changed NAME PATH…: true unless the step NAME succeeded with these very contents.
changed() {
  local name=$1
  shift
  SEEN=$(fingerprint "$@")
  [ "$(cat ".souk/built/$name" 2>/dev/null)" != "$SEEN" ]
}

# built NAME: remembers that the step NAME has succeeded with what `changed` has just seen: what was saved while the step
# ran is built the next time.
built() {
  mkdir -p .souk/built
  printf '%s\n' "$SEEN" >".souk/built/$1"
}
