/**
 * Products, their stock and the category tree in the catalog table. A product's items share a partition, so that the
 * product and its stock come with one query.
 */
@NullMarked
package dev.souk.storage.catalog;

import org.jspecify.annotations.NullMarked;
