/** Why a stock is what it is: what everybody who changes one writes beside the number. */
@NullMarked
package dev.souk.storage.stock;

import org.jspecify.annotations.NullMarked;
