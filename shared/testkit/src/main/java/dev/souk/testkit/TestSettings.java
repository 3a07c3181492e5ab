package dev.souk.testkit;

import dev.souk.platform.settings.Settings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings of a shop in the United Kingdom that nobody deployed. */
public final class TestSettings {
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("SOUK_TABLE_CATALOG", Tables.CATALOG),
            Map.entry("SOUK_TABLE_CARTS", Tables.CARTS),
            Map.entry("SOUK_TABLE_ORDERS", Tables.ORDERS),
            Map.entry("SOUK_TABLE_REVIEWS", Tables.REVIEWS),
            Map.entry("SOUK_TABLE_ACCOUNTS", Tables.ACCOUNTS),
            Map.entry("SOUK_TABLE_INSIGHTS", Tables.INSIGHTS),
            Map.entry("SOUK_TABLE_OPERATIONS", Tables.OPERATIONS),
            Map.entry("SOUK_QUEUE_PAYMENTS", "http://localhost/000000000000/payments"),
            Map.entry("SOUK_QUEUE_EMAILS", "http://localhost/000000000000/emails"),
            Map.entry("SOUK_BUCKET_UPLOADS", "uploads"),
            Map.entry("SOUK_BUCKET_MEDIA", "media"),
            Map.entry("SOUK_BUCKET_PAGES", "pages"),
            Map.entry("SOUK_BUCKET_STOREFRONT", "storefront"),
            Map.entry("SOUK_UPLOADS_URL", "http://localhost:8080/uploads"),
            Map.entry("SOUK_SOCKETS_URL", "http://localhost:8080/_souk/sockets/live"),
            Map.entry("SOUK_PARAMETER_SIGNING_KEY", "/souk/signing-key"),
            Map.entry("SOUK_PARAMETER_PAYMENT_SECRET", "/souk/payment-secret"),
            Map.entry("SOUK_PARAMETER_PAYMENT_WEBHOOK_SECRET", "/souk/payment-webhook-secret"),
            Map.entry("SOUK_IDENTITY_ISSUER", "http://localhost/pool"),
            Map.entry("SOUK_IDENTITY_CLIENT_ID", "storefront"),
            Map.entry("SOUK_IDENTITY_POOL_ID", "pool"),
            Map.entry("SOUK_PUBLIC_URL", "http://localhost:8080"),
            Map.entry("SOUK_SHOP_NAME", "Souk"),
            Map.entry("SOUK_MAIL_FROM", "shop@souk.example"),
            Map.entry("SOUK_MAIL_LOCALES", "en-GB,de-DE"),
            Map.entry("SOUK_PAYMENT_PROVIDER", "sandbox"),
            Map.entry("SOUK_PAYMENT_PROVIDER_URL", "http://localhost:8080/_souk/sandbox"),
            Map.entry("SOUK_PAYMENT_BROWSER_URL", "http://localhost:8080/_souk/sandbox"),
            Map.entry("SOUK_CURRENCY", "GBP"),
            Map.entry("SOUK_COUNTRY", "GB"),
            Map.entry("SOUK_RETURN_DAYS", "30"),
            Map.entry("SOUK_REVIEW_DAYS", "7"),
            Map.entry("SOUK_SELLER_REQUIREMENTS", "shop-name,about,return-address,tax-number,payout-account,terms"),
            Map.entry("SOUK_ORDER_LINK_DAYS", "90"),
            Map.entry("SOUK_INVOICE_ISSUER", "Souk|1 Market Row|London"));

    private TestSettings() {}

    /** The defaults. */
    public static Settings defaults() {
        return with(Map.of());
    }

    /** The defaults with others in their place. */
    public static Settings with(Map<String, String> others) {
        var all = new HashMap<>(DEFAULTS);
        all.putAll(others);
        return new Settings(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build());
    }
}
