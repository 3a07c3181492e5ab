# ./souk test: everything that must hold.
. infra-cdk/souk/lib/tools.sh
. infra-cdk/souk/lib/lock.sh
. infra-cdk/souk/lib/changed.sh
. infra-cdk/souk/lib/parts.sh
. infra-cdk/souk/lib/shop.sh

kind=all
case ${1:-} in
  '') ;;
  --quick) kind=quick ;;
  --native) kind=native ;;
  -h | --help)
    cat <<'EOF'
Usage: ./souk test [--quick | --native]

  (nothing)  Java with its checks, unit tests and tests against the engines; the CDK app and its templates; the
             storefront's lint, types and tests; the journeys in a browser against a shop started for it. Some minutes.
  --quick    what needs no engine and no browser
  --native   the journeys against the native binaries, which it builds first: minutes a module
EOF
    exit 0
    ;;
  *) fail "test does not know '$1'. It takes --quick or --native." ;;
esac

# The runners' own lines are shown as they come; all else is in the log.
shown() {
  grep --line-buffered -E "$1" || true
}

java_tests() {
  say "${bold}Java: build with all checks, unit tests$([ "$kind" = quick ] || echo ', tests against the engines'), CDK assertions$plain"
  mkdir -p .souk/log
  local log=.souk/log/test-java.log
  # What is tested is what runs afterwards: noted as built, so that it is not built once more.
  changed java $JAVA_SOURCES || true
  maven -T 2 verify $([ "$kind" = quick ] && echo -DskipITs) 2>&1 | tee "$log" |
    shown '(Tests run:.*(Time elapsed|Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$)|^\[ERROR\]|BUILD (SUCCESS|FAILURE)|Total time)'
  [ "${PIPESTATUS[0]}" -eq 0 ] || fail "The Java tests failed (the whole log: $log)."
  built java
}

template_tests() {
  say "${bold}Templates: cfn-lint$plain"
  make_java
  synthesise dev cdk.out
  lint_templates cdk.out
}

frontend_tests() {
  say "${bold}Storefront: lint, types, tests, build$plain"
  install_frontend
  make_contract
  step "Checking the storefront's style and types" npm run --silent check --prefix frontend
  npm run --silent test --prefix frontend || fail "The storefront's tests failed."
  make_frontend
}

browser_tests() {
  say "${bold}Browser: the journeys against a shop of their own$plain"
  need_chromium
  make_java
  synthesise local .souk/cdk.out
  start_shop "$@"
  SOUK_URL="$SHOP_URL" npm run --silent e2e --prefix frontend || fail "The journeys failed (the shop's log: $SHOP_LOG)."
  stop_shop
}

# The same shop with Stripe's stand-in in the place of the sandbox: only the payment differs.
stripe_tests() {
  say "${bold}Browser: payments by Stripe$plain"
  export SOUK_PAYMENT_PROVIDER=stripe
  synthesise local .souk/cdk.out
  start_shop
  SOUK_PAYMENTS=stripe SOUK_URL="$SHOP_URL" npm run --silent e2e --prefix frontend -- e2e/stripe.spec.ts ||
    fail "The journeys failed (the shop's log: $SHOP_LOG)."
  stop_shop
  unset SOUK_PAYMENT_PROVIDER
}

started=$SECONDS
begin_building
need_tools
case $kind in
  quick)
    java_tests
    template_tests
    frontend_tests
    ;;
  all)
    java_tests
    template_tests
    frontend_tests
    browser_tests
    stripe_tests
    ;;
  native)
    . infra-cdk/souk/lib/deployable.sh
    make_native $NATIVE_MODULES
    make_zips
    install_frontend
    make_contract
    make_frontend
    choose_code --native
    browser_tests --isolated
    ;;
esac
say "$green✓$plain All passed in $((SECONDS - started)) s."
