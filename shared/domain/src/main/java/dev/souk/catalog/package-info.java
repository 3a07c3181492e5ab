/**
 * What is for sale: products with their variants and options, categories, and the stock on the shelf.
 *
 * <p>Stock is not part of the product: orders take from it many times for each time that a product is edited.
 */
@NullMarked
package dev.souk.catalog;

import org.jspecify.annotations.NullMarked;
