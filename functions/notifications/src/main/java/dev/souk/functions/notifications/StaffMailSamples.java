package dev.souk.functions.notifications;

import dev.souk.platform.mail.MailSamples;
import dev.souk.staff.StaffMember;
import dev.souk.staff.StaffRole;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A letter of invitation to a shop's staff, in each role. */
public final class StaffMailSamples implements MailSamples {
    private static final String LINK = "https://souk.example/join/harbour-pottery#0123456789.1.signature";

    @Override
    public List<Sample> all(Locale language) {
        var brand = new Brand("Souk", List.of("Souk", "1 Market Row", "London"));
        var pages = new StaffPages(new MailPages(brand), new Languages(List.of(language)));
        return Arrays.stream(StaffRole.values())
                .map(role -> sample(role, pages.write(invited(role), "Ash & Clay", LINK)))
                .toList();
    }

    private static StaffMember invited(StaffRole role) {
        return new StaffMember("place", "pam@example.com", role, Optional.empty(), 1, SampleOrder.PLACED_AT);
    }

    private static Sample sample(StaffRole role, Mail mail) {
        return new Sample("staff-invited-" + role.code(), "pam@example.com", mail.subject(), mail.html(), mail.text());
    }
}
