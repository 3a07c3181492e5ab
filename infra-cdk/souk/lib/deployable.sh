# The zips that deploy: one a function module, for the managed Java runtime or, as native binaries, for provided.al2023.

# Modules that run on managed Java whatever the others run on: the CDK app says which.
MANAGED_MODULES=$(sed -n 's/.*EXCEPTIONS = Map.of("\([a-z]*\)", Platform.MANAGED_JAVA).*/\1/p' infra-cdk/app/src/main/java/dev/souk/cdk/Functions.java)
FUNCTION_MODULES=$(cd functions && printf '%s\n' */pom.xml | sed 's|/pom.xml||')
NATIVE_MODULES=$(printf '%s\n' $FUNCTION_MODULES | grep -vx "${MANAGED_MODULES:-none}")

make_zips() {
  if changed zips $JAVA_SOURCES || [ ! -f functions/orders/target/function.zip ]; then
    step "Building the functions' zips (JVM)" maven -q -T 2 package -DskipTests -Dsouk.checks=false -Ddeployable -pl "$(module_list $FUNCTION_MODULES)" -am
    built zips
  fi
}

module_list() {
  local list='' module
  for module in "$@"; do list="$list${list:+,}functions/$module"; done
  printf '%s' "$list"
}

# A native-image of 25: GRAALVM_HOME, then the PATH. Prints the home of its JDK.
find_native_image() {
  local command
  if [ -n "${GRAALVM_HOME:-}" ] && [ -x "$GRAALVM_HOME/bin/native-image" ]; then
    printf '%s' "$GRAALVM_HOME"
  elif command=$(command -v native-image); then
    dirname "$(dirname "$(readlink -f "$command")")"
  else
    return 1
  fi
}

container_engine() {
  local engine
  for engine in docker podman; do
    if command -v $engine >/dev/null && $engine info >/dev/null 2>&1; then
      printf '%s' $engine
      return
    fi
  done
  return 1
}

# By what goes into the binary: a test or a page of documentation makes none old.
native_is_old() {
  changed "native-$1" pom.xml .mvn shared/pom.xml functions/pom.xml "functions/$1/pom.xml" "functions/$1/src/main" \
    $(printf '%s\n' shared/*/pom.xml shared/*/src/main | grep -v /testkit/)
}

# make_native MODULE…: minutes and some 5 GB of memory each, so one at a time.
make_native() {
  local module home engine with=()
  if home=$(find_native_image); then
    with=(env GRAALVM_HOME="$home")
  elif engine=$(container_engine); then
    with=(env QUARKUS_NATIVE_CONTAINER_BUILD=true QUARKUS_NATIVE_CONTAINER_RUNTIME="$engine")
  else
    fail "A native build needs native-image 25, or a container engine that runs (docker, podman); neither is here.
  Mandrel:  https://github.com/graalvm/mandrel/releases (25), then: export GRAALVM_HOME=<its folder>
  GraalVM:  sdk install java 25-graal, then: export GRAALVM_HOME=\"\$HOME/.sdkman/candidates/java/25-graal\""
  fi
  for module in "$@"; do
    if native_is_old "$module" || [ ! -f "functions/$module/target/native/function.zip" ]; then
      step "Building $module as a native binary" "${with[@]}" "$MVN" -B -q package -DskipTests -Dsouk.checks=false -Ddeployable -Dnative -pl "functions/$module" -am
      # Kept aside: the next build on the JVM writes target/function.zip anew.
      mkdir -p "functions/$module/target/native"
      cp "functions/$module/target/function.zip" "functions/$module/target/native/function.zip"
      built "native-$module"
    fi
    say "    functions/$module/target/native/function.zip  $(($(wc -c <"functions/$module/target/native/function.zip") / 1024)) kB"
  done
}

# choose_code [--native]: the functions' code for a run or a synthesis: their zips for the JVM, made anew where they are
# old, or the native binaries. Those take too long to be made in passing, and an old one beside a new template fails in ways
# that nobody can read: it is refused.
choose_code() {
  local module old=''
  export SOUK_CODE=built
  if [ -z "$1" ]; then
    export SOUK_PLATFORM=managed_java
    make_zips
    return
  fi
  export SOUK_PLATFORM=native
  for module in $NATIVE_MODULES; do
    if native_is_old "$module" || [ ! -f "functions/$module/target/native/function.zip" ]; then old="$old $module"; fi
  done
  [ -z "$old" ] || fail "The native binaries of these modules are missing or older than their sources:$old
Build them first, some minutes each: ./souk build --native$old"
  [ -z "$MANAGED_MODULES" ] || make_zips
}
