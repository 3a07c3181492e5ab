package dev.souk.bench.hot;

/** Whose orders a partition key bears. */
enum Whose {
    /** Orders of different sellers' products. */
    SHOP,
    /** Orders of all products of one seller. */
    SELLER,
    /** Orders of one product. */
    PRODUCT
}
