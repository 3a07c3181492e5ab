package dev.souk.cdk;

import java.util.Optional;

/**
 * The payment provider of a deployment.
 *
 * @param provider its name, as in the webhook's path
 * @param apiUrl its API for functions; a path is below the shop's own address
 * @param browserUrl of the sandbox, where the browser sends the card; of Stripe, its script. A path is below the shop's own
 *     address
 * @param publishableKey of Stripe: says to its script whose shop this is
 */
public record Payments(String provider, String apiUrl, String browserUrl, Optional<String> publishableKey) {
    private static final String SANDBOX = "/_souk/sandbox";
    /** What the local cloud plays. */
    private static final String STAND_IN = "/_souk/stripe";

    /** Goes with the version of the API that the SDK pins: both are of one release. */
    private static final String SCRIPT = "https://js.stripe.com/dahlia/stripe.js";

    static Payments from(Settings.Environment read, String stage) {
        var provider = read.text("SOUK_PAYMENT_PROVIDER", stage.equals("prod") ? "stripe" : "sandbox");
        return switch (provider) {
            case "sandbox" ->
                new Payments(
                        provider,
                        read.text("SOUK_PAYMENT_PROVIDER_URL", SANDBOX),
                        read.text("SOUK_PAYMENT_BROWSER_URL", SANDBOX),
                        Optional.empty());
            case "stripe" -> stripe(read, stage.equals(Settings.LOCAL));
            default ->
                throw new IllegalArgumentException(
                        "SOUK_PAYMENT_PROVIDER is '" + provider + "': it takes sandbox or stripe");
        };
    }

    private static Payments stripe(Settings.Environment read, boolean local) {
        var key = local
                ? read.text("SOUK_PAYMENT_PUBLISHABLE_KEY", "pk_test_local")
                : read.required("SOUK_PAYMENT_PUBLISHABLE_KEY");
        if (!key.startsWith("pk_")) {
            // The key is not in the message: it may be the secret one.
            throw new IllegalArgumentException(
                    "SOUK_PAYMENT_PUBLISHABLE_KEY is none: it begins with pk_ and everybody may know it. The secret key is"
                            + " a SecureString parameter");
        }
        return new Payments(
                "stripe",
                read.text("SOUK_PAYMENT_PROVIDER_URL", local ? STAND_IN : "https://api.stripe.com"),
                read.text("SOUK_PAYMENT_BROWSER_URL", local ? STAND_IN + "/js/stripe.js" : SCRIPT),
                Optional.of(key));
    }

    /** Whether browsers get scripts and frames from Stripe itself. */
    boolean isStripeItself() {
        return provider.equals("stripe") && !browserUrl.startsWith("/");
    }
}
