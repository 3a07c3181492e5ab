/**
 * What came of selling: each movement of money written down once by seller and day, beside how often products were looked at,
 * and added up when somebody asks.
 */
@NullMarked
package dev.souk.insights;

import org.jspecify.annotations.NullMarked;
