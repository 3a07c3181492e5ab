package dev.souk.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.function.Function;

/**
 * Lets members apply to sell, by the API as anybody would, and an administrator approve some of them, so that a shop has a
 * seller and an application to decide on. Who has sent an application already is left alone.
 */
public final class SellerSeed {
    private static final String OWN = "/api/seller";

    private final Function<String, ShopApi> members;
    private final ShopApi administrator;

    /** @param members the API as the account of that e-mail address calls it */
    SellerSeed(Function<String, ShopApi> members, ShopApi administrator) {
        this.members = members;
        this.administrator = administrator;
    }

    /**
     * A seed for this shop.
     *
     * @param gateway where the API is
     * @param tokens an access token of the account of an e-mail address
     * @param administratorToken an access token of who approves
     */
    public static SellerSeed of(URI gateway, Function<String, String> tokens, String administratorToken) {
        return new SellerSeed(
                email -> new ShopApi(gateway, tokens.apply(email), Seed::sleep),
                new ShopApi(gateway, administratorToken, Seed::sleep));
    }

    /**
     * Applies and approves, and tells how many applied.
     *
     * @throws SeedRefused where the shop refuses something
     */
    public int run() {
        var applied = 0;
        for (var wanted : SeedData.tree("sellers.json").path("sellers")) {
            applied += apply(wanted) ? 1 : 0;
        }
        return applied;
    }

    private boolean apply(JsonNode wanted) {
        var member = members.apply(wanted.path("account").asText());
        var account = member.read(OWN);
        var isNew = account.path("state").asText().equals("applying");
        if (isNew) {
            var saved = member.put(OWN, wanted.path("shop"), version(account));
            account = member.post(OWN + "/submission", version(saved));
        }
        var waits = account.path("state").asText().equals("waiting");
        if (waits && wanted.path("approved").asBoolean()) {
            approve(account, wanted.path("trusted").asBoolean());
        }
        return isNew;
    }

    /** The trust first: who dies in between finds the account waiting, and does both again. */
    private void approve(JsonNode account, boolean trusted) {
        var at = "/api/sellers/" + account.path("sellerId").asText();
        var seen = account;
        if (trusted) {
            seen = administrator.put(
                    at + "/trust", JsonNodeFactory.instance.objectNode().put("trusted", true), version(account));
        }
        administrator.post(at + "/approve", version(seen));
    }

    private static String version(JsonNode account) {
        return account.path("version").asText();
    }
}
