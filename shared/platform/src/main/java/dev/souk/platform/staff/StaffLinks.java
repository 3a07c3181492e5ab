package dev.souk.platform.staff;

import dev.souk.identity.SellerId;
import dev.souk.platform.settings.Settings;
import dev.souk.platform.signing.Signer;
import dev.souk.staff.StaffLetter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * What stands in a letter of invitation: the letter it is, signed. Nothing of it is kept, so that whoever reads the table, the
 * queue or a log cannot join; and it is behind the {@code #} of the address, which browsers send to nobody.
 */
@Singleton
public class StaffLinks {
    private static final String PURPOSE = "staff";

    private final Signer signer;
    private final Settings settings;

    @Inject
    public StaffLinks(Signer signer, Settings settings) {
        this.signer = signer;
        this.settings = settings;
    }

    /** The whole address of the page on which to join. */
    public String url(StaffLetter letter) {
        return settings.publicUrl() + "/join/" + letter.shop() + "#" + token(letter);
    }

    /** What the page sends, which opens the place to whoever has it. */
    public String token(StaffLetter letter) {
        return letter.which() + "." + signer.sign(PURPOSE, signed(letter));
    }

    /** The letter of a shop that a token is from; empty where it is not ours. */
    public Optional<StaffLetter> letter(SellerId shop, String token) {
        var dot = token.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : StaffLetter.of(shop, token.substring(0, dot))
                        .filter(letter -> signer.verify(PURPOSE, signed(letter), token.substring(dot + 1)));
    }

    private static String signed(StaffLetter letter) {
        return letter.shop() + "." + letter.which();
    }
}
