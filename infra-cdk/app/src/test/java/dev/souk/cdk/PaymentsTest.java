package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaymentsTest {
    private static final Map<String, String> PRODUCTION =
            Map.of("SOUK_STAGE", "prod", "SOUK_PAYMENT_PUBLISHABLE_KEY", "pk_live_of_nobody");

    private static Payments of(Map<String, String> variables) {
        return Settings.from(variables).payments();
    }

    @Test
    void isTheSandboxUnlessItIsProduction() {
        var sandbox = new Payments("sandbox", "/_souk/sandbox", "/_souk/sandbox", Optional.empty());
        assertThat(of(Map.of())).isEqualTo(sandbox);
        assertThat(of(Map.of("SOUK_STAGE", "local"))).isEqualTo(sandbox);
        assertThat(of(Map.of("SOUK_STAGE", "prod", "SOUK_PAYMENT_PROVIDER", "sandbox")))
                .isEqualTo(sandbox);
        assertThat(of(PRODUCTION))
                .isEqualTo(new Payments(
                        "stripe",
                        "https://api.stripe.com",
                        "https://js.stripe.com/dahlia/stripe.js",
                        Optional.of("pk_live_of_nobody")));
    }

    @Test
    void isTheStandInWhereStripeIsPlayed() {
        var played = of(Map.of("SOUK_STAGE", "local", "SOUK_PAYMENT_PROVIDER", "stripe"));
        assertThat(played.apiUrl()).isEqualTo("/_souk/stripe");
        assertThat(played.browserUrl()).isEqualTo("/_souk/stripe/js/stripe.js");
        assertThat(policy(played)).isEqualTo(policy(of(Map.of())));
    }

    @Test
    void refusesWhatNamesNoProviderOrNoKey() {
        assertThatThrownBy(() -> of(Map.of("SOUK_PAYMENT_PROVIDER", "cash"))).hasMessageContaining("cash");
        assertThatThrownBy(() -> of(Map.of("SOUK_STAGE", "prod"))).hasMessageContaining("SOUK_PAYMENT_PUBLISHABLE_KEY");
        assertThatThrownBy(() -> of(Map.of("SOUK_STAGE", "prod", "SOUK_PAYMENT_PUBLISHABLE_KEY", "sk_live_secret")))
                .hasMessageContaining("secret key")
                .hasMessageNotContaining("sk_live_secret");
    }

    @Test
    void pagesSpeakToStripeOnlyWhereTheStageUsesIt() {
        assertThat(policy(of(Map.of())))
                .contains("script-src 'self';", "connect-src 'self' https://uploads.example;", "frame-src 'self';")
                .doesNotContain("stripe");
        assertThat(policy(of(PRODUCTION)))
                .contains(
                        "script-src 'self' https://js.stripe.com https://*.js.stripe.com;",
                        "connect-src 'self' https://api.stripe.com https://uploads.example;",
                        "frame-src 'self' https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com;",
                        "default-src 'none'",
                        "frame-ancestors 'none'");
        assertThat(policy(of(Map.of("SOUK_PAYMENT_BROWSER_URL", "https://sandbox.example/v1"))))
                .contains("script-src 'self';", "connect-src 'self' https://sandbox.example https://uploads.example;");
        assertThat(PagePolicy.permissions(of(Map.of()))).contains("payment=(self),");
        assertThat(PagePolicy.permissions(of(PRODUCTION))).contains("payment=(self \"https://js.stripe.com\"),");
    }

    @Test
    void theEdgeSendsThisPolicyWithPages() {
        var policies = Deployment.with(PRODUCTION).resources("AWS::CloudFront::ResponseHeadersPolicy").stream()
                .map(policy -> policy.document().toString())
                .toList();
        assertThat(policies)
                .filteredOn(policy -> policy.contains("https://hooks.stripe.com"))
                .hasSize(1);
        assertThat(policies)
                .filteredOn(policy -> policy.contains("same-origin-allow-popups"))
                .isNotEmpty();
    }

    @Test
    void functionsAreToldWhatTheyUseAndNoMore() {
        var deployment = Deployment.with(PRODUCTION);
        assertThat(variables(deployment, "StartPayment"))
                .contains("SOUK_PAYMENT_PUBLISHABLE_KEY", "SOUK_PARAMETER_PAYMENT_SECRET")
                .doesNotContain("WEBHOOK_SECRET");
        assertThat(variables(deployment, "ReceiveWebhook"))
                .contains("\"SOUK_PAYMENT_PROVIDER\":\"stripe\"", "SOUK_PARAMETER_PAYMENT_WEBHOOK_SECRET")
                .doesNotContain("SOUK_PARAMETER_PAYMENT_SECRET", "PUBLISHABLE");
        assertThat(variables(deployment, "RelayOrderEvents"))
                .contains("\"SOUK_PAYMENT_PROVIDER\":\"stripe\"")
                .doesNotContain("SOUK_PARAMETER_PAYMENT");
        assertThat(variables(deployment, "ReadCart")).doesNotContain("SOUK_PAYMENT");
    }

    private static String variables(Deployment deployment, String function) {
        return deployment
                .resource("AWS::Lambda::Function", "souk-prod-" + function)
                .properties()
                .at("/Environment/Variables")
                .toString();
    }

    private static String policy(Payments payments) {
        return PagePolicy.of(payments, "https://uploads.example");
    }
}
