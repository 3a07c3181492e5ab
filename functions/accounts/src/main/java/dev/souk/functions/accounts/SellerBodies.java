package dev.souk.functions.accounts;

import dev.souk.functions.accounts.Bodies.AddressBody;
import dev.souk.identity.SellerId;
import dev.souk.sellers.Requirement;
import dev.souk.sellers.SellerAccount;
import dev.souk.sellers.SellerState;
import dev.souk.sellers.ShopDetails;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Bodies about sellers' accounts, and how they and the domain become each other. */
final class SellerBodies {
    private SellerBodies() {}

    @Json
    record SellerAccountBody(
            String sellerId,
            String state,
            Optional<Instant> since,
            Optional<String> reason,
            boolean trusted,
            Optional<String> email,
            Optional<String> shopName,
            Optional<String> about,
            Optional<AddressBody> returnAddress,
            Optional<String> taxNumber,
            Optional<String> payoutAccount,
            boolean acceptsTerms,
            Optional<Instant> termsAcceptedAt,
            List<SellerRequirementBody> checklist,
            long version) {

        /** As its owner reads it. */
        static SellerAccountBody toOwner(SellerAccount account, Set<Requirement> required) {
            return of(account, required, account.details().payoutAccount().map(Ibans::inGroups));
        }

        /** As administrators read it, who pay nobody out by hand. */
        static SellerAccountBody toAdministrator(SellerAccount account, Set<Requirement> required) {
            return of(account, required, account.details().payoutAccount().map(Ibans::masked));
        }

        private static SellerAccountBody of(
                SellerAccount account, Set<Requirement> required, Optional<String> payoutAccount) {
            var details = account.details();
            return new SellerAccountBody(
                    account.id().value(),
                    account.state().text(),
                    Optional.of(account.since()).filter(since -> account.state() != SellerState.APPLYING),
                    account.reason(),
                    account.trusted(),
                    Optional.of(account.email()).filter(email -> !email.isEmpty()),
                    details.shopName(),
                    details.about(),
                    details.returnAddress().map(AddressBody::of),
                    details.taxNumber(),
                    payoutAccount,
                    details.termsAccepted().isPresent(),
                    details.termsAccepted(),
                    checklist(details, required),
                    account.version());
        }

        private static List<SellerRequirementBody> checklist(ShopDetails details, Set<Requirement> required) {
            return Arrays.stream(Requirement.values())
                    .filter(required::contains)
                    .map(one -> new SellerRequirementBody(one.text(), one.isMetBy(details)))
                    .toList();
        }
    }

    @Json
    record SellerRequirementBody(String requirement, boolean met) {}

    /** The contract's {@code SellerWords}. */
    @Json
    record SellerWordsBody(String sellerId, Optional<String> shopName, Optional<String> about) {
        /** @param account of who may sell; empty of anybody else */
        static SellerWordsBody of(SellerId seller, Optional<SellerAccount> account) {
            var details = account.map(SellerAccount::details);
            return new SellerWordsBody(
                    seller.value(), details.flatMap(ShopDetails::shopName), details.flatMap(ShopDetails::about));
        }
    }

    @Json
    record SellerAccountPageBody(List<SellerAccountBody> sellers, Optional<String> nextCursor) {}

    @Json
    record SaveSellerAccountRequest(
            Optional<String> shopName,
            Optional<String> about,
            Optional<AddressBody> returnAddress,
            Optional<String> taxNumber,
            Optional<String> payoutAccount,
            boolean acceptsTerms) {
        /**
         * What it tells.
         *
         * @param payout the account, which is sound
         */
        ShopDetails toDetails(Optional<String> payout, Instant now) {
            return new ShopDetails(
                    shopName.map(name -> name.strip().replaceAll("\\s+", " ")),
                    about.map(String::strip),
                    returnAddress.map(AddressBody::toAddress),
                    taxNumber.map(String::strip),
                    payout,
                    acceptsTerms ? Optional.of(now) : Optional.empty());
        }
    }

    @Json
    record DeclineSellerRequest(String reason) {}

    @Json
    record SuspendSellerRequest(String reason) {}

    @Json
    record TrustSellerRequest(boolean trusted) {}
}
