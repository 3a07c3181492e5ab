package dev.souk.platform.settings;

/** A function was not given a setting that it uses: a fault of the deployment, so the message says what to set. */
public final class MissingSetting extends IllegalStateException {
    MissingSetting(String name) {
        super("The setting " + name + " is missing: give it to this function as an environment variable"
                + " (docs/architecture.md says what it means).");
    }
}
