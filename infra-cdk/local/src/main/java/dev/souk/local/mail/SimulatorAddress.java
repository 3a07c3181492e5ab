package dev.souk.local.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** SES's mailbox simulator: what mail to these addresses would meet. The inbox takes it all the same, and says so. */
final class SimulatorAddress {
    private static final String DOMAIN = "@simulator.amazonses.com";

    private static final Map<String, String> NOTES = Map.of(
            "success", "SES's simulator: would be delivered",
            "bounce", "SES's simulator: would bounce, since the recipient does not exist",
            "ooto", "SES's simulator: would be delivered and answered as out of the office",
            "complaint", "SES's simulator: would be delivered and be marked as spam",
            "suppressionlist", "SES's simulator: would bounce, since the address is on the suppression list");

    private SimulatorAddress() {}

    /** What to say of a mail to these addresses; empty where none is the simulator's. */
    static String note(List<String> addresses) {
        return addresses.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .filter(address -> address.endsWith(DOMAIN))
                .map(address -> address.substring(0, address.length() - DOMAIN.length()))
                // A label may follow a plus: bounce+order42@…
                .map(name -> name.split("\\+", 2)[0])
                .map(name -> NOTES.getOrDefault(name, "SES's simulator has no mailbox " + name))
                .findFirst()
                .orElse("");
    }
}
