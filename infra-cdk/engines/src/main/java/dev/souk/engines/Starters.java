package dev.souk.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * How each engine is started, by reflection into the current thread's class loader: nothing here compiles against an
 * engine, because no two of them resolve together.
 */
final class Starters {
    /** A form with a file of 100 MB, in bytes; it is held in memory while it is looked at. S3 itself takes 5 GB. */
    private static final String LARGEST_FORM = Integer.toString(101 * 1024 * 1024);

    private Starters() {}

    static void dynamodb(int port, Optional<Path> state, Path jars)
            throws ReflectiveOperationException, IOException, InterruptedException {
        // DynamoDB Local keeps its tables in SQLite, whose library lies among the jars.
        System.setProperty("sqlite4java.library.path", jars.toString());
        // Its log4j is not configured: without this it warns of that at every start.
        System.setProperty("org.apache.logging.log4j.simplelog.StatusLogger.level", "OFF");
        var arguments = new ArrayList<>(List.of("-port", String.valueOf(port), "-sharedDb", "-disableTelemetry"));
        if (state.isPresent()) {
            arguments.addAll(List.of("-dbPath", state.get().toString()));
        } else {
            arguments.add("-inMemory");
        }
        var server = type("com.amazonaws.services.dynamodbv2.local.main.ServerRunner")
                .getMethod("createServerFromCommandLineArgs", String[].class)
                .invoke(null, (Object) arguments.toArray(String[]::new));
        listenOnThisMachineOnly(server);
        server.getClass().getMethod("start").invoke(server);
        if (state.isPresent()) {
            StreamRecordTable.sort(state.get(), port, Thread.currentThread().getContextClassLoader());
        }
    }

    /** DynamoDB Local listens on every network that the machine is in, takes any credentials, and has no option for it. */
    private static void listenOnThisMachineOnly(Object dynamoDbServer) throws ReflectiveOperationException {
        var field = dynamoDbServer.getClass().getDeclaredField("server");
        field.setAccessible(true);
        var jetty = field.get(dynamoDbServer);
        var connectors = (Object[]) jetty.getClass().getMethod("getConnectors").invoke(jetty);
        for (var connector : connectors) {
            connector.getClass().getMethod("setHost", String.class).invoke(connector, "127.0.0.1");
        }
    }

    static void elasticmq(int port, Optional<Path> state) throws ReflectiveOperationException {
        var config = type("com.typesafe.config.ConfigFactory")
                .getMethod("parseString", String.class)
                .invoke(null, elasticmqConfig(port, state));
        var configType = type("com.typesafe.config.Config");
        var full = type("com.typesafe.config.ConfigFactory")
                .getMethod("load", configType)
                .invoke(null, config);
        var serverConfigType = type("org.elasticmq.server.config.ElasticMQServerConfig");
        var serverConfig = serverConfigType.getConstructor(configType).newInstance(full);
        var serverType = type("org.elasticmq.server.ElasticMQServer");
        var server = serverType.getConstructor(serverConfigType).newInstance(serverConfig);
        serverType.getMethod("start").invoke(server);
    }

    private static String elasticmqConfig(int port, Optional<Path> state) {
        // Without WRITE_DELAY=0, H2 holds half a second of what it acknowledged in memory.
        var storage = state.map(
                        folder -> """
                messages-storage {
                  enabled = true
                  driver-class = "org.h2.Driver"
                  uri = "jdbc:h2:%s;WRITE_DELAY=0"
                  username = "sa"
                  password = ""
                  prune-data-on-init = false
                }
                """.formatted(folder.resolve("messages").toString()))
                .orElse("");
        return """
                node-address { protocol = http, host = "127.0.0.1", port = %d, context-path = "" }
                rest-sqs { enabled = true, bind-port = %d, bind-hostname = "127.0.0.1", sqs-limits = strict }
                rest-stats { enabled = false }
                aws { region = "eu-west-1", accountId = "000000000000" }
                """.formatted(port, port) + storage;
    }

    static void s3proxy(int port, Optional<Path> state) throws Exception {
        var properties = new Properties();
        properties.setProperty("s3proxy.endpoint", "http://127.0.0.1:" + port);
        properties.setProperty("s3proxy.authorization", "aws-v2-or-v4");
        properties.setProperty("s3proxy.identity", EngineProcess.ACCESS_KEY);
        properties.setProperty("s3proxy.credential", EngineProcess.SECRET_KEY);
        properties.setProperty("s3proxy.ignore-unknown-headers", "true");
        properties.setProperty("s3proxy.v4-max-non-chunked-request-size", LARGEST_FORM);
        properties.setProperty("jclouds.provider", state.isPresent() ? "filesystem-nio2" : "transient-nio2");
        properties.setProperty("jclouds.identity", EngineProcess.ACCESS_KEY);
        properties.setProperty("jclouds.credential", EngineProcess.SECRET_KEY);
        if (state.isPresent()) {
            properties.setProperty("jclouds.filesystem.basedir", state.get().toString());
        }
        // Its own main reads the file, makes the store and the server: more than worth repeating by reflection.
        var file = Files.createTempFile("souk-s3proxy", ".properties");
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
        type("org.gaul.s3proxy.Main").getMethod("main", String[].class).invoke(null, (Object)
                new String[] {"--properties", file.toString()});
        Files.delete(file);
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
    }
}
