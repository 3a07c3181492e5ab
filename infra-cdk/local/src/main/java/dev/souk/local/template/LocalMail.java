package dev.souk.local.template;

import java.util.List;
import java.util.Optional;

/** From where mail may be sent, and how it is treated. */
public record LocalMail(List<Identity> identities, List<ConfigurationSet> configurationSets) {
    public LocalMail {
        identities = List.copyOf(identities);
        configurationSets = List.copyOf(configurationSets);
    }

    /**
     * A verified sender.
     *
     * @param name an address, or a domain for all addresses in it
     * @param configurationSet of mails that name no other
     */
    public record Identity(String name, Optional<String> configurationSet) {}

    /**
     * How mails are treated.
     *
     * @param suppresses whether those whose mail bounced, or who complained, get no more
     */
    public record ConfigurationSet(String name, boolean suppresses) {}
}
