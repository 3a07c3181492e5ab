/**
 * Search by Lucene: the index is a set of immutable files in S3 and one manifest that names those that count. Who searches
 * holds them in memory; who writes replaces the manifest on condition of the one before.
 */
@NullMarked
package dev.souk.storage.search;

import org.jspecify.annotations.NullMarked;
