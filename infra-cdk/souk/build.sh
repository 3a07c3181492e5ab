# ./souk build: the zips that deploy.
. infra-cdk/souk/lib/tools.sh
. infra-cdk/souk/lib/lock.sh
. infra-cdk/souk/lib/changed.sh
. infra-cdk/souk/lib/parts.sh
. infra-cdk/souk/lib/deployable.sh

native='' modules=()
for argument in "$@"; do
  case $argument in
    --native) native=yes ;;
    -h | --help)
      cat <<EOF
Usage: ./souk build [--native [MODULE…]]

Builds the functions' zips and the storefront for a deployment.

  --native     as native binaries for provided.al2023, all modules or those named, with GRAALVM_HOME, a native-image
               on the PATH, or a container engine. Minutes a module.

Modules: $(echo $FUNCTION_MODULES)
EOF
      exit 0
      ;;
    *)
      [ -d "functions/$argument" ] || fail "There is no function module '$argument'. There are: $(echo $FUNCTION_MODULES)"
      modules+=("$argument")
      ;;
  esac
done
[ ${#modules[@]} -eq 0 ] || [ -n "$native" ] || fail "Modules are named with --native only; without it all are built."

begin_building
need_tools
if [ -n "$native" ]; then
  make_native ${modules[@]+"${modules[@]}"} $([ ${#modules[@]} -gt 0 ] || echo $NATIVE_MODULES)
  [ -z "$MANAGED_MODULES" ] || make_zips
else
  make_java
  make_zips
  install_frontend
  make_frontend
fi
