/** Tests of the template's reading: hand-made templates, small enough to see what is meant. */
@NullMarked
package dev.souk.local.template;

import org.jspecify.annotations.NullMarked;
