package dev.souk.cdk;

import dev.souk.contract.messages.MailLanguages;
import dev.souk.money.Currencies;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Everything that differs between one deployment and another, read once from the environment.
 *
 * @param stage names the deployment and stands in the name of each of its resources; {@code local} is the run on a laptop
 * @param domain the shop's own domain, where it has one; else it is reached at the distribution's
 * @param currencies the shop's own currency, and others in which shoppers may pay
 * @param country where the shop sells, ISO 3166-1 alpha-2
 * @param returnDays how long after its arrival a parcel may go back
 * @param reviewDays how long after a parcel's arrival its shopper is invited to review
 * @param orderLinkDays how long a link opens its order without signing in; longer than things may be returned
 * @param invoiceIssuer who issues invoices: name, address and tax number, lines parted by {@code |}
 * @param shopName what the shop calls itself in its mails, one line of up to 40 characters
 * @param searchSynonyms words that mean the same to who searches, groups parted by {@code |}, the words of one by {@code ,}
 * @param sellerRequirements what a shop has to tell before it may sell, parted by {@code ,}: of {@code shop-name}, {@code
 *     about}, {@code return-address}, {@code tax-number}, {@code payout-account} and {@code terms}
 * @param mailFrom the address from which mail is sent; SES has to verify it
 * @param mailLocales the languages that mails are written in; the first for sellers, and for shoppers who ask for none of them
 * @param payments where the payment provider is
 * @param receipts whether answers carry {@code Souk-Receipt}
 * @param functions how functions are built and run
 * @param keepData whether tables, buckets and users are protected from being deleted with their stack
 * @param alarmEmail who hears of alarms; empty: nobody, the alarms still show
 * @param monthlyBudgetDollars the spend of a month of which two thirds, and all of it, is told to whoever hears of alarms
 * @param extras what costs money while nobody comes
 */
public record Settings(
        String stage,
        Optional<Domain> domain,
        Currencies currencies,
        String country,
        int returnDays,
        int reviewDays,
        int orderLinkDays,
        String invoiceIssuer,
        String shopName,
        String searchSynonyms,
        String sellerRequirements,
        String mailFrom,
        List<Locale> mailLocales,
        Payments payments,
        boolean receipts,
        Functions functions,
        boolean keepData,
        Optional<String> alarmEmail,
        int monthlyBudgetDollars,
        Extras extras) {

    /** The stage that the local cloud runs. */
    public static final String LOCAL = "local";

    /** Where English has two words for what many shops have. */
    private static final String SYNONYMS = "bike,bicycle|brolly,umbrella|jumper,sweater,pullover"
            + "|rucksack,backpack|sofa,couch,settee|torch,flashlight|trainer,sneaker|wellies,wellingtons";

    private static final String REQUIREMENTS = "shop-name,about,return-address,tax-number,payout-account,terms";

    /** Longer, and a mail's header could not carry it in one piece. */
    private static final Pattern SHOP_NAME = Pattern.compile("\\P{Cntrl}{1,40}");

    private static final Pattern STAGE = Pattern.compile("[a-z][a-z0-9]{0,15}");

    public Settings {
        mailLocales = List.copyOf(mailLocales);
        if (!STAGE.matcher(stage).matches()) {
            throw new IllegalArgumentException(
                    "SOUK_STAGE is '" + stage + "': it takes up to 16 small letters and digits, a letter first");
        }
        if (!SHOP_NAME.matcher(shopName).matches()) {
            throw new IllegalArgumentException(
                    "SOUK_SHOP_NAME is '" + shopName + "': it takes one line of up to 40 characters");
        }
    }

    /**
     * A domain of the shop's own.
     *
     * @param name the host name
     * @param certificateArn an issued ACM certificate for it in us-east-1, where CloudFront looks
     */
    public record Domain(String name, String certificateArn) {}

    /**
     * What bills though nobody comes; all off unless set, with the price of a month.
     *
     * @param pointInTimeRecovery restores orders, accounts and catalog to any second of 35 days: about $0.22 a GB
     * @param moreAlarms alarms for the outbox, bounces and the errors of each function: $0.10 each past the ten free ones
     */
    public record Extras(boolean pointInTimeRecovery, boolean moreAlarms) {}

    /** Reads the settings; what is left out has a default that costs nothing. */
    public static Settings from(Map<String, String> environment) {
        var read = new Environment(environment);
        var stage = read.text("SOUK_STAGE", "dev");
        var local = stage.equals(LOCAL);
        return new Settings(
                stage,
                read.text("SOUK_DOMAIN").map(name -> new Domain(name, read.required("SOUK_CERTIFICATE_ARN"))),
                currencies(read, local),
                read.text("SOUK_COUNTRY", "GB"),
                Integer.parseInt(read.text("SOUK_RETURN_DAYS", "30")),
                Integer.parseInt(read.text("SOUK_REVIEW_DAYS", local ? "0" : "7")),
                Integer.parseInt(read.text("SOUK_ORDER_LINK_DAYS", "90")),
                read.text("SOUK_INVOICE_ISSUER", "Souk"),
                read.text("SOUK_SHOP_NAME", "Souk"),
                read.text("SOUK_SEARCH_SYNONYMS", SYNONYMS),
                read.text("SOUK_SELLER_REQUIREMENTS", REQUIREMENTS),
                read.text("SOUK_MAIL_FROM", "shop@souk.example"),
                MailLanguages.parse(read.text("SOUK_MAIL_LOCALES", local ? "en-GB,de-DE" : "en-GB")),
                Payments.from(read, stage),
                read.flag("SOUK_RECEIPTS", local),
                Functions.from(read, local),
                read.flag("SOUK_KEEP_DATA", !local),
                read.text("SOUK_ALARM_EMAIL"),
                Integer.parseInt(read.text("SOUK_MONTHLY_BUDGET", "25")),
                new Extras(read.flag("SOUK_POINT_IN_TIME_RECOVERY", false), read.flag("SOUK_MORE_ALARMS", false)));
    }

    private static Currencies currencies(Environment read, boolean local) {
        var own = read.text("SOUK_CURRENCY", "GBP");
        var rates = local && own.equals("GBP") ? "EUR=1.17,USD=1.31" : "";
        return Currencies.of(own, read.text("SOUK_EXCHANGE_RATES", rates));
    }

    /** The physical name of a resource: the logical one with the stage before it. */
    public String named(String logical) {
        return "souk-" + stage + "-" + logical;
    }

    /** Variables by name; an empty one counts as left out. */
    record Environment(Map<String, String> variables) {
        Optional<String> text(String name) {
            return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
        }

        String text(String name, String otherwise) {
            return text(name).orElse(otherwise);
        }

        String required(String name) {
            return text(name).orElseThrow(() -> new IllegalArgumentException(name + " is not set"));
        }

        boolean flag(String name, boolean otherwise) {
            return text(name)
                    .map(value -> switch (value.toLowerCase(Locale.ROOT)) {
                        case "on", "true", "yes" -> true;
                        case "off", "false", "no" -> false;
                        default -> throw new IllegalArgumentException(name + " takes on or off, not '" + value + "'");
                    })
                    .orElse(otherwise);
        }
    }
}
