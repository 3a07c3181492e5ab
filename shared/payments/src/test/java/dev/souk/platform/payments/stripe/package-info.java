@NullMarked
package dev.souk.platform.payments.stripe;

import org.jspecify.annotations.NullMarked;
