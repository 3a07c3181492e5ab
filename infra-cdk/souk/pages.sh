# ./souk pages: against the running shop; the options are those of the program (--help prints them).
. infra-cdk/souk/lib/tools.sh
. infra-cdk/souk/lib/lock.sh
. infra-cdk/souk/lib/changed.sh
. infra-cdk/souk/lib/parts.sh
. infra-cdk/souk/lib/bench.sh

begin_building
need_tools
make_java
bench pages "$@"
