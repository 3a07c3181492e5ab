package dev.souk.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.souk.money.Currencies;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A product with what is on the shelf.
 *
 * @param stock by variant; may lack variants that were never counted, and hold ones that the product no longer has
 */
public record ShelvedProduct(Product product, Map<VariantId, Stock> stock) {
    /** In bytes: enough to tell any two states apart that one person could ever compare. */
    private static final int DIGEST_KEPT = 8;

    public ShelvedProduct {
        stock = Map.copyOf(stock);
    }

    /** Whether shoppers see it. */
    public boolean shown() {
        return product.shown();
    }

    /** The stock of a variant. */
    public Stock stockOf(VariantId variant) {
        return stock.getOrDefault(variant, Stock.NONE);
    }

    /** The product's version at that revision; 0 where it is none. */
    public static long versionAt(String revision) {
        var digits = revision.split("-", -1)[0];
        return digits.matches("[1-9][0-9]{0,17}") ? Long.parseLong(digits) : 0;
    }

    /** Changes with the product and with what is available of each variant: at most 40 characters. */
    public String revision() {
        var text = new StringBuilder();
        for (var variant : product.content().variants()) {
            text.append(variant.id())
                    .append('=')
                    .append(stockOf(variant.id()).available())
                    .append(';');
        }
        return product.version() + "-" + digest(text.toString());
    }

    /**
     * The revision of what shoppers read, which changes with the shop's rates too: prices in other currencies are counted by
     * them. At most 60 characters.
     */
    public String revision(Currencies currencies) {
        var rates = currencies.ratesText();
        return rates.isEmpty() ? revision() : revision() + "-" + digest(currencies.own() + ";" + rates);
    }

    /** Whether this is what somebody saw at that revision, who may have seen it as shoppers do: rates are nothing of its own. */
    public boolean isAt(String seen) {
        return seen.equals(revision()) || seen.startsWith(revision() + "-");
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_KEPT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
