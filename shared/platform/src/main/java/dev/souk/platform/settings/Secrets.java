package dev.souk.platform.settings;

/** Secrets by the name of the parameter that holds them. */
@FunctionalInterface
public interface Secrets {
    /**
     * The secret's value. A failing read is the SDK's exception.
     *
     * @param parameter the parameter's name, as in {@link Settings#signingKeyParameter()}
     */
    String read(String parameter);
}
