package dev.souk.insights;

import dev.souk.identity.SellerId;
import java.util.stream.Stream;

/** How often pages of products were looked at: figures, not books. What is added twice counts twice. */
public interface Views {
    /** Counts these looks beside those that are counted already. What it costs does not grow with how many those are. */
    void add(PageViews views);

    /**
     * Looks at a seller's products on these days, read while the stream is: one for each product and month. What it costs
     * grows with how many products were looked at, and not with how often.
     */
    Stream<PageViews> of(SellerId seller, Days days);
}
