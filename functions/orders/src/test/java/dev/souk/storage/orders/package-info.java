@NullMarked
package dev.souk.storage.orders;

import org.jspecify.annotations.NullMarked;
