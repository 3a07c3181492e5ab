package dev.souk.catalog;

import dev.souk.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks for what keeps a draft from being a product. */
final class ProductFlaws {
    private final ProductDraft draft;
    private final Currency currency;
    private final List<ProductFlaw> found = new ArrayList<>();

    private ProductFlaws(ProductDraft draft, Currency currency) {
        this.draft = draft;
        this.currency = currency;
    }

    /** All flaws of the draft, in a shop of that currency. */
    static List<ProductFlaw> of(ProductDraft draft, Currency currency) {
        var flaws = new ProductFlaws(draft, currency);
        flaws.lookAtOptions();
        flaws.lookAtAttributes();
        flaws.lookAtVariants();
        return List.copyOf(flaws.found);
    }

    private void lookAtOptions() {
        var names = new HashSet<String>();
        for (var i = 0; i < draft.options().size(); i++) {
            var option = draft.options().get(i);
            if (!names.add(option.name())) {
                found.add(new ProductFlaw.OptionRepeated(i));
            }
            var values = new HashSet<String>();
            for (var j = 0; j < option.values().size(); j++) {
                if (!values.add(option.values().get(j))) {
                    found.add(new ProductFlaw.ValueRepeated(i, j));
                }
            }
        }
    }

    private void lookAtAttributes() {
        var names = new HashSet<String>();
        draft.options().forEach(option -> names.add(ProductAttribute.plain(option.name())));
        for (var i = 0; i < draft.attributes().size(); i++) {
            var attribute = draft.attributes().get(i);
            if (attribute.name().isEmpty() || attribute.name().contains(":")) {
                found.add(new ProductFlaw.AttributeMisnamed(i));
            } else if (!names.add(ProductAttribute.plain(attribute.name()))) {
                found.add(new ProductFlaw.AttributeRepeated(i));
            }
            if (attribute.value().isEmpty()) {
                found.add(new ProductFlaw.AttributeEmpty(i));
            }
        }
    }

    private void lookAtVariants() {
        if (draft.variants().isEmpty()) {
            found.add(new ProductFlaw.NoVariant());
        }
        var ids = new HashSet<VariantId>();
        var choices = new HashMap<List<String>, Integer>();
        var wanted = namedCurrencies();
        for (var i = 0; i < draft.variants().size(); i++) {
            var variant = draft.variants().get(i);
            if (!ids.add(variant.id())) {
                found.add(new ProductFlaw.VariantRepeated(i));
            }
            var earlier = choices.putIfAbsent(variant.choices(), i);
            if (earlier != null) {
                found.add(new ProductFlaw.ChoicesRepeated(i, earlier));
            }
            lookAtChoices(i, variant);
            lookAtTheRest(i, variant);
            lookAtNamedPrices(i, variant, wanted);
        }
    }

    private void lookAtChoices(int index, Variant variant) {
        var options = draft.options();
        if (variant.choices().size() != options.size()) {
            found.add(new ProductFlaw.ChoicesMiscounted(index, options.size()));
            return;
        }
        for (var i = 0; i < options.size(); i++) {
            var values = options.get(i).values();
            if (!values.contains(variant.choices().get(i))) {
                found.add(new ProductFlaw.ChoiceUnknown(index, i, values));
            }
        }
    }

    private void lookAtTheRest(int index, Variant variant) {
        if (!variant.price().currency().equals(currency)) {
            found.add(new ProductFlaw.CurrencyForeign(index, currency));
        }
        if (variant.price().isNegative()) {
            found.add(new ProductFlaw.PriceNegative(index));
        }
        if (variant.compareAtPrice()
                .filter(compared -> !isMore(compared, variant.price()))
                .isPresent()) {
            found.add(new ProductFlaw.ComparedTooLow(index));
        }
        if (variant.barcode().filter(barcode -> !Gtin.isOne(barcode)).isPresent()) {
            found.add(new ProductFlaw.BarcodeWrong(index));
        }
        var images = draft.images().size();
        if (variant.imageIndex().filter(image -> image < 0 || image >= images).isPresent()) {
            found.add(new ProductFlaw.ImageUnknown(index, images));
        }
    }

    /** Where only some variants had a price in a currency, what a product costs at least would hang on the shop's rate. */
    private void lookAtNamedPrices(int index, Variant variant, Set<Currency> wanted) {
        var named = new HashSet<Currency>();
        for (var i = 0; i < variant.namedPrices().size(); i++) {
            var price = variant.namedPrices().get(i);
            if (price.currency().equals(currency) || !named.add(price.currency())) {
                found.add(new ProductFlaw.NamedPriceRepeated(index, i, price.currency()));
            } else if (price.isNegative()) {
                found.add(new ProductFlaw.NamedPriceNegative(index, i));
            }
        }
        wanted.stream()
                .filter(other -> !named.contains(other))
                .forEach(other -> found.add(new ProductFlaw.NamedPriceMissing(index, other)));
    }

    /** Other currencies in which any variant has a price, in the order in which they are met. */
    private Set<Currency> namedCurrencies() {
        var named = new LinkedHashSet<Currency>();
        for (var variant : draft.variants()) {
            variant.namedPrices().forEach(price -> named.add(price.currency()));
        }
        named.remove(currency);
        return named;
    }

    private static boolean isMore(Money compared, Money price) {
        return compared.currency().equals(price.currency()) && compared.amount() > price.amount();
    }
}
