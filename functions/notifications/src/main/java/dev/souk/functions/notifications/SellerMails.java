package dev.souk.functions.notifications;

import dev.souk.accounts.Profile;
import dev.souk.accounts.Profiles;
import dev.souk.contract.messages.EmailMessage;
import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.sellers.SellerAccount;
import dev.souk.sellers.SellerAccounts;
import dev.souk.sellers.SellerDecision;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;

/** What the shop writes to sellers, and to who would like to be one, of what was decided about them. */
@Singleton
class SellerMails {
    private final SellerAccounts accounts;
    private final Profiles profiles;
    private final DecisionPages pages;

    @Inject
    SellerMails(SellerAccounts accounts, Profiles profiles, DecisionPages pages) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.pages = pages;
    }

    /** Whether a message is about a seller and no order. */
    static boolean areOf(EmailMessage message) {
        return message.orderId() == null;
    }

    /**
     * The letter about a decision, in which stands what was decided then, whatever was since.
     *
     * @throws IllegalStateException where there is no such decision, which was written before the message
     */
    Optional<Letter> write(EmailMessage message) {
        var seller = new SellerId(Objects.requireNonNull(message.seller()));
        var version = Long.parseLong(Objects.requireNonNull(message.about()));
        var decision = accounts.decision(seller, version)
                .orElseThrow(() -> new IllegalStateException("Nothing was decided of " + message.businessKey()));
        return accounts.find(seller).map(account -> new Letter(address(account), write(decision, account)));
    }

    private Mail write(SellerDecision decision, SellerAccount account) {
        return pages.write(decision, account.details().shopName().orElse(""));
    }

    /** The profile's where one was saved, which is where all other mails go: the account has it as it was when they told. */
    private String address(SellerAccount account) {
        return profiles.find(new MemberId(account.id().value()))
                .map(Profile::email)
                .orElse(account.email());
    }
}
