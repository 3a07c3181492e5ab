package dev.souk.shipping;

import dev.souk.identity.SellerId;
import java.util.Map;
import java.util.Set;

/** How sellers send. */
@FunctionalInterface
public interface Dispatches {
    /** How these send, at most a second old; who has said nothing about it is left out. */
    Map<SellerId, Dispatch> of(Set<SellerId> sellers);
}
