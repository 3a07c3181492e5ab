@NullMarked
package dev.souk.selling;

import org.jspecify.annotations.NullMarked;
