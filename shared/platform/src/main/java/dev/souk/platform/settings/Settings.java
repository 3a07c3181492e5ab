package dev.souk.platform.settings;

import dev.souk.contract.messages.MailLanguages;
import dev.souk.money.Currencies;
import dev.souk.sellers.Requirement;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * What a function finds in its environment (written by the CDK app, or by the local cloud). A function is given only what
 * it uses, so each setting is read when it is asked for; one that is missing is a {@link MissingSetting} that names it.
 */
@Singleton
public class Settings {
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern COMMA = Pattern.compile(",");

    private final Config config;

    @Inject
    public Settings(Config config) {
        this.config = config;
    }

    /** {@code SOUK_TABLE_CATALOG}: physical name of the table of products, stock and categories. */
    public String catalogTable() {
        return text("SOUK_TABLE_CATALOG");
    }

    /** {@code SOUK_TABLE_CARTS}: physical name of the table of carts. */
    public String cartsTable() {
        return text("SOUK_TABLE_CARTS");
    }

    /** {@code SOUK_TABLE_ORDERS}: physical name of the table of orders. */
    public String ordersTable() {
        return text("SOUK_TABLE_ORDERS");
    }

    /** {@code SOUK_TABLE_REVIEWS}: physical name of the table of reviews. */
    public String reviewsTable() {
        return text("SOUK_TABLE_REVIEWS");
    }

    /** {@code SOUK_TABLE_ACCOUNTS}: physical name of the table of profiles. */
    public String accountsTable() {
        return text("SOUK_TABLE_ACCOUNTS");
    }

    /** {@code SOUK_TABLE_INSIGHTS}: physical name of the table of what came of selling. */
    public String insightsTable() {
        return text("SOUK_TABLE_INSIGHTS");
    }

    /** {@code SOUK_TABLE_OPERATIONS}: physical name of the table of idempotency records, rate buckets and sent mails. */
    public String operationsTable() {
        return text("SOUK_TABLE_OPERATIONS");
    }

    /** {@code SOUK_BUCKET_INDEX}: the bucket that holds the index of products. */
    public String indexBucket() {
        return text("SOUK_BUCKET_INDEX");
    }

    /** {@code SOUK_BUCKET_UPLOADS}: the bucket that files of people come to. */
    public String uploadsBucket() {
        return text("SOUK_BUCKET_UPLOADS");
    }

    /** {@code SOUK_BUCKET_MEDIA}: the bucket whose files the edge serves to everybody. */
    public String mediaBucket() {
        return text("SOUK_BUCKET_MEDIA");
    }

    /** {@code SOUK_BUCKET_PAGES}: the bucket from which the edge serves pages that need no script, and the map of the site. */
    public String pagesBucket() {
        return text("SOUK_BUCKET_PAGES");
    }

    /** {@code SOUK_BUCKET_STOREFRONT}: the bucket to which a deployment brings the storefront's files. */
    public String storefrontBucket() {
        return text("SOUK_BUCKET_STOREFRONT");
    }

    /** {@code SOUK_UPLOADS_URL}: where a browser reaches that bucket, without a slash at the end. */
    public String uploadsUrl() {
        return text("SOUK_UPLOADS_URL");
    }

    /** {@code SOUK_QUEUE_PAYMENTS}: URL of the queue of payment events. */
    public String paymentsQueue() {
        return text("SOUK_QUEUE_PAYMENTS");
    }

    /** {@code SOUK_QUEUE_EMAILS}: URL of the queue of mails to send. */
    public String emailsQueue() {
        return text("SOUK_QUEUE_EMAILS");
    }

    /** {@code SOUK_SOCKETS_URL}: where connections of the WebSocket API are spoken to, its stage included. */
    public URI socketsUrl() {
        return URI.create(text("SOUK_SOCKETS_URL"));
    }

    /** {@code SOUK_PARAMETER_SIGNING_KEY}: name of the SSM SecureString with the key of our own signatures. */
    public String signingKeyParameter() {
        return text("SOUK_PARAMETER_SIGNING_KEY");
    }

    /** {@code SOUK_PARAMETER_PAYMENT_SECRET}: name of the SSM SecureString with what we show to the provider. */
    public String paymentSecretParameter() {
        return text("SOUK_PARAMETER_PAYMENT_SECRET");
    }

    /** {@code SOUK_PARAMETER_PAYMENT_WEBHOOK_SECRET}: name of the SSM SecureString by which the provider signs webhooks. */
    public String paymentWebhookSecretParameter() {
        return text("SOUK_PARAMETER_PAYMENT_WEBHOOK_SECRET");
    }

    /** {@code SOUK_IDENTITY_ISSUER}: issuer of access tokens; its keys are at {@code /.well-known/jwks.json} below it. */
    public URI identityIssuer() {
        return URI.create(text("SOUK_IDENTITY_ISSUER"));
    }

    /** {@code SOUK_IDENTITY_CLIENT_ID}: the only client whose tokens are taken. */
    public String identityClientId() {
        return text("SOUK_IDENTITY_CLIENT_ID");
    }

    /** {@code SOUK_IDENTITY_POOL_ID}: the user pool. */
    public String identityPoolId() {
        return text("SOUK_IDENTITY_POOL_ID");
    }

    /** {@code SOUK_PUBLIC_URL}: the shop's own address without a slash at the end, for links in mails and webhooks. */
    public URI publicUrl() {
        var url = text("SOUK_PUBLIC_URL");
        return URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    /** {@code SOUK_SHOP_NAME}: what the shop calls itself in its mails. */
    public String shopName() {
        return text("SOUK_SHOP_NAME");
    }

    /** {@code SOUK_MAIL_FROM}: the sender of mails. */
    public String mailFrom() {
        return text("SOUK_MAIL_FROM");
    }

    /** {@code SOUK_MAIL_LOCALES}: the languages that the shop's mails are written in, its own first; never empty. */
    public List<Locale> mailLocales() {
        return MailLanguages.parse(text("SOUK_MAIL_LOCALES"));
    }

    /** {@code SOUK_PAYMENT_PROVIDER}: the name of the payment provider, as in its webhook's path. */
    public String paymentProvider() {
        return text("SOUK_PAYMENT_PROVIDER");
    }

    /** {@code SOUK_PAYMENT_PROVIDER_URL}: the provider's API as functions reach it. */
    public URI paymentProviderUrl() {
        return URI.create(text("SOUK_PAYMENT_PROVIDER_URL"));
    }

    /** {@code SOUK_PAYMENT_BROWSER_URL}: of the sandbox, where the browser sends the card; of Stripe, its script. */
    public URI paymentBrowserUrl() {
        return URI.create(text("SOUK_PAYMENT_BROWSER_URL"));
    }

    /** {@code SOUK_PAYMENT_PUBLISHABLE_KEY}: of Stripe, by which its script says for whom it takes cards. Everybody may know it. */
    public String paymentPublishableKey() {
        return text("SOUK_PAYMENT_PUBLISHABLE_KEY");
    }

    /** {@code SOUK_RECEIPTS}: whether answers carry {@code Souk-Receipt}; left out, they do not. */
    public boolean receiptsInHeader() {
        return config.getOptionalValue("SOUK_RECEIPTS", String.class)
                .filter("header"::equals)
                .isPresent();
    }

    /**
     * {@code SOUK_PRIVATE_ADDRESSES}: {@code allowed} where what a stranger names may be fetched from this computer and its
     * network too, as on a laptop; left out, it may not.
     */
    public boolean privateAddressesAllowed() {
        return config.getOptionalValue("SOUK_PRIVATE_ADDRESSES", String.class)
                .filter("allowed"::equals)
                .isPresent();
    }

    /** {@code SOUK_CURRENCY}: the shop's own currency. */
    public Currency currency() {
        return Currency.getInstance(text("SOUK_CURRENCY"));
    }

    /**
     * {@code SOUK_CURRENCY} and {@code SOUK_EXCHANGE_RATES}: in what the shop is paid. Rates are written as
     * {@code EUR=1.17,USD=1.31}; left out, the shop has one currency.
     */
    public Currencies currencies() {
        return Currencies.of(
                text("SOUK_CURRENCY"),
                config.getOptionalValue("SOUK_EXCHANGE_RATES", String.class).orElse(""));
    }

    /** {@code SOUK_COUNTRY}: the shop's country, ISO 3166-1 alpha-2. */
    public String country() {
        return text("SOUK_COUNTRY");
    }

    /** {@code SOUK_SELLER_REQUIREMENTS}: what a shop has to tell before it may sell, as {@link Requirement} writes it. */
    public Set<Requirement> sellerRequirements() {
        return COMMA.splitAsStream(text("SOUK_SELLER_REQUIREMENTS"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Requirement::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** {@code SOUK_REVIEW_DAYS}: how long after a parcel's arrival its shopper is invited to review, in days. */
    public Period reviewInvitationAfter() {
        return Period.ofDays(Integer.parseInt(text("SOUK_REVIEW_DAYS")));
    }

    /** {@code SOUK_RETURN_DAYS}: how long after its arrival a parcel may go back, in days. */
    public Duration returnWindow() {
        return Duration.ofDays(Long.parseLong(text("SOUK_RETURN_DAYS")));
    }

    /** {@code SOUK_ORDER_LINK_DAYS}: how long a link opens its order without signing in, in days. */
    public Duration orderLinkValidity() {
        return Duration.ofDays(Long.parseLong(text("SOUK_ORDER_LINK_DAYS")));
    }

    /** {@code SOUK_INVOICE_ISSUER}: who issues invoices, name, address and tax number, lines parted by {@code |}. */
    public List<String> invoiceIssuer() {
        return BAR.splitAsStream(text("SOUK_INVOICE_ISSUER"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * {@code SOUK_SEARCH_SYNONYMS}: words that mean the same to who searches. Groups are parted by {@code |}, the words of one
     * by {@code ,}; left out, there are none.
     */
    public List<List<String>> searchSynonyms() {
        return config.getOptionalValue("SOUK_SEARCH_SYNONYMS", String.class).stream()
                .flatMap(BAR::splitAsStream)
                .map(group -> COMMA.splitAsStream(group).map(String::strip).toList())
                .toList();
    }

    private String text(String name) {
        return config.getOptionalValue(name, String.class).orElseThrow(() -> new MissingSetting(name));
    }
}
