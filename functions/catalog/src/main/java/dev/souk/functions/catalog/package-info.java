/** The operations of the catalog: look at categories and products, and save a product. */
@NullMarked
package dev.souk.functions.catalog;

import org.jspecify.annotations.NullMarked;
