@NullMarked
package dev.souk.functions.orders;

import org.jspecify.annotations.NullMarked;
