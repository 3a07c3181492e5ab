package dev.souk.functions.notifications;

import static dev.souk.functions.notifications.MailText.sentences;

import dev.souk.staff.StaffMember;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What a letter of invitation to a shop's staff says, in the shop's own language. */
@Singleton
class StaffPages {
    private static final String KIND = "staff-invited";

    private final MailPages pages;
    private final Languages languages;

    @Inject
    StaffPages(MailPages pages, Languages languages) {
        this.pages = pages;
        this.languages = languages;
    }

    /**
     * The letter.
     *
     * @param link to the page on which to join
     */
    Mail write(StaffMember invited, String shopName, String link) {
        var words = languages.own();
        var message = sentences(List.of(
                Optional.of(words.say(KIND + ".message", shopName)),
                Optional.of(words.say(KIND + "." + invited.role().code())),
                Optional.of(words.say(KIND + ".until"))));
        var text = new MailText(
                words.say(KIND + ".subject", shopName),
                words.say(KIND + ".headline", shopName),
                message,
                words.say(KIND + ".action"));
        return pages.writeToInvited(text, words.say("page.why-invited", shopName), link, words);
    }
}
