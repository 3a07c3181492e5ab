package dev.souk.functions.notifications;

import dev.souk.platform.mail.MailSamples;
import dev.souk.sellers.SellerDecision;
import dev.souk.sellers.SellerDecision.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every mail that a decision about a seller is the reason for. */
public final class SellerMailSamples implements MailSamples {
    private static final String SHOP = "Ash & Clay";

    @Override
    public List<Sample> all(Locale language) {
        var brand = new Brand("Souk", List.of("Souk", "1 Market Row", "London"));
        var pages = new DecisionPages(new MailPages(brand), new Languages(List.of(language)));
        return Arrays.stream(Kind.values())
                .map(kind -> sample(kind, pages.write(decision(kind), SHOP)))
                .toList();
    }

    private static SellerDecision decision(Kind kind) {
        return new SellerDecision(SampleOrder.POTTER, 3, kind, SampleOrder.PLACED_AT, reason(kind));
    }

    private static Optional<String> reason(Kind kind) {
        return switch (kind) {
            case APPROVED, REINSTATED -> Optional.empty();
            case DECLINED -> Optional.of("Please say where your clay comes from.");
            case SUSPENDED -> Optional.of("Three parcels in a row came empty. Write to us.");
        };
    }

    private static Sample sample(Kind kind, Mail mail) {
        return new Sample(kind.code() + "-seller", "potter@example.com", mail.subject(), mail.html(), mail.text());
    }
}
