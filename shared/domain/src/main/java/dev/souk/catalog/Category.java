package dev.souk.catalog;

import java.util.Optional;

/**
 * A shelf of the shop.
 *
 * @param parent the category that this one is part of; empty at the top
 */
public record Category(CategoryId id, String name, Optional<CategoryId> parent, Optional<Image> image) {}
