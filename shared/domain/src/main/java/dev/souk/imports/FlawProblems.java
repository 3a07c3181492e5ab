package dev.souk.imports;

import dev.souk.catalog.ProductFlaw;

/** Says in which row and column a flaw of the product is, and what would be right. */
final class FlawProblems {
    private FlawProblems() {}

    static Problem of(ProductFlaw flaw, RowGroup group) {
        var first = group.first();
        return switch (flaw) {
            case ProductFlaw.NoVariant() -> Problem.of(first, Column.VARIANT_ID, "A product has at least one variant.");
            case ProductFlaw.OptionRepeated(var option) ->
                Problem.of(
                        first, Column.OPTION_NAMES.get(option), "An earlier option has this name; each has its own.");
            case ProductFlaw.ValueRepeated(var option, var _) ->
                Problem.of(first, Column.OPTION_VALUES.get(option), "Names a value twice; name each once.");
            case ProductFlaw.AttributeMisnamed(var _) ->
                Problem.of(
                        first, Column.ATTRIBUTES, "Has an entry without a name; write entries such as Material: Oak.");
            case ProductFlaw.AttributeEmpty(var _) ->
                Problem.of(
                        first, Column.ATTRIBUTES, "Has a name without a value; write entries such as Material: Oak.");
            case ProductFlaw.AttributeRepeated(var attribute) ->
                Problem.of(
                        first,
                        Column.ATTRIBUTES,
                        "Entry " + (attribute + 1)
                                + " has the name of an earlier one, or of an option; each has its own.");
            case ProductFlaw.VariantRepeated(var variant) ->
                Problem.of(
                        group.rows().get(variant),
                        Column.VARIANT_ID,
                        "An earlier row of the product has this id; each row has its own.");
            case ProductFlaw.ChoicesMiscounted(var variant, var options) ->
                Problem.of(
                        group.rows().get(variant),
                        Column.OPTION1,
                        options == 0
                                ? "Must be empty: the product has no options."
                                : "The product has " + options
                                        + " options: add the columns of options to the file, so that the row can say"
                                        + " which variant it is.");
            case ProductFlaw.ChoiceUnknown(var variant, var choice, var values) ->
                Problem.of(
                        group.rows().get(variant),
                        Column.CHOICES.get(choice),
                        "Must be one of: " + String.join(", ", values) + ".");
            case ProductFlaw.ChoicesRepeated(var variant, var earlier) ->
                Problem.of(
                        group.rows().get(variant),
                        Column.OPTION1,
                        "Line " + group.rows().get(earlier).line()
                                + " has the same options; a shopper could not tell the two apart.");
            case ProductFlaw.CurrencyForeign(var variant, var shop) ->
                Problem.of(group.rows().get(variant), Column.CURRENCY, "Must be " + shop + ", the shop's currency.");
            case ProductFlaw.PriceNegative(var variant) ->
                Problem.of(group.rows().get(variant), Column.PRICE, "Must be 0 or more.");
            case ProductFlaw.ComparedTooLow(var variant) ->
                Problem.of(
                        group.rows().get(variant),
                        Column.COMPARE_AT_PRICE,
                        "Must be more than the price; empty the cell where there is nothing to compare.");
            case ProductFlaw.NamedPriceRepeated(var variant, var _, var currency) ->
                Problem.of(
                        group.rows().get(variant),
                        Column.OTHER_PRICES,
                        "Has two prices in " + currency + ", or one beside price; name one in each currency.");
            case ProductFlaw.NamedPriceNegative(var variant, var _) ->
                Problem.of(group.rows().get(variant), Column.OTHER_PRICES, "Prices must be 0 or more.");
            case ProductFlaw.NamedPriceMissing(var variant, var currency) ->
                Problem.of(
                        group.rows().get(variant),
                        Column.OTHER_PRICES,
                        "Other rows of the product have a price in " + currency
                                + ": name one here too, or in none of them.");
            case ProductFlaw.BarcodeWrong(var variant) ->
                Problem.of(
                        group.rows().get(variant),
                        Column.BARCODE,
                        "Must be a GTIN: all its 8, 12, 13 or 14 digits, the zeros before it too; the last one checks"
                                + " the others.");
            case ProductFlaw.ImageUnknown(var variant, var images) ->
                Problem.of(
                        group.rows().get(variant),
                        Column.IMAGE,
                        images == 0
                                ? "Must be empty: the product has no pictures."
                                : "Must be from 1 to " + images + ", the number of pictures.");
        };
    }
}
