package dev.souk.pricing;

import java.util.Collection;
import java.util.Map;

/** What can be bought right now. */
@FunctionalInterface
public interface Offers {
    /** The offers of these variants; one that is not for sale (any more) is left out. */
    Map<VariantRef, Offer> find(Collection<VariantRef> variants);
}
