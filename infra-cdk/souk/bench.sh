# ./souk bench NAME: measure, print a table and, as the last line, the figures as one line of JSON.
. infra-cdk/souk/lib/tools.sh
. infra-cdk/souk/lib/lock.sh
. infra-cdk/souk/lib/changed.sh
. infra-cdk/souk/lib/parts.sh
. infra-cdk/souk/lib/shop.sh
. infra-cdk/souk/lib/bench.sh

bench_usage() {
  cat <<'EOF'
Usage: ./souk bench NAME [OPTION…]

  cold   starts and calls of each function of a purchase in processes of their own: on the JVM or, with --native, the
         binaries that ./souk build --native made
  units  read and write units, requests and dollars of each step of a guest's and a member's purchase, by table and kind
         of request, each with its reason, and of repetitions; or with --growth [--up-to N] the units of an order while
         products and orders grow from 100 to 10,000 (to 100,000: ten minutes)
  sellers  read and write units of an order of three sellers, and of a seller's desk, among 10 sellers and among 2,000;
         --sellers takes other numbers
  hot-products  two products sold to crowds and one now and then: what each partition key bears until DynamoDB throttles it,
         which keys orders of different products share, how often their transactions meet, and that no piece is sold twice;
         exits with 1 where a shared key bears fewer than 10,000 orders a minute. Some minutes; --shoppers, --concurrency,
         --relays, --transaction-millis, --at-least, --promotion
  idle   what the synthesised template bills while nobody comes
  flash-sale  10,000 buyers, some of whom click twice, for 100 pieces, over HTTP, while the engines are killed again and
              again: is exactly what there was sold? Some minutes; --buyers, --pieces, --concurrency, --kill-every change it
  search each product of the running shop, looked for by its own name and by that with an error in it: how often it is in
         the first three. Bring in ./souk import FILE first; --missed names those that were not found.
         Or with --scale [--sizes 4000,100000] searches of made-up products, cold and warm, with 20 ms added to each
         request to S3; some minutes
  import a made-up file of 100,000 lines through the import of the running shop: dry run, first time, the same again;
         --lines makes it shorter
  images pictures of a made-up photograph of 24 megapixels, or of --file: time, memory, bytes before and after
  pages  a first visit to the home, a category, a product, a search and a seller of the running shop, on the network and
         processor that Lighthouse takes for a phone's: script, requests, paints, layout shift, and its scores; --url, --runs
  cpu    processor time of a quote and of a three-line order without the store (JMH); under a minute
  faults every call of the money path fails in every way, alone and in pairs: nothing lost, nothing twice; a quarter
         of an hour, or with --quick some minutes without the pairs
EOF
}

case ${1:-} in
  cold)
    case ${2:-} in
      '' | --native) ;;
      *) fail "bench cold takes --native or nothing." ;;
    esac
    . infra-cdk/souk/lib/deployable.sh
    begin_building
    need_tools
    choose_code "${2:-}"
    make_java
    synthesise local .souk/cdk.out
    start_shop --isolated
    bench cold --url "$SHOP_URL" functions/*/target/${2:+native/}function.zip
    ;;
  units)
    shift
    begin_building
    need_tools
    make_java
    if [ "${1:-}" = --growth ]; then
      shift
      bench growth "$@"
    else
      synthesise local .souk/cdk.out
      start_shop
      bench units --url "$SHOP_URL" "$@"
    fi
    ;;
  flash-sale)
    shift
    begin_building
    need_tools
    make_java
    synthesise local .souk/cdk.out
    start_shop
    bench flash-sale --url "$SHOP_URL" --kill "$SHOP_PID" "$@"
    ;;
  search)
    shift
    begin_building
    need_tools
    make_java
    if [ "${1:-}" = --scale ]; then
      shift
      bench search-scale "$@"
    else
      bench search "$@"
    fi
    ;;
  sellers)
    shift
    begin_building
    need_tools
    make_java
    bench sellers "$@"
    ;;
  hot-products)
    shift
    begin_building
    need_tools
    make_java
    bench hot-products "$@"
    ;;
  images)
    shift
    begin_building
    need_tools
    make_java
    bench images "$@"
    ;;
  import)
    shift
    begin_building
    need_tools
    make_java
    bench import-lines "$@"
    ;;
  pages)
    shift
    begin_building
    need_node
    need_chromium
    install_frontend
    CHROMIUM_PATH="$CHROMIUM_PATH" node frontend/scripts/bench-pages.mjs "$@"
    ;;
  idle)
    begin_building
    need_tools
    make_java
    synthesise dev cdk.out
    bench idle --assembly cdk.out
    ;;
  cpu)
    begin_building
    need_tools
    make_java
    bench cpu
    ;;
  faults)
    case ${2:-} in
      '' | --quick) ;;
      *) fail "bench faults takes --quick or nothing." ;;
    esac
    begin_building
    need_tools
    make_java
    bench faults ${2:+"$2"}
    ;;
  -h | --help) bench_usage ;;
  *)
    complain "bench takes the name of a measurement."
    bench_usage >&2
    exit 2
    ;;
esac
