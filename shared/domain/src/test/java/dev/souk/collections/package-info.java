@NullMarked
package dev.souk.collections;

import org.jspecify.annotations.NullMarked;
