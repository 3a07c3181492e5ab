package dev.souk.bench.shop;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;

/** Somebody with a password. */
public record SignIn(String email, String password) {
    /** The administrator of the demo shop. */
    public static final SignIn DEMO_ADMINISTRATOR = new SignIn("admin@souk.example", "demo-administrator-1");

    /** A member of the demo shop. */
    public static final SignIn DEMO_SHOPPER = new SignIn("shopper@souk.example", "demo-shopper-1");

    /**
     * Their access token.
     *
     * @throws IllegalStateException where the shop does not let them in
     */
    public String token(ShopClient shop) {
        var answer = shop.post(
                "/api/auth/sign-in",
                JsonNodeFactory.instance.objectNode().put("email", email).put("password", password),
                Map.of());
        if (!answer.ok()) {
            throw new IllegalStateException("The shop did not let " + email + " in: " + answer.problem());
        }
        return answer.body().path("accessToken").asText();
    }
}
