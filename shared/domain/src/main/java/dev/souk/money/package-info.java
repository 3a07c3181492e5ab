/** Money: whole minor units of one currency, with arithmetic that never rounds unseen, mixes currencies or overflows. */
@NullMarked
package dev.souk.money;

import org.jspecify.annotations.NullMarked;
