package dev.souk.functions.notifications;

import dev.souk.contract.messages.EmailMessage;
import dev.souk.identity.SellerId;
import dev.souk.platform.staff.StaffLinks;
import dev.souk.sellers.SellerAccounts;
import dev.souk.staff.StaffLetter;
import dev.souk.staff.Staffs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;

/** Letters of invitation to the staff of a shop. */
@Singleton
class StaffMails {
    private final Staffs staffs;
    private final SellerAccounts accounts;
    private final StaffLinks links;
    private final StaffPages pages;

    @Inject
    StaffMails(Staffs staffs, SellerAccounts accounts, StaffLinks links, StaffPages pages) {
        this.staffs = staffs;
        this.accounts = accounts;
        this.links = links;
        this.pages = pages;
    }

    static boolean areOf(EmailMessage message) {
        return message.event().equals(EmailMessage.STAFF_INVITED);
    }

    /** Empty where nobody is invited by it any more: it was taken back, a later one was written, or they have joined. */
    Optional<Letter> write(EmailMessage message) {
        var shop = new SellerId(Objects.requireNonNull(message.seller()));
        return StaffLetter.of(shop, Objects.requireNonNull(message.about())).flatMap(this::write);
    }

    private Optional<Letter> write(StaffLetter letter) {
        return staffs.of(letter.shop())
                .find(letter.staffId())
                .filter(member -> member.round() == letter.round() && !member.hasJoined())
                .map(member ->
                        new Letter(member.email(), pages.write(member, shopName(letter.shop()), links.url(letter))));
    }

    private String shopName(SellerId shop) {
        return accounts.find(shop)
                .flatMap(account -> account.details().shopName())
                .orElse("");
    }
}
