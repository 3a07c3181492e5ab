/** Tests of pages: of their operations, of the workers that keep them, and of what stands in them. */
@NullMarked
package dev.souk.functions.pages;

import org.jspecify.annotations.NullMarked;
