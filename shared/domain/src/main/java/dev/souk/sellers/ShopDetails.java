package dev.souk.sellers;

import dev.souk.addresses.PostalAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody tells of the shop that they run or want to run. All of it may be missing while they write.
 *
 * @param shopName what shoppers read beside their products
 * @param about plain text for shoppers; an empty line starts a paragraph
 * @param returnAddress where parcels go back to
 * @param taxNumber as their tax office writes it
 * @param payoutAccount where their money goes: an IBAN without blanks, whose check digits are right
 * @param termsAccepted when they agreed to the terms
 */
public record ShopDetails(
        Optional<String> shopName,
        Optional<String> about,
        Optional<PostalAddress> returnAddress,
        Optional<String> taxNumber,
        Optional<String> payoutAccount,
        Optional<Instant> termsAccepted) {
    /** Nothing yet. */
    public static final ShopDetails NONE = new ShopDetails(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same, agreed to then; or not agreed to. */
    ShopDetails agreed(Optional<Instant> when) {
        return new ShopDetails(shopName, about, returnAddress, taxNumber, payoutAccount, when);
    }
}
