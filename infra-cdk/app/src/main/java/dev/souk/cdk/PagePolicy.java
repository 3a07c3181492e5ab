package dev.souk.cdk;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What pages may load, frame and speak to: our own origin, and the payment provider's where the browser has to. */
final class PagePolicy {
    /** As docs.stripe.com/security/guide lists them for the Payment Element; its script opens frames below its own host. */
    private static final List<String> STRIPE_SCRIPTS = List.of("https://js.stripe.com", "https://*.js.stripe.com");

    private static final List<String> STRIPE_FRAMES =
            List.of("https://js.stripe.com", "https://*.js.stripe.com", "https://hooks.stripe.com");
    private static final List<String> STRIPE_CALLS = List.of("https://api.stripe.com");

    private PagePolicy() {}

    /**
     * The policy.
     *
     * @param uploads where files go straight to, and private pictures come from
     */
    static String of(Payments payments, String uploads) {
        var stripe = payments.isStripeItself();
        var sandbox = stripe ? Set.<String>of() : origin(payments.browserUrl());
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src " + own(stripe ? STRIPE_SCRIPTS : Set.of()),
                "style-src 'self'",
                "img-src 'self' data: blob: " + uploads,
                "font-src 'self'",
                "manifest-src 'self'",
                "connect-src " + own(stripe ? STRIPE_CALLS : sandbox) + " " + uploads,
                "frame-src " + own(stripe ? STRIPE_FRAMES : sandbox),
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }

    /** Wallets ask for the payment from Stripe's frames. */
    static String permissions(Payments payments) {
        var payment = payments.isStripeItself() ? "(self \"https://js.stripe.com\")" : "(self)";
        return "camera=(), geolocation=(), microphone=(), payment=" + payment + ", usb=()";
    }

    /** Wallets and some banks open windows, which have to find back to the page. */
    static String openers(Payments payments) {
        return payments.isStripeItself() ? "same-origin-allow-popups" : "same-origin";
    }

    private static String own(Collection<String> others) {
        return Stream.concat(Stream.of("'self'"), others.stream()).collect(Collectors.joining(" "));
    }

    private static Set<String> origin(String url) {
        return url.startsWith("/")
                ? Set.of()
                : Set.of(URI.create(url).resolve("/").toString().replaceFirst("/$", ""));
    }
}
