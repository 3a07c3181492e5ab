@NullMarked
package dev.souk.functions.payments;

import org.jspecify.annotations.NullMarked;
