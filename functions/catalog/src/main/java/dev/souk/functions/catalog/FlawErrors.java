package dev.souk.functions.catalog;

import dev.souk.catalog.ProductFlaw;
import dev.souk.money.Currencies;
import dev.souk.platform.http.FieldError;
import java.util.Currency;

/** Says where in the request a flaw is and what would be right. */
final class FlawErrors {
    private FlawErrors() {}

    static FieldError of(ProductFlaw flaw) {
        return switch (flaw) {
            case ProductFlaw.NoVariant() -> new FieldError("/variants", "Must have at least 1 entry.");
            case ProductFlaw.OptionRepeated(var option) ->
                new FieldError("/options/" + option + "/name", "An earlier option has this name; each needs its own.");
            case ProductFlaw.ValueRepeated(var option, var value) ->
                new FieldError(
                        "/options/" + option + "/values/" + value, "Stands in the list before; name each value once.");
            case ProductFlaw.AttributeMisnamed(var attribute) ->
                new FieldError("/attributes/" + attribute + "/name", "Must be a name, and have no colon.");
            case ProductFlaw.AttributeEmpty(var attribute) ->
                new FieldError("/attributes/" + attribute + "/value", "Must not be blank.");
            case ProductFlaw.AttributeRepeated(var attribute) ->
                new FieldError(
                        "/attributes/" + attribute + "/name",
                        "An earlier attribute or an option has this name; each needs its own.");
            case ProductFlaw.VariantRepeated(var variant) ->
                new FieldError(at(variant) + "/variantId", "An earlier variant has this id; each needs its own.");
            case ProductFlaw.ChoicesMiscounted(var variant, var options) ->
                new FieldError(
                        at(variant) + "/choices",
                        options == 0
                                ? "Must be left out: the product has no options."
                                : "Must have a value for each of the " + options + " options, in their order.");
            case ProductFlaw.ChoiceUnknown(var variant, var choice, var values) ->
                new FieldError(
                        at(variant) + "/choices/" + choice, "Must be one of: " + String.join(", ", values) + ".");
            case ProductFlaw.ChoicesRepeated(var variant, var earlier) ->
                new FieldError(
                        at(variant) + "/choices",
                        "Are those of variant " + earlier + " too; a shopper could not tell them apart.");
            case ProductFlaw.CurrencyForeign(var variant, var shop) -> foreign(variant, "price", shop);
            case ProductFlaw.PriceNegative(var variant) ->
                new FieldError(at(variant) + "/price/amount", "Must be 0 or more.");
            case ProductFlaw.ComparedTooLow(var variant) ->
                new FieldError(
                        at(variant) + "/compareAtPrice/amount",
                        "Must be more than the price; leave compareAtPrice out where there is nothing to compare.");
            case ProductFlaw.NamedPriceRepeated(var variant, var place, var currency) ->
                new FieldError(
                        named(variant, place) + "/currency",
                        "There is a price in " + currency + " already; name one in each currency.");
            case ProductFlaw.NamedPriceNegative(var variant, var place) ->
                new FieldError(named(variant, place) + "/amount", "Must be 0 or more.");
            case ProductFlaw.NamedPriceMissing(var variant, var currency) ->
                new FieldError(
                        at(variant) + "/namedPrices",
                        "Must have a price in " + currency + " as other variants have, or none of them may.");
            case ProductFlaw.BarcodeWrong(var variant) ->
                new FieldError(
                        at(variant) + "/barcode",
                        "Must be a GTIN: its 8, 12, 13 or 14 digits, the last of which checks the others.");
            case ProductFlaw.ImageUnknown(var variant, var images) ->
                new FieldError(
                        at(variant) + "/imageIndex",
                        images == 0
                                ? "Must be left out: the product has no images."
                                : "Must be less than " + images + ", the number of images.");
        };
    }

    /** A price that was named in a currency in which the shop is not paid. */
    static FieldError unknown(int variant, int place, Currencies currencies) {
        var others =
                currencies.besides().stream().map(Currency::getCurrencyCode).toList();
        return new FieldError(
                named(variant, place) + "/currency",
                others.isEmpty()
                        ? "Must be left out: the shop is paid in " + currencies.own() + " alone."
                        : "Must be one of: " + String.join(", ", others) + ".");
    }

    private static String named(int variant, int place) {
        return at(variant) + "/namedPrices/" + place;
    }

    /** @param price the name of the price that is in another currency */
    static FieldError foreign(int variant, String price, Currency shop) {
        return new FieldError(at(variant) + "/" + price + "/currency", "Must be " + shop + ", the shop's currency.");
    }

    private static String at(int variant) {
        return "/variants/" + variant;
    }
}
