package dev.souk.storage.search;

import java.util.Currency;

/** Names of what the index knows of a product. */
final class Fields {
    /** The product's id: what a document is replaced by. */
    static final String ID = "id";
    /** Stems of the title. */
    static final String TITLE = "title";
    /** The title's words as one term: who types a whole title means that product. */
    static final String WHOLE_TITLE = "whole";
    /** Stems of the names of its categories. */
    static final String AISLE = "aisle";
    /** Stems of the seller's name. */
    static final String MAKER = "maker";
    /** Stems of the values of options, such as colours, and of attributes with their names. */
    static final String CHOICES = "choices";
    /** Stems of the description. */
    static final String DESCRIPTION = "description";
    /** All words but those of the description, as they are written. */
    static final String WORDS = "words";
    /** Ids of all categories on its path. */
    static final String CATEGORY = "category";
    /** Id and name of each category on its path, parted by a tab: what suggestions name. */
    static final String NAMED_CATEGORY = "namedCategory";
    /** The seller's id and name, parted by a tab. */
    static final String SELLER = "seller";
    /** What the cheapest variant costs, in minor units of {@link #CURRENCY}. */
    static final String PRICE = "price";
    /** That of its price: the shop's own, unless that was another once. */
    static final String CURRENCY = "currency";
    /** Each number of stars, from one, that it has on average or more. */
    static final String STARS = "stars";
    /** What its variants come in, and what all of them are: the choice's key and how it is written, see {@link WrittenChoice}. */
    static final String CHOICE = "choice";
    /** There for what can be had. */
    static final String AVAILABLE = "available";
    /** When it came into the shop, in milliseconds since 1970. */
    static final String CREATED = "created";
    /** What a list shows of it, and only that: see {@link Summaries}. */
    static final String SUMMARY = "summary";

    private Fields() {}

    /** What it costs in a currency in which its seller named prices: there for no other product. */
    static String priceIn(Currency currency) {
        return PRICE + "." + currency.getCurrencyCode();
    }
}
