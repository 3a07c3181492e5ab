# ./souk synth: synthesise the CDK app.
. infra-cdk/souk/lib/tools.sh
. infra-cdk/souk/lib/changed.sh
. infra-cdk/souk/lib/parts.sh

stage=dev
while [ $# -gt 0 ]; do
  case $1 in
    --stage)
      stage=${2:?"--stage takes a name"}
      shift
      ;;
    -h | --help)
      echo "Usage: ./souk synth [--stage STAGE] — writes the CloudFormation templates into cdk.out (stage dev, unless named)."
      exit 0
      ;;
    *) fail "synth does not know '$1'." ;;
  esac
  shift
done
need_tools
make_java
synthesise "$stage" cdk.out
say "cdk.out holds: $(cd cdk.out && ls ./*.template.json | tr -d './' | tr '\n' ' ')"
