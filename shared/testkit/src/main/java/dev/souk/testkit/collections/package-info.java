/** Fakes and contracts of what keeps collections. */
@NullMarked
package dev.souk.testkit.collections;

import org.jspecify.annotations.NullMarked;
