# ./souk synth: synthesise the CDK app.
. infra-cdk/souk/lib/tools.sh
. infra-cdk/souk/lib/lock.sh
. infra-cdk/souk/lib/changed.sh
. infra-cdk/souk/lib/parts.sh

stage=dev lint=''
while [ $# -gt 0 ]; do
  case $1 in
    --stage)
      stage=${2:?"--stage takes a name"}
      shift
      ;;
    --lint) lint=yes ;;
    -h | --help)
      cat <<'EOF'
Usage: ./souk synth [--stage STAGE] [--lint]

Writes the CloudFormation templates into cdk.out. Settings are variables of the environment; infra-cdk/app/README.md has
them all.

  --stage STAGE  another stage than dev
  --lint         hold the templates against cfn-lint, where that is on the PATH
EOF
      exit 0
      ;;
    *) fail "synth does not know '$1'." ;;
  esac
  shift
done
begin_building
need_tools
make_java
synthesise "$stage" cdk.out
if [ -n "$lint" ]; then lint_templates cdk.out; fi
say "cdk.out holds: $(cd cdk.out && printf '%s\n' *.template.json | sed 's/\.template\.json$//' | tr '\n' ' ')"
