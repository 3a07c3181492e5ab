# The programs of infra-cdk/bench.

# JMH asks for sun.misc.Unsafe, about which the JDK would warn once for each JVM that measures; those inherit the options.
bench() {
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -cp "infra-cdk/bench/target/classes:infra-cdk/bench/target/lib/*" dev.souk.bench.Bench "$@"
}
