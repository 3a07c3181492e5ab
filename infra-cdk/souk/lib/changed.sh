# Tells whether what a build step reads has changed since it last succeeded: by content, so that a checkout, a touched file
# or a moved clock neither rebuilds too much nor too little.

fingerprint() {
  if git rev-parse --git-dir >/dev/null 2>&1; then
    git ls-files -coz --exclude-standard -- "$@"
  else
    find "$@" -type f -not -path '*/target/*' -not -path '*/node_modules/*' -not -path '*/dist/*' -print0 | sort -z
  fi | xargs -0 cksum 2>/dev/null | cksum
}

# changed NAME PATH…: true unless the step NAME succeeded with these very contents.
changed() {
  local name=$1
  shift
  [ "$(cat ".souk/built/$name" 2>/dev/null)" != "$(fingerprint "$@")" ]
}

# built NAME PATH…: remembers that the step NAME has succeeded. Take the fingerprint before the step to be exact; files that
# change while a step runs are caught, since it is compared with the state after.
built() {
  local name=$1
  shift
  mkdir -p .souk/built
  fingerprint "$@" >".souk/built/$name"
}
