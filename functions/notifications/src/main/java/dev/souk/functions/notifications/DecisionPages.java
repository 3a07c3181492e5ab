package dev.souk.functions.notifications;

import static dev.souk.functions.notifications.MailText.sentences;

import dev.souk.sellers.SellerDecision;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Mails about decisions of administrators, in the shop's own language: nobody asks sellers which is theirs. */
@Singleton
class DecisionPages {
    private final MailPages pages;
    private final Languages languages;

    @Inject
    DecisionPages(MailPages pages, Languages languages) {
        this.pages = pages;
        this.languages = languages;
    }

    /** The mail of a decision about the shop of that name. */
    Mail write(SellerDecision decision, String shopName) {
        var words = languages.own();
        return pages.writeToSeller(text(decision, shopName, words), why(decision.kind()), words);
    }

    private static String why(SellerDecision.Kind kind) {
        return switch (kind) {
            case APPROVED, DECLINED -> "page.why-applied";
            case SUSPENDED, REINSTATED -> "page.why-sells";
        };
    }

    /** The reason comes last: it ends as whoever wrote it ended it. */
    private static MailText text(SellerDecision decision, String shopName, Words words) {
        var kind = "to-seller." + decision.kind().code();
        var message = sentences(List.of(
                Optional.of(words.say(kind + ".message", shopName)),
                Optional.of(words.say(kind + ".next")),
                decision.reason().map(reason -> words.say("to-seller.reason", reason))));
        return new MailText(words.say(kind + ".subject", shopName), words.say(kind + ".headline"), message, "");
    }
}
