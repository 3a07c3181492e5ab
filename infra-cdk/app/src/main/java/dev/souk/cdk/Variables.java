package dev.souk.cdk;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The environment of a function: what it uses, and no more. The names are those of docs/architecture.md. */
final class Variables {
    private final Parts parts;

    Variables(Parts parts) {
        this.parts = parts;
    }

    Map<String, String> of(FunctionSpec function) {
        var variables = everywhere();
        variables.put("QUARKUS_LAMBDA_HANDLER", function.name());
        var uses = function.uses();
        uses.tables()
                .keySet()
                .forEach(table -> variables.put(
                        "SOUK_TABLE_" + upper(table), parts.table(table).getTableName()));
        uses.queues()
                .keySet()
                .forEach(queue -> variables.put(
                        "SOUK_QUEUE_" + upper(queue), parts.queue(queue).getQueueUrl()));
        uses.buckets()
                .keySet()
                .forEach(bucket -> variables.put(
                        "SOUK_BUCKET_" + upper(bucket), parts.bucket(bucket).getBucketName()));
        if (uses.buckets().containsKey("index")) {
            variables.put("SOUK_SEARCH_SYNONYMS", parts.settings().searchSynonyms());
        }
        if (uses.buckets().containsKey("media")
                && Settings.LOCAL.equals(parts.settings().stage())) {
            // On a laptop everything is at an address that nobody else has; in a cloud those are what a stranger is
            // after.
            variables.put("SOUK_PRIVATE_ADDRESSES", "allowed");
        }
        if (uses.buckets().containsKey(UploadsBucket.NAME)) {
            variables.put("SOUK_UPLOADS_URL", UploadsBucket.url(parts.settings()));
        }
        uses.parameters().forEach(name -> variables.put("SOUK_PARAMETER_" + upper(name), parts.parameter(name)));
        if (function.checksTokens() || !uses.identity().isEmpty()) {
            variables.put("SOUK_IDENTITY_ISSUER", parts.issuer());
            variables.put("SOUK_IDENTITY_CLIENT_ID", parts.clientId());
            variables.put("SOUK_IDENTITY_POOL_ID", parts.users().getUserPoolId());
        }
        if (!uses.mail().isEmpty()) {
            variables.put("SOUK_SHOP_NAME", parts.settings().shopName());
            variables.put("SOUK_MAIL_FROM", parts.settings().mailFrom());
        }
        if (uses.queues().containsKey("payments") || uses.parameters().contains("payment-secret")) {
            variables.put("SOUK_PAYMENT_PROVIDER", parts.settings().payments().provider());
        }
        if (!uses.sockets().isEmpty()) {
            variables.put("SOUK_SOCKETS_URL", SocketStage.managementUrl(parts.sockets()));
        }
        if (uses.parameters().contains("payment-secret")) {
            payments(variables);
        }
        return variables;
    }

    private Map<String, String> everywhere() {
        var settings = parts.settings();
        var variables = new TreeMap<String, String>();
        variables.put("SOUK_PUBLIC_URL", parts.publicUrl());
        variables.put("SOUK_CURRENCY", settings.currencies().own().getCurrencyCode());
        var rates = settings.currencies().ratesText();
        if (!rates.isEmpty()) {
            variables.put("SOUK_EXCHANGE_RATES", rates);
        }
        variables.put("SOUK_COUNTRY", settings.country());
        variables.put("SOUK_INVOICE_ISSUER", settings.invoiceIssuer());
        variables.put("SOUK_ORDER_LINK_DAYS", Integer.toString(settings.orderLinkDays()));
        variables.put(
                "SOUK_MAIL_LOCALES",
                settings.mailLocales().stream().map(Locale::toLanguageTag).collect(Collectors.joining(",")));
        variables.put("SOUK_RETURN_DAYS", Integer.toString(settings.returnDays()));
        variables.put("SOUK_SELLER_REQUIREMENTS", settings.sellerRequirements());
        variables.put("SOUK_REVIEW_DAYS", Integer.toString(settings.reviewDays()));
        if (settings.receipts()) {
            variables.put("SOUK_RECEIPTS", "header");
        }
        return variables;
    }

    private void payments(Map<String, String> variables) {
        var payments = parts.settings().payments();
        variables.put("SOUK_PAYMENT_PROVIDER_URL", absolute(payments.apiUrl()));
        variables.put("SOUK_PAYMENT_BROWSER_URL", absolute(payments.browserUrl()));
        payments.publishableKey().ifPresent(key -> variables.put("SOUK_PAYMENT_PUBLISHABLE_KEY", key));
    }

    private String absolute(String url) {
        return url.startsWith("/") ? parts.publicUrl() + url : url;
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
