/** Tests of tickets and of what became of uploads. */
@NullMarked
package dev.souk.functions.images;

import org.jspecify.annotations.NullMarked;
