# The programs of infra-cdk/bench.

bench() {
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -cp "infra-cdk/bench/target/classes:infra-cdk/bench/target/lib/*" dev.souk.bench.Bench "$@"
}
