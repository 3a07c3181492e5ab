# ./souk bench NAME: measure, print a table and, as the last line, the figures as one line of JSON.
. infra-cdk/souk/lib/tools.sh
. infra-cdk/souk/lib/changed.sh
. infra-cdk/souk/lib/parts.sh
. infra-cdk/souk/lib/shop.sh
. infra-cdk/souk/lib/bench.sh

bench_usage() {
  cat <<'EOF'
Usage: ./souk bench NAME

  cold   start and first answer of each module's function: on the JVM, and native where ./souk build --native has run
  units  read and write units, requests and dollars of each step of a purchase
  idle   what the synthesised template bills while nobody comes
  cpu    processor time of a quote and of a three-line order without the store (JMH); under a minute
EOF
}

case ${1:-} in
  cold)
    . infra-cdk/souk/lib/deployable.sh
    need_tools
    make_java
    make_zips
    synthesise local .souk/cdk.out
    bench cold --assembly .souk/cdk.out --functions functions
    ;;
  units)
    need_tools
    make_java
    synthesise local .souk/cdk.out
    start_shop
    bench units --url "$SHOP_URL"
    ;;
  idle)
    need_tools
    make_java
    synthesise dev cdk.out
    bench idle --assembly cdk.out
    ;;
  cpu)
    need_tools
    make_java
    bench cpu
    ;;
  -h | --help) bench_usage ;;
  *)
    complain "bench takes the name of a measurement."
    bench_usage >&2
    exit 2
    ;;
esac
