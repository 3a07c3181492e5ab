@NullMarked
package dev.souk.local.payments;

import org.jspecify.annotations.NullMarked;
