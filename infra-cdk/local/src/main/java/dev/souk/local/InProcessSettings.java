package dev.souk.local;

import dev.souk.local.template.CloudModel;
import java.util.Map;
import java.util.TreeMap;

/**
 * The environment of all functions together, as system properties: a process cannot change its own environment. Where two
 * functions are given different values of one name, they cannot run in one process.
 */
final class InProcessSettings {
    private static final String HANDLER = "QUARKUS_LAMBDA_HANDLER";

    private InProcessSettings() {}

    static void apply(CloudModel model) {
        union(model).forEach(System::setProperty);
    }

    static Map<String, String> union(CloudModel model) {
        var union = new TreeMap<String, String>();
        model.functions()
                .forEach(function -> function.environment().forEach((name, value) -> {
                    var other = name.equals(HANDLER) ? null : union.put(name, value);
                    if (other != null && !other.equals(value)) {
                        throw new StartRefused("Functions are given different values of " + name + " (" + other + ", "
                                + value + "), so they cannot share this process: start with --isolated.");
                    }
                }));
        return union;
    }
}
