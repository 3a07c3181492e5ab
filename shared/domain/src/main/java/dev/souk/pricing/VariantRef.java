package dev.souk.pricing;

/** Which variant of which product. A plain product is one variant. */
public record VariantRef(String productId, String variantId) {}
