/** What came of selling, for sellers and administrators. */
@NullMarked
package dev.souk.functions.insights;

import org.jspecify.annotations.NullMarked;
