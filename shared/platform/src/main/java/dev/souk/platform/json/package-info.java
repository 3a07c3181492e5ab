/** Reading and writing JSON with adapters that the compiler generated. */
@NullMarked
package dev.souk.platform.json;

import org.jspecify.annotations.NullMarked;
