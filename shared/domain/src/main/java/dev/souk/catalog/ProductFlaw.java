package dev.souk.catalog;

import java.util.Currency;
import java.util.List;

/** What keeps a draft from being a product. Positions count from 0. */
public sealed interface ProductFlaw {
    /** There is nothing to buy. */
    record NoVariant() implements ProductFlaw {}

    /** An earlier option has the same name. */
    record OptionRepeated(int option) implements ProductFlaw {}

    /** An earlier value of the option is the same. */
    record ValueRepeated(int option, int value) implements ProductFlaw {}

    /** The name of the attribute has no letter, or a colon, which parts names from values. */
    record AttributeMisnamed(int attribute) implements ProductFlaw {}

    /** The attribute has a name and no value. */
    record AttributeEmpty(int attribute) implements ProductFlaw {}

    /** An earlier attribute, or an option, has that name, in whatever case. */
    record AttributeRepeated(int attribute) implements ProductFlaw {}

    /** An earlier variant has the same id. */
    record VariantRepeated(int variant) implements ProductFlaw {}

    /** The variant has more or fewer choices than the product has options. */
    record ChoicesMiscounted(int variant, int options) implements ProductFlaw {}

    /** The choice is none of the option's values. */
    record ChoiceUnknown(int variant, int choice, List<String> values) implements ProductFlaw {}

    /** An earlier variant has the same choices, so that a shopper could not tell them apart. */
    record ChoicesRepeated(int variant, int earlier) implements ProductFlaw {}

    /** The price is in another currency than the shop's. */
    record CurrencyForeign(int variant, Currency shop) implements ProductFlaw {}

    /** The price is below zero. */
    record PriceNegative(int variant) implements ProductFlaw {}

    /** There is a price in this currency already: {@code place} is where among the prices that were named, from 0. */
    record NamedPriceRepeated(int variant, int place, Currency currency) implements ProductFlaw {}

    /** A price that was named is below zero. */
    record NamedPriceNegative(int variant, int place) implements ProductFlaw {}

    /** Other variants have a price in this currency, and this one has none. */
    record NamedPriceMissing(int variant, Currency currency) implements ProductFlaw {}

    /** The price to compare is not more than the price, or in another currency. */
    record ComparedTooLow(int variant) implements ProductFlaw {}

    /** The barcode is no GTIN, or its check digit is wrong. */
    record BarcodeWrong(int variant) implements ProductFlaw {}

    /** The product has no such image. */
    record ImageUnknown(int variant, int images) implements ProductFlaw {}
}
